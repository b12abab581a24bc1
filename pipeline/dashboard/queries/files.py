"""What became of the files."""

from pipeline.dashboard.queries.listing import Listing

FILES = """
    SELECT
        count(*) AS files,
        count(*) FILTER (status = 'ok') AS files_ok,
        count(*) FILTER (status = 'partial') AS files_partial,
        count(*) FILTER (status = 'failed') AS files_failed,
        round(sum(size_bytes) / 1e6, 1) AS megabytes
    FROM sources
"""

INGEST_STATUS = Listing("*", "FROM ingest_status", "n_files DESC, media_type, status, error_code")

READING_RATES = """
    SELECT
        reader,
        count(*) AS n_files,
        coalesce(sum(pages), 0)::BIGINT AS n_pages,
        round(sum(seconds), 2) AS seconds,
        round(count(*) / nullif(sum(seconds), 0), 1) AS files_per_second
    FROM sources WHERE status <> 'failed' GROUP BY reader ORDER BY n_files DESC
"""

SOURCES = Listing(
    """
    filename, status, error_code, error, reader, pages, size_bytes, round(seconds, 2) AS seconds,
        ingested_at, uri
    """,
    """
    FROM sources WHERE $status IS NULL OR status = $status
    """,
    "CASE status WHEN 'failed' THEN 1 WHEN 'partial' THEN 2 ELSE 3 END, error_code, filename, uri",
)
