"""Where in its file a document was read."""

HEADER_EVIDENCE = """
    SELECT field, evidence_raw AS raw, evidence_path AS path, evidence_start AS start, evidence_end AS end
    FROM document_evidence WHERE doc_id = $doc_id ORDER BY evidence_start, field
"""

FIRST_PAGE = """
    SELECT coalesce(
        (
            SELECT arg_min(page, (severity_rank, ordinal)) FROM audit
            WHERE doc_id = $doc_id AND page IS NOT NULL
        ),
        (SELECT min(evidence_page) FROM document_evidence WHERE doc_id = $doc_id),
        1
    )
"""

EVIDENCE_ON_PAGE = """
    SELECT 'header' AS layer, field AS name, evidence_box AS box, evidence_raw AS raw FROM document_evidence
    WHERE doc_id = $doc_id AND evidence_page = $page AND evidence_box IS NOT NULL
    UNION ALL
    SELECT 'table', coalesce(title, table_id), evidence_box, NULL FROM tables
    WHERE doc_id = $doc_id AND evidence_page = $page AND evidence_box IS NOT NULL
    UNION ALL
    SELECT 'citation', coalesce(symbol, doc_type), evidence_box, raw FROM citations
    WHERE doc_id = $doc_id AND evidence_page = $page AND evidence_box IS NOT NULL
    UNION ALL
    SELECT 'target', indicator, evidence_box, raw FROM targets
    WHERE doc_id = $doc_id AND evidence_page = $page AND evidence_box IS NOT NULL
    UNION ALL
    SELECT 'number', c.proof, c.evidence_box, c.raw FROM cells AS c SEMI JOIN (
        SELECT table_id FROM tables WHERE doc_id = $doc_id
    ) USING (table_id)
    WHERE c.evidence_page = $page AND c.evidence_box IS NOT NULL AND c.value IS NOT NULL
    UNION ALL
    SELECT
        'finding', f.message, coalesce(f.evidence_box, c.evidence_box, x.evidence_box, t.evidence_box), NULL
    FROM findings AS f
    LEFT JOIN cells AS c ON c.table_id = f.table_id AND c.row = f.row AND c.col = f.col
    LEFT JOIN tables AS t ON t.table_id = f.table_id
    LEFT JOIN sections AS x ON x.doc_id = f.doc_id AND x.section_id = f.section_id
    WHERE f.doc_id = $doc_id
        AND coalesce(f.evidence_page, c.evidence_page, x.evidence_page, t.evidence_page) = $page
"""

EVIDENCE_FILE = f"""
    SELECT layer, name, raw, box[1] AS x0, box[2] AS top, box[3] AS x1, box[4] AS bottom
    FROM ({EVIDENCE_ON_PAGE}) ORDER BY top, x0, layer
"""
"""The same as it is downloaded; edges in points from the top left corner of the page."""
