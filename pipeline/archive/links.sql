-- Ties citations to the documents of the archive that they cite. Run after loading, over the whole
-- archive; each statement changes only rows whose answer changed, so that repeating it changes nothing.

-- A citation's target: the symbols agree, nothing else contradicts, at least the issuer or the exact
-- day agrees as well (many offices issue a 27/KH-UBND each year), and no second document fits.
CREATE OR REPLACE TEMP TABLE citation_target AS
SELECT c.doc_id, c.ordinal, min(d.doc_id) AS target_doc_id
FROM citations AS c
JOIN documents AS d
    ON upper(replace(d.symbol, ' ', '')) = upper(c.symbol)
    AND d.number IS NOT NULL
    AND d.doc_id <> c.doc_id
WHERE
    coalesce(lower(c.issuer) = lower(d.issuer), true)
    AND coalesce(starts_with(d.issued_text, c.cited_text) OR starts_with(c.cited_text, d.issued_text), true)
    AND (coalesce(lower(c.issuer) = lower(d.issuer), false) OR coalesce(c.cited_on = d.issued_on, false))
GROUP BY c.doc_id, c.ordinal
HAVING count(*) = 1;

UPDATE citations SET target_doc_id = NULL
WHERE
    target_doc_id IS NOT NULL
    AND NOT EXISTS (
        SELECT 1 FROM citation_target AS x WHERE x.doc_id = citations.doc_id AND x.ordinal = citations.ordinal
    );
UPDATE citations SET target_doc_id = x.target_doc_id
FROM citation_target AS x
WHERE
    x.doc_id = citations.doc_id
    AND x.ordinal = citations.ordinal
    AND citations.target_doc_id IS DISTINCT FROM x.target_doc_id;

-- The symbol of a document whose own number is blank: another file cites a document of the same type
-- suffix, issuer and title whose date does not contradict; all such citations agree on the symbol, and
-- the symbol fits no other document.
CREATE OR REPLACE TEMP TABLE named_document AS
SELECT d.doc_id, c.symbol, c.doc_id AS citing_doc_id, c.ordinal
FROM documents AS d
JOIN citations AS c
    ON lower(c.issuer) = lower(d.issuer)
    AND lower(trim(c.title, ' .;,"“”')) = lower(trim(d.title, ' .;,"“”'))
    AND c.doc_type = d.doc_type
JOIN documents AS citing ON citing.doc_id = c.doc_id AND citing.source_id <> d.source_id
WHERE
    d.number IS NULL
    AND c.number IS NOT NULL
    AND ends_with(upper(c.symbol), upper(d.symbol_suffix))
    AND (starts_with(d.issued_text, c.cited_text) OR starts_with(c.cited_text, d.issued_text));

CREATE OR REPLACE TEMP TABLE inferred AS
SELECT
    doc_id,
    min(symbol) AS symbol,
    arg_min(citing_doc_id, (citing_doc_id, ordinal)) AS citing_doc_id,
    arg_min(ordinal, (citing_doc_id, ordinal)) AS ordinal
FROM named_document
WHERE symbol IN (SELECT symbol FROM named_document GROUP BY symbol HAVING count(DISTINCT doc_id) = 1)
GROUP BY doc_id
HAVING count(DISTINCT upper(symbol)) = 1;

UPDATE documents SET inferred_symbol = NULL, inferred_doc_id = NULL, inferred_ordinal = NULL
WHERE inferred_symbol IS NOT NULL AND doc_id NOT IN (SELECT doc_id FROM inferred);
UPDATE documents
SET inferred_symbol = x.symbol, inferred_doc_id = x.citing_doc_id, inferred_ordinal = x.ordinal
FROM inferred AS x
WHERE
    x.doc_id = documents.doc_id
    AND (documents.inferred_symbol, documents.inferred_doc_id, documents.inferred_ordinal)
    IS DISTINCT FROM (x.symbol, x.citing_doc_id, x.ordinal);
