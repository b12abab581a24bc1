-- Public views that count: by issuer, by document, by keyword, by how reading went. Renewed as views.sql is.

CREATE OR REPLACE VIEW latest_plans AS
SELECT p.* EXCLUDE (ordinal)
FROM plans AS p
QUALIFY row_number() OVER (PARTITION BY p.issuer, p.doc_type ORDER BY p.issued_text DESC NULLS LAST, p.doc_id) = 1;
COMMENT ON VIEW latest_plans IS 'One row an issuer and document type: the newest such document of the issuer.';

CREATE OR REPLACE VIEW findings_by_issuer AS
SELECT
    p.issuer,
    p.province,
    count(DISTINCT p.doc_id) AS n_documents,
    count(DISTINCT f.doc_id) AS n_with_findings,
    count(f.code) FILTER (f.severity = 'error') AS n_errors,
    count(f.code) FILTER (f.severity = 'warning') AS n_warnings,
    count(f.code) FILTER (f.severity = 'info') AS n_notes
FROM documents AS p
LEFT JOIN findings AS f ON f.doc_id = p.doc_id
GROUP BY p.issuer, p.province;
COMMENT ON VIEW findings_by_issuer IS 'One row an issuer, with how many documents it has and what is to be looked at in them.';

CREATE OR REPLACE VIEW citation_counts AS
SELECT
    d.doc_id,
    coalesce(d.symbol, d.inferred_symbol) AS symbol,
    d.issuer,
    d.title,
    (SELECT count(*) FROM citations AS c WHERE c.doc_id = d.doc_id) AS n_citations,
    (SELECT count(*) FROM citations AS c WHERE c.doc_id = d.doc_id AND c.role = 'basis') AS n_bases,
    (SELECT count(*) FROM citations AS c WHERE c.doc_id = d.doc_id AND c.target_doc_id IS NOT NULL) AS n_in_archive,
    (SELECT count(DISTINCT c.doc_id) FROM citations AS c WHERE c.target_doc_id = d.doc_id) AS n_cited_by
FROM documents AS d;
COMMENT ON VIEW citation_counts IS 'One row a document, with how often it cites and by how many documents of the archive it is cited.';

CREATE OR REPLACE VIEW ingest_status AS
SELECT
    s.media_type,
    s.status,
    s.error_code,
    count(*) AS n_files,
    sum((SELECT count(*) FROM documents AS d WHERE d.source_id = s.source_id))::BIGINT AS n_documents,
    sum(s.size_bytes)::BIGINT AS size_bytes,
    round(sum(s.seconds), 3) AS seconds,
    max(s.ingested_at) AS last_ingested_at
FROM sources AS s
GROUP BY s.media_type, s.status, s.error_code;
COMMENT ON VIEW ingest_status IS 'One row a kind of file and what became of it, with how many files, documents, bytes and seconds.';

CREATE OR REPLACE VIEW topics AS
SELECT k.keyword, count(*) AS n_documents, count(DISTINCT d.issuer) AS n_issuers, sum(k.n)::BIGINT AS n_captions
FROM keywords AS k
JOIN documents AS d ON d.doc_id = k.doc_id
GROUP BY k.keyword;
COMMENT ON VIEW topics IS 'One row a keyword, with how many documents and issuers it occupies; filled by "kehoach keywords".';
