-- The public views: plain names for analysts. They are replaced each time the archive is opened for writing.

CREATE OR REPLACE VIEW observations AS
SELECT
    d.doc_id,
    d.symbol,
    d.title AS document_title,
    d.issuer,
    d.issuer_level,
    d.province,
    d.district,
    d.commune,
    TRY_CAST(left(d.issued_text, 4) AS INTEGER) AS year,
    t.table_id,
    t.appendix,
    t.title AS table_title,
    c.row,
    c.col,
    r.kind AS row_kind,
    r.label AS row_label,
    array_to_string(k.path, ' › ') AS header,
    coalesce(c.unit, k.unit, t.unit) AS unit,
    c.op,
    c.value,
    c.low,
    c.high,
    c.raw,
    c.proof,
    s.filename,
    c.evidence_page AS page,
    c.evidence_path AS path,
    c.evidence_start AS start
FROM cells AS c
JOIN tables AS t ON t.table_id = c.table_id
JOIN documents AS d ON d.doc_id = t.doc_id
JOIN sources AS s ON s.source_id = d.source_id
LEFT JOIN table_rows AS r ON r.table_id = c.table_id AND r.row = c.row
LEFT JOIN table_columns AS k ON k.table_id = c.table_id AND k.col = c.col
WHERE c.value IS NOT NULL OR c.low IS NOT NULL;
COMMENT ON VIEW observations IS 'One row a numeric cell, with everything that says what the number means.';

CREATE OR REPLACE VIEW plans AS
SELECT
    d.doc_id,
    s.filename,
    d.ordinal,
    d.doc_type,
    coalesce(d.symbol, d.inferred_symbol) AS symbol,
    d.issued_text,
    TRY_CAST(left(d.issued_text, 4) AS INTEGER) AS year,
    d.issuer,
    d.issuer_level,
    d.province,
    d.district,
    d.commune,
    d.title,
    d.signer,
    (SELECT count(*) FROM sections AS x WHERE x.doc_id = d.doc_id AND x.label IS NOT NULL) AS n_sections,
    (SELECT count(*) FROM citations AS x WHERE x.doc_id = d.doc_id) AS n_citations,
    (SELECT count(*) FROM tables AS x WHERE x.doc_id = d.doc_id) AS n_tables,
    (SELECT count(*) FROM findings AS x WHERE x.doc_id = d.doc_id) AS n_findings
FROM documents AS d
JOIN sources AS s ON s.source_id = d.source_id;
COMMENT ON VIEW plans IS 'One row a document with its header and how much was read from it.';

CREATE OR REPLACE VIEW audit AS
SELECT
    f.doc_id,
    s.filename,
    d.symbol,
    d.issuer,
    f.severity,
    CASE f.severity WHEN 'error' THEN 1 WHEN 'warning' THEN 2 ELSE 3 END AS severity_rank,
    f.code,
    f.message,
    f.expected,
    f.actual,
    f.table_id,
    t.ordinal AS table_ordinal,
    t.appendix,
    t.title AS table_title,
    f.row,
    f.col,
    r.label AS row_label,
    array_to_string(k.path, ' › ') AS header,
    f.section_id,
    x.path AS section_path,
    f.line,
    coalesce(f.evidence_raw, c.evidence_raw, x.evidence_raw) AS raw,
    coalesce(f.evidence_start, c.evidence_start, t.evidence_start, x.evidence_start) AS start,
    coalesce(f.evidence_page, c.evidence_page, t.evidence_page, x.evidence_page) AS page,
    coalesce(f.evidence_path, c.evidence_path, t.evidence_path, x.evidence_path) AS path,
    f.ordinal
FROM findings AS f
JOIN documents AS d ON d.doc_id = f.doc_id
JOIN sources AS s ON s.source_id = d.source_id
LEFT JOIN tables AS t ON t.table_id = f.table_id
LEFT JOIN table_rows AS r ON r.table_id = f.table_id AND r.row = f.row
LEFT JOIN table_columns AS k ON k.table_id = f.table_id AND k.col = f.col
LEFT JOIN cells AS c ON c.table_id = f.table_id AND c.row = f.row AND c.col = f.col
LEFT JOIN sections AS x ON x.doc_id = f.doc_id AND x.section_id = f.section_id;
COMMENT ON VIEW audit IS 'One row a finding, with the place where to look.';

CREATE OR REPLACE VIEW instruments AS
SELECT
    c.symbol,
    c.doc_type,
    c.cited_text,
    max(c.issuer) AS issuer,
    max(c.title) AS title,
    count(DISTINCT c.doc_id) AS n_documents,
    count(*) AS n_citations,
    count(DISTINCT c.doc_id) FILTER (c.role = 'basis') AS n_as_basis
FROM citations AS c
GROUP BY c.symbol, c.doc_type, c.cited_text;
COMMENT ON VIEW instruments IS 'One row a legal instrument as cited (symbol and date), with how many documents cite it.';

CREATE OR REPLACE VIEW outline AS
SELECT
    d.doc_id,
    d.symbol,
    d.issuer,
    x.section_id,
    x.depth,
    x.path,
    x.label,
    x.title,
    x.body
FROM sections AS x
JOIN documents AS d ON d.doc_id = x.doc_id;
COMMENT ON VIEW outline IS 'One row a section, with the document that it stands in.';

CREATE OR REPLACE VIEW failures AS
SELECT s.filename, s.uri, s.error_code, s.error, s.ingested_at
FROM sources AS s
WHERE s.status <> 'ok';
COMMENT ON VIEW failures IS 'Files that could not be read, or only in part, and what to do.';
