-- Where the archive contradicts itself: one figure stated with two values, one instrument cited with two dates
-- or two issuers. Renewed as views.sql is.

-- The words of a text, without the care for spelling of words_of: a view binds each time an archive is opened.
CREATE OR REPLACE MACRO plain_words(x) AS string_split(trim(lower(regexp_replace(x, '[^\p{L}\p{N}]+', ' ', 'g'))), ' ');

-- The words of a header or caption in order, without years and what stands in brackets.
CREATE OR REPLACE MACRO header_words(x) AS list_filter(
    plain_words(regexp_replace(coalesce(x, ''), '\([^()]*\)', ' ', 'g')),
    lambda word: word <> '' AND NOT regexp_full_match(word, '(19|20)\d\d|năm')
);

-- Words that do not say which indicator it is; what is left names it, in whatever order.
CREATE OR REPLACE MACRO naming_words(x) AS list_sort(list_distinct(list_filter(
    header_words(regexp_replace(x, '(?i)(toàn|địa bàn) (xã|huyện|tỉnh|phường|thị trấn|thị xã|thành phố)', '', 'g')),
    lambda word: NOT list_contains(
        ['số', 'tổng', 'cộng', 'trong', 'đó', 'chia', 'ra', 'kế', 'hoạch', 'chỉ', 'tiêu', 'mục', 'giao', 'của', 'trên', 'địa', 'bàn',
         'đến', 'cuối', 'hết', 'và', 'các', 'là', 'toàn', 'đạt', 'phấn', 'đấu', 'dự', 'kiến'],
        word
    )
)));

-- The name of an area without what kind it is: "Xã Suối Bạc" and "Suối Bạc" are one.
CREATE OR REPLACE MACRO area_name(x) AS array_to_string(plain_words(regexp_replace(
    coalesce(x, ''),
    '(?i)^\s*(ubnd|ủy ban nhân dân)?\s*(xã|phường|thị trấn|thị xã|thành phố|huyện|quận|tỉnh|thôn|bản|làng|ấp|xóm|khu phố|khu|tổ dân phố)\s+',
    ''
)), ' ');

-- What two figures must have in common to be compared: rates, money by its unit, measures, and all that is counted.
CREATE OR REPLACE MACRO comparable_unit(x) AS CASE
    WHEN x LIKE '%\%%' ESCAPE '\' OR x LIKE '%‰%' THEN '%'
    WHEN regexp_matches(lower(x), '(đồng|đ|usd|ha|tấn|tạ|kg|km|m2|m3)(/|$)') THEN lower(x)
    ELSE ''
END;

CREATE OR REPLACE MACRO shown_decimals(x) AS length(rtrim(split_part(x::VARCHAR, '.', 2), '0'));

