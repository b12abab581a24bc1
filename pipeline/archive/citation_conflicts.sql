-- One instrument cited with two dates or two issuers. Renewed as views.sql is.

-- What tells an instrument apart: of the State's organs the symbol with its year or term, else also who issued it and when,
-- for numbers begin again each year. A document of the archive says of itself when it was issued.
CREATE OR REPLACE VIEW citation_conflicts AS
WITH named AS (
    SELECT doc_id, ordinal, symbol, cited_text, issuer, section_id, raw FROM citations WHERE symbol IS NOT NULL
    UNION ALL
    SELECT doc_id, 0, symbol, issued_text, issuer, NULL, NULL FROM documents WHERE number IS NOT NULL
),
told AS (
    SELECT
        *,
        upper(symbol) || CASE
            WHEN is_told_by_symbol(symbol) THEN ''
            ELSE ' ' || left(cited_text, 4) || ' ' || lower(issuer)
        END AS instrument
    FROM named
),
dates AS (
    SELECT instrument, cited_text, count(*) AS times, min(ordinal) = 0 AS own
    FROM told
    WHERE instrument IS NOT NULL AND length(cited_text) = 10
    GROUP BY ALL
),
right_date AS (
    SELECT instrument, arg_min(cited_text, (NOT own, -times, cited_text)) AS other FROM dates GROUP BY instrument
),
issuers AS (
    SELECT upper(symbol) AS instrument, cited_text, issuer, count(*) AS times
    FROM told
    WHERE issuer IS NOT NULL AND length(cited_text) = 10 AND is_of_one_office(symbol)
    GROUP BY ALL
),
right_issuer AS (
    SELECT instrument, cited_text, arg_min(issuer, (-times, issuer)) AS other FROM issuers GROUP BY ALL
),
contradicting AS (
    SELECT t.*, 'date' AS what, t.cited_text AS value, u.other AS other_value
    FROM told AS t
    JOIN right_date AS u USING (instrument)
    WHERE NOT starts_with(u.other, t.cited_text) AND NOT starts_with(t.cited_text, u.other)
    UNION ALL
    SELECT t.*, 'issuer', t.issuer, u.other
    FROM told AS t
    JOIN right_issuer AS u ON u.instrument = upper(t.symbol) AND u.cited_text = t.cited_text
    WHERE NOT contains(lower(t.issuer), lower(u.other)) AND NOT contains(lower(u.other), lower(t.issuer))
)
SELECT
    x.doc_id, p.filename, p.symbol AS citing_symbol, p.issuer AS citing_issuer,
    x.symbol, x.what, x.value, x.other_value, x.ordinal, x.section_id, x.raw
FROM contradicting AS x
JOIN plans AS p USING (doc_id)
WHERE x.ordinal > 0;
COMMENT ON VIEW citation_conflicts IS 'One row a citation whose date or issuer is another than the archive has for the same instrument.';
