-- Where the archive contradicts itself: one figure stated with two values. Renewed as views.sql is.

CREATE OR REPLACE VIEW conflicts AS
WITH compared AS (
    SELECT
        s.*,
        count(*) OVER (PARTITION BY s.key, s.subject, s.reached, s.area, s.scope, s.year, s.unit_key, s.amount) AS times,
        min(s.amount) OVER same < max(s.amount) OVER same AS differ
    FROM statements() AS s
    WINDOW same AS (PARTITION BY s.key, s.subject, s.reached, s.area, s.scope, s.year, s.unit_key)
),
usual AS (
    SELECT
        key, subject, reached, area, scope, year, unit_key,
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
    u.one.raw AS other_raw,
    u.one.unit AS other_unit
FROM compared AS c
JOIN usual AS u USING (key, subject, reached, area, scope, year, unit_key)
JOIN plans AS p ON p.doc_id = c.doc_id
JOIN plans AS q ON q.doc_id = u.one.doc_id
WHERE
    (starts_with(c.key, 'table') OR 'prose' IN (c.stated_in, u.one.stated_in))
    -- Rounded, two figures may be off by one of the last digit that both show.
    AND abs(c.amount - u.one.amount) >= 0.999999 * greatest(c.step, u.one.step);
COMMENT ON VIEW conflicts IS 'One row a figure for which another place of the archive gives another value: same area, indicator, year and unit.';