-- Figures of tables and prose that another one may contradict, one row each: of which area, indicator, year and unit
-- they are.
-- A figure of a table may be compared twice: with other tables by its whole header, with prose by the words of the
-- lowest header text. `key` is what must agree.
CREATE OR REPLACE MACRO statements() AS TABLE
WITH owners AS (
    SELECT
        d.doc_id,
        TRY_CAST(left(d.issued_text, 4) AS INTEGER) AS year,
        array_to_string(list_filter(
            [area_name(d.province), area_name(d.district), area_name(d.commune)], lambda x: x <> ''
        ), '/') AS located,
        -- Where an issuer lies in no area that is known, its name and its superior's tell it; without a superior
        -- there may be others of that name, and only what one file says is compared.
        array_to_string(list_filter([area_name(d.superior), area_name(d.issuer)], lambda x: x <> ''), '/') AS named,
        CASE WHEN located <> '' THEN located ELSE named END AS area,
        CASE WHEN located = '' AND d.superior IS NULL THEN left(d.doc_id, 16) ELSE '' END AS scope
    FROM documents AS d
),
columns_named AS (
    SELECT
        t.doc_id,
        k.table_id,
        k.col,
        coalesce(k.unit, t.unit) AS unit,
        array_to_string(k.path, ' › ') AS header,
        header_words(array_to_string(k.path, ' ')) AS words,
        header_words(t.title) AS title_words,
        -- "Tỷ lệ (%)" alone may be the rate of anything: its caption must agree too.
        naming_words(array_to_string(k.path, ' ')) AS named,
        greatest(
            len(list_filter(named, lambda word: NOT list_contains(['tỷ', 'tỉ', 'lệ', 'trọng', 'cơ', 'cấu'], word))),
            least(len(named), 1)
        ) AS naming,
        naming_words(k.path[-1]) AS leaf_words,
        array_to_string(CASE WHEN naming = 1 THEN words || title_words ELSE words END, ' ') AS key,
        CASE WHEN len(leaf_words) > 2 THEN array_to_string(leaf_words, ' ') END AS leaf_key,
        coalesce(
            TRY_CAST(regexp_extract(array_to_string(k.path, ' '), '.*(20\d\d)', 1) AS INTEGER),
            TRY_CAST(regexp_extract(coalesce(t.title, ''), '.*(20\d\d)', 1) AS INTEGER)
        ) AS year
    FROM table_columns AS k
    JOIN tables AS t USING (table_id)
    WHERE k.kind IN ('number', 'rate')
),
rows_named AS (
    SELECT
        r.table_id, r.row, r.kind, r.label, area_name(r.label) AS name,
        array_to_string(header_words(r.label), ' ') AS key,
        naming_words(r.label) AS naming,
        CASE WHEN len(naming) > 2 THEN array_to_string(naming, ' ') END AS leaf_key
    FROM table_rows AS r
    WHERE r.kind <> 'group' AND r.label IS NOT NULL
),
of_cells AS MATERIALIZED (
    SELECT
        k.doc_id, o.scope, 'table' AS stated_in, k.table_id, c.row, c.col, NULL::INTEGER AS section_id,
        -- Years as columns: the row says what is counted, and of the whole area.
        CASE WHEN r.kind = 'total' OR k.naming = 0 THEN o.area ELSE o.area || '/' || r.name END AS area,
        CASE WHEN k.naming = 0 THEN r.label ELSE k.header END AS indicator,
        coalesce(k.year, o.year) AS year,
        coalesce(c.unit, k.unit) AS unit,
        c.value,
        c.raw,
        'table: ' || CASE WHEN k.naming = 0 THEN concat_ws(' ', nullif(r.key, ''), nullif(k.key, '')) ELSE k.key END AS table_key,
        'prose: ' || CASE
            WHEN k.naming = 0 AND r.leaf_key IS NOT NULL THEN r.leaf_key
            WHEN r.kind = 'total' THEN k.leaf_key
        END AS prose_key
    FROM cells AS c
    JOIN columns_named AS k USING (table_id, col)
    JOIN rows_named AS r USING (table_id, row)
    JOIN owners AS o USING (doc_id)
    WHERE c.value IS NOT NULL AND c.op IS NULL AND c.proof <> 'ambiguous' AND o.area <> '' AND coalesce(k.year, o.year) IS NOT NULL
),
of_prose AS (
    SELECT
        x.doc_id, o.scope, 'prose' AS stated_in, NULL::VARCHAR AS table_id, NULL::INTEGER AS row, NULL::INTEGER AS col, x.section_id,
        o.area, x.indicator, x.year, x.unit, x.value, x.raw,
        -- "Giảm … xuống còn 3 %" tells what is left, "giảm 1 %" by how much.
        naming_words(CASE
            WHEN x.baseline IS NOT NULL OR regexp_matches(lower(x.raw), '(^| )(còn|lên|đạt) ')
            THEN regexp_replace(x.indicator, '(?i)(^|\s)(giảm|tăng|nâng|còn|xuống|lên)(\s|$)', ' ', 'g')
            ELSE x.indicator
        END) AS words
    FROM targets AS x
    JOIN owners AS o USING (doc_id)
    WHERE x.value IS NOT NULL AND x.op IS NULL AND o.area <> ''
),
keyed AS (
    SELECT * EXCLUDE (table_key, prose_key), table_key AS key FROM of_cells
    UNION ALL
    SELECT * EXCLUDE (table_key, prose_key), prose_key FROM of_cells WHERE prose_key IS NOT NULL
    UNION ALL
    SELECT * EXCLUDE (words), 'prose: ' || array_to_string(words, ' ')
    FROM of_prose
    WHERE len(words) > 2 AND year IS NOT NULL
),
-- Most figures are nowhere given another value; what the rest has in common is compared with care.
told AS MATERIALIZED (SELECT *, hash(key, area, year) AS told FROM keyed),
differing AS (SELECT told FROM told GROUP BY told HAVING min(value) < max(value))
-- A table in which two cells have the same key tells them apart by something else.
SELECT * EXCLUDE (told)
FROM told SEMI JOIN differing USING (told)
QUALIFY stated_in = 'prose' OR count(*) OVER (PARTITION BY stated_in, table_id, key, area, year) = 1;

