"""One document: its header and what was read from it."""

from pipeline.dashboard.queries.listing import Listing

PLAN = """
    SELECT d.*, s.filename, s.uri, s.media_type, s.pages, s.reader, s.status, s.error
    FROM documents AS d JOIN sources AS s USING (source_id) WHERE d.doc_id = $doc_id
"""

IN_SAME_FILE = """
    SELECT doc_id, doc_type_name, coalesce(symbol, inferred_symbol) AS symbol, title
    FROM documents WHERE source_id = $source_id ORDER BY ordinal
"""

RECIPIENTS = "SELECT name, purpose FROM recipients WHERE doc_id = $doc_id ORDER BY ordinal"

SECTIONS = "SELECT * FROM sections WHERE doc_id = $doc_id ORDER BY section_id"

TABLES = "SELECT * FROM tables WHERE doc_id = $doc_id ORDER BY ordinal"

HAS_TABLES = "SELECT 1 FROM tables WHERE doc_id = $doc_id LIMIT 1"

TARGETS = "SELECT * FROM targets WHERE doc_id = $doc_id ORDER BY ordinal"

FINDINGS = """
    SELECT doc_id, ordinal, severity, code, message, expected, actual, table_id, table_ordinal, appendix,
        table_title, row, col, row_label, header, section_id, section_path, page, line, path, start, raw
    FROM audit WHERE doc_id = $doc_id ORDER BY severity_rank, ordinal
"""

CITED = Listing(
    """
    c.*, t.issuer AS target_issuer, t.title AS target_title
    """,
    """
    FROM citations AS c LEFT JOIN documents AS t ON t.doc_id = c.target_doc_id WHERE c.doc_id = $doc_id
    """,
    "c.ordinal",
)

CITED_BY = Listing(
    """
    p.doc_id, p.symbol, p.issued_text, p.issuer, p.title, c.role, c.raw
    """,
    """
    FROM citations AS c JOIN plans AS p USING (doc_id) WHERE c.target_doc_id = $doc_id
    """,
    "p.issued_text DESC NULLS LAST, p.doc_id, c.ordinal",
)
