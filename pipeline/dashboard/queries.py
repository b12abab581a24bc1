"""Everything that the dashboard asks, over the public views where they have it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Listing:
    """Rows that are shown a page at a time: a SELECT, and the order of its rows."""

    select: str
    order: str

    @property
    def whole(self) -> str:
        """All rows in order."""
        return f"{self.select} ORDER BY {self.order}"

    @property
    def page(self) -> str:
        """`$most` rows after the first `$skip`."""
        return f"{self.whole} LIMIT $most OFFSET $skip"

    @property
    def counted(self) -> str:
        """How many rows there are."""
        return f"SELECT count(*) FROM ({self.select})"


TOTALS = """
    SELECT
        (SELECT count(*) FROM documents) AS documents,
        (SELECT count(DISTINCT issuer) FROM documents) AS issuers,
        (SELECT count(*) FROM tables) AS tables,
        (SELECT count(value) FROM cells) AS numbers,
        (SELECT count(*) FROM findings) AS findings,
        (SELECT max(ingested_at) FROM sources) AS ingested_at
"""

ISSUERS = "SELECT DISTINCT issuer FROM documents WHERE issuer IS NOT NULL ORDER BY issuer"
PROVINCES = "SELECT DISTINCT province FROM documents WHERE province IS NOT NULL ORDER BY province"
TYPES = """
    SELECT doc_type, any_value(doc_type_name) FROM documents
    GROUP BY doc_type ORDER BY count(*) DESC, doc_type
"""
YEARS = """
    SELECT DISTINCT TRY_CAST(left(issued_text, 4) AS INTEGER) AS year FROM documents
    WHERE issued_text IS NOT NULL ORDER BY year DESC
"""

OF_DOCUMENT = """
    ($issuer IS NULL OR issuer = $issuer) AND ($year IS NULL OR year = $year)
    AND ($doc_type IS NULL OR doc_type = $doc_type) AND ($province IS NULL OR province = $province)
"""

PLANS = Listing(
    f"""
    SELECT doc_id, symbol, doc_type, issued_text, issuer, province, title, n_tables, n_citations, n_findings,
        filename
    FROM plans WHERE {OF_DOCUMENT}
    """,
    "issued_text DESC NULLS LAST, doc_id",
)

HITS = """
    SELECT h.*, p.issued_text
    FROM search($words, issuer := $issuer, year := $year, doc_type := $doc_type, most := $most) AS h
    JOIN (SELECT doc_id, issued_text, province FROM documents) AS p USING (doc_id)
    WHERE $province IS NULL OR p.province = $province
    ORDER BY h.score DESC, h.doc_id
"""

PLAN = """
    SELECT d.*, s.filename, s.uri, s.media_type, s.pages, s.reader, s.status, s.error
    FROM documents AS d JOIN sources AS s USING (source_id) WHERE d.doc_id = $doc_id
"""
IN_SAME_FILE = """
    SELECT doc_id, doc_type_name, coalesce(symbol, inferred_symbol) AS symbol, title
    FROM documents WHERE source_id = $source_id ORDER BY ordinal
"""
SECTIONS = "SELECT * FROM sections WHERE doc_id = $doc_id ORDER BY section_id"
RECIPIENTS = "SELECT name, purpose FROM recipients WHERE doc_id = $doc_id ORDER BY ordinal"
TABLES = "SELECT * FROM tables WHERE doc_id = $doc_id ORDER BY ordinal"
HAS_TABLES = "SELECT 1 FROM tables WHERE doc_id = $doc_id LIMIT 1"
TARGETS = "SELECT * FROM targets WHERE doc_id = $doc_id ORDER BY ordinal"
FINDINGS = """
    SELECT doc_id, ordinal, severity, code, message, expected, actual, table_id, table_ordinal, appendix,
        table_title, row, col, row_label, header, section_id, section_path, page, path, start, raw
    FROM audit WHERE doc_id = $doc_id ORDER BY severity_rank, ordinal
"""
CITED = Listing(
    """
    SELECT c.*, t.issuer AS target_issuer, t.title AS target_title
    FROM citations AS c LEFT JOIN documents AS t ON t.doc_id = c.target_doc_id WHERE c.doc_id = $doc_id
    """,
    "c.ordinal",
)
CITED_BY = Listing(
    """
    SELECT p.doc_id, p.symbol, p.issued_text, p.issuer, p.title, c.role, c.raw
    FROM citations AS c JOIN plans AS p USING (doc_id) WHERE c.target_doc_id = $doc_id
    """,
    "p.issued_text DESC NULLS LAST, p.doc_id, c.ordinal",
)

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

TARGET_YEARS = """
    SELECT DISTINCT year FROM (
        SELECT last_year(concat_ws(' ', title, array_to_string(path, ' '))) AS year
        FROM table_columns JOIN tables USING (table_id)
        UNION ALL SELECT year FROM targets
    ) WHERE year IS NOT NULL ORDER BY year DESC
