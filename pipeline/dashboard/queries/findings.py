"""What is to be looked at in all documents."""

from pipeline.dashboard.queries.documents import of_issuer
from pipeline.dashboard.queries.listing import Listing

AUDIT = Listing(
    """
    severity, message, expected, actual, issuer, symbol, code, filename, doc_id, table_id, section_id,
        page, concat_ws(', ', section_path, table_title, row_label, header, raw) AS place,
        severity_rank, ordinal
    """,
    f"""
    FROM audit
    WHERE ($severity IS NULL OR severity = $severity) AND ($code IS NULL OR code = $code)
        AND {of_issuer()}
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