CREATE OR REPLACE VIEW conflicts AS
WITH compared AS (
    SELECT
        s.*,
        comparable_unit(s.unit) AS unit_key,
        count(*) OVER (PARTITION BY s.key, s.area, s.scope, s.year, comparable_unit(s.unit), s.value) AS times,
        min(s.value) OVER same < max(s.value) OVER same AS differ
    FROM statements() AS s
    WINDOW same AS (PARTITION BY s.key, s.area, s.scope, s.year, comparable_unit(s.unit))
),
usual AS (
    SELECT
        key, area, scope, year, unit_key,
        arg_min(compared, (-times, stated_in = 'prose', doc_id, coalesce(table_id, ''), coalesce(row, section_id))) AS one
    FROM compared
    WHERE differ
    GROUP BY ALL
)
SELECT
    c.area, c.indicator, c.year, c.unit, c.value,
    u.one.value AS other_value,
    CASE
        WHEN c.doc_id = u.one.doc_id THEN 'document'
        WHEN left(c.doc_id, 16) = left(u.one.doc_id, 16) THEN 'file'
        ELSE 'archive'
    END AS within,
    c.doc_id, p.filename, p.symbol, p.issuer, c.stated_in, c.table_id, c.row, c.col, c.section_id, c.raw,
    u.one.doc_id AS other_doc_id,
    q.filename AS other_filename,
    q.symbol AS other_symbol,
    q.issuer AS other_issuer,
    u.one.stated_in AS other_stated_in,
    u.one.table_id AS other_table_id,
    u.one.row AS other_row,
    u.one.col AS other_col,
    u.one.section_id AS other_section_id,
    u.one.raw AS other_raw
FROM compared AS c
JOIN usual AS u USING (key, area, scope, year, unit_key)
JOIN plans AS p ON p.doc_id = c.doc_id
JOIN plans AS q ON q.doc_id = u.one.doc_id
WHERE
    (starts_with(c.key, 'table') OR 'prose' IN (c.stated_in, u.one.stated_in))
    AND abs(c.value - u.one.value) >= power(10, -least(shown_decimals(c.value), shown_decimals(u.one.value)));
COMMENT ON VIEW conflicts IS 'One row a figure for which another place of the archive gives another value: same area, indicator, year and unit.';

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
            WHEN regexp_matches(upper(symbol), '[-/](TW|UBTVQH\d+|QH\d+)$|/(19|20)\d\d/')
                AND NOT regexp_matches(upper(symbol), 'UBND|HĐND')
            THEN ''
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
    WHERE issuer IS NOT NULL AND length(cited_text) = 10 AND regexp_matches(upper(symbol), '(TTG|CP|TW|QH\d+)$')
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