"""
INDICATORS = (
    "SELECT indicator, unit, n_documents FROM indicators ORDER BY n_documents DESC, n_targets DESC, indicator"
)
TARGETS_OF_UNITS = Listing(
    """
    SELECT assignee, year, indicator, op, value, low, high, unit, baseline, raw, symbol, issuer, origin, page,
        section_id, doc_id
    FROM targets_by_unit
    WHERE indicator = $indicator AND unit IS NOT DISTINCT FROM $unit
        AND ($issuer IS NULL OR issuer = $issuer) AND ($year IS NULL OR year = $year)
        AND ($province IS NULL OR province = $province)
    """,
    "issuer, year, doc_id, row, assignee",
)

AUDIT = Listing(
    """
    SELECT severity, message, expected, actual, issuer, symbol, code, filename, doc_id, table_id, section_id,
        page, concat_ws(', ', section_path, table_title, row_label, header, raw) AS place,
        severity_rank, ordinal
    FROM audit
    WHERE ($severity IS NULL OR severity = $severity) AND ($code IS NULL OR code = $code)
        AND ($issuer IS NULL OR issuer = $issuer)
    """,
    "severity_rank, doc_id, ordinal",
)
AUDIT_CODES = """
    SELECT code, severity, count(*) AS n FROM findings GROUP BY code, severity ORDER BY n DESC, code, severity
"""
WORST_ISSUERS = """
    UNPIVOT (
        SELECT issuer, sum(n_errors) AS error, sum(n_warnings) AS warning, sum(n_notes) AS info
        FROM findings_by_issuer WHERE issuer IS NOT NULL
        GROUP BY issuer ORDER BY error DESC, warning DESC, issuer LIMIT 12
    ) ON error, warning, info INTO NAME severity VALUE n
"""

INSTRUMENTS = Listing(
    """
    SELECT coalesce(symbol, doc_type) AS instrument, symbol, doc_type, cited_text, issuer, title, n_documents,
        n_citations, n_as_basis
    FROM instruments
    WHERE $words IS NULL
        OR contains(bare(lower(concat_ws(' ', symbol, doc_type, issuer, title))), bare(lower($words)))
    """,
    "n_documents DESC, n_citations DESC, instrument, cited_text",
)
CITING = Listing(
    """
    SELECT p.doc_id, p.symbol, p.issued_text, p.issuer, p.title, c.role, c.raw
    FROM citations AS c JOIN plans AS p USING (doc_id)
    WHERE c.symbol IS NOT DISTINCT FROM $symbol AND c.doc_type = $doc_type
        AND c.cited_text IS NOT DISTINCT FROM $cited_text
    """,
    "p.issued_text DESC NULLS LAST, p.doc_id, c.ordinal",
)
CITATION_COUNTS = Listing(
    """
    SELECT doc_id, symbol, issuer, title, n_citations, n_bases, n_in_archive, n_cited_by FROM citation_counts
    WHERE $words IS NULL OR contains(bare(lower(concat_ws(' ', symbol, issuer, title))), bare(lower($words)))
    """,
    "n_cited_by DESC, n_citations DESC, doc_id",
)

INGEST_STATUS = Listing("SELECT * FROM ingest_status", "n_files DESC, media_type, status, error_code")
SOURCES = Listing(
    """
    SELECT filename, status, error_code, error, reader, pages, size_bytes, round(seconds, 2) AS seconds,
        ingested_at, uri
    FROM sources WHERE $status IS NULL OR status = $status
    """,
    "CASE status WHEN 'failed' THEN 1 WHEN 'partial' THEN 2 ELSE 3 END, error_code, filename, uri",
)
FILES = """
    SELECT
        count(*) AS files,
        count(*) FILTER (status = 'ok') AS files_ok,
        count(*) FILTER (status = 'partial') AS files_partial,
        count(*) FILTER (status = 'failed') AS files_failed,
        round(sum(size_bytes) / 1e6, 1) AS megabytes
    FROM sources
"""
READING_RATES = """
    SELECT
        reader,
        count(*) AS n_files,
        coalesce(sum(pages), 0)::BIGINT AS n_pages,
        round(sum(seconds), 2) AS seconds,
        round(count(*) / nullif(sum(seconds), 0), 1) AS files_per_second
    FROM sources WHERE status <> 'failed' GROUP BY reader ORDER BY n_files DESC
"""
