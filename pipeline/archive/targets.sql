-- Targets by the unit that is to reach them, out of prose and tables. Renewed as views.sql is.

-- The last year that a text names; "năm" and the years are no part of what an indicator is called.
CREATE OR REPLACE MACRO last_year(x) AS TRY_CAST(list_last(regexp_extract_all(x, '\b(?:19|20)\d\d\b')) AS INTEGER);
CREATE OR REPLACE MACRO without_years(x) AS
    trim(regexp_replace(x, '(?i)\s*(?:(?:đến|cuối|đầu|trong) )?(?:năm|giai đoạn)?\s*\b(?:19|20)\d\d\b(?:\s*[-–]\s*\b(?:19|20)\d\d\b)?', '', 'g'));

-- Whether the rows of a table are units: its label column is headed by what units are called.
CREATE OR REPLACE MACRO names_units(header) AS regexp_matches(
    lower(header),
    '^(?:tên )?(?:các )?(?:' || unit_headers() || ')(?:$|[ ,/(])'
);

CREATE OR REPLACE VIEW targets_by_unit AS
WITH
    of_units AS (
        SELECT DISTINCT k.table_id FROM table_columns AS k WHERE k.kind = 'label' AND names_units(list_last(k.path))
    ),
    measured AS (
        SELECT
            t.doc_id,
            k.table_id,
            k.col,
            u.table_id IS NOT NULL AS rows_are_units,
            without_years(t.title) AS caption,
            without_years(array_to_string(k.path, ' › ')) AS header,
            concat_ws(' › ', caption, header) AS whole,
            coalesce(last_year(array_to_string(k.path, ' › ')), last_year(t.title)) AS year,
            coalesce(k.unit, t.unit) AS unit
        FROM table_columns AS k
        JOIN tables AS t ON t.table_id = k.table_id
        LEFT JOIN of_units AS u ON u.table_id = k.table_id
        WHERE k.kind IN ('number', 'rate')
    ),
    labelled AS (
        SELECT r.table_id, r.row, r.kind, r.label, last_year(r.label) AS year, without_years(r.label) AS name
        FROM table_rows AS r
    ),
    -- Tables of units apart from others: the indicator of theirs is that of the column, so that a search for one
    -- looks at columns and not at cells.
    found AS (
        SELECT
            m.doc_id,
            CASE WHEN r.kind <> 'total' THEN r.label END AS label,
            m.whole AS indicator,
            m.year,
            c.op, c.value, c.low, c.high,
            coalesce(c.unit, m.unit) AS unit,
            NULL::DECIMAL(38, 10) AS baseline,
            c.raw,
            'table' AS origin,
            NULL::INTEGER AS section_id,
            c.table_id, c.row, c.col,
            c.evidence_page AS page
        FROM cells AS c
        JOIN measured AS m ON m.table_id = c.table_id AND m.col = c.col
        LEFT JOIN labelled AS r ON r.table_id = c.table_id AND r.row = c.row
        WHERE m.rows_are_units AND (c.value IS NOT NULL OR c.low IS NOT NULL)
        UNION ALL
        SELECT
            m.doc_id,
            NULL,
            concat_ws(' › ', coalesce(r.name, m.caption), m.header),
            coalesce(m.year, r.year),
            c.op, c.value, c.low, c.high,
            coalesce(c.unit, m.unit),
            NULL::DECIMAL(38, 10),
            c.raw,
            'table',
            NULL::INTEGER,
            c.table_id, c.row, c.col,
            c.evidence_page
        FROM cells AS c
        JOIN measured AS m ON m.table_id = c.table_id AND m.col = c.col
        LEFT JOIN labelled AS r ON r.table_id = c.table_id AND r.row = c.row
        WHERE NOT m.rows_are_units AND (c.value IS NOT NULL OR c.low IS NOT NULL)
        UNION ALL
        SELECT
            doc_id, NULL, without_years(indicator), year, op, value, low, high, unit, baseline, raw,
            'prose', section_id, NULL, NULL, NULL, evidence_page
        FROM targets
    )
SELECT
    f.doc_id,
    coalesce(d.symbol, d.inferred_symbol) AS symbol,
    d.issuer,
    d.province,
    coalesce(f.year, TRY_CAST(left(d.issued_text, 4) AS INTEGER)) AS year,
    coalesce(f.label, d.issuer) AS assignee,
    f.indicator,
    f.op, f.value, f.low, f.high, f.unit, f.baseline, f.raw, f.origin,
    f.section_id, f.table_id, f.row, f.col, f.page
FROM found AS f
JOIN documents AS d ON d.doc_id = f.doc_id;
COMMENT ON VIEW targets_by_unit IS 'One row a target, of prose or of a table, with the unit that is to reach it: that of the table row, else the issuer.';

CREATE OR REPLACE VIEW indicators AS
SELECT
    t.indicator,
    t.unit,
    count(*) AS n_targets,
    count(DISTINCT t.assignee) AS n_assignees,
    count(DISTINCT t.doc_id) AS n_documents,
    min(t.year) AS first_year,
    max(t.year) AS last_year
FROM targets_by_unit AS t
GROUP BY t.indicator, t.unit;
COMMENT ON VIEW indicators IS 'One row an indicator and its unit of measurement, with how many targets, units and documents have it.';
