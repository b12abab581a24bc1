"""What of an archive is exported."""

import duckdb

from pipeline.archive.schema import LOADED_TABLES

MORE_TABLES = ("keywords", "user_spans")
TABLES = (*LOADED_TABLES, *MORE_TABLES)
"""The tables with what was read; what only serves search is left out."""

VIEWS = """
    SELECT view_name FROM duckdb_views() WHERE database_name = 'archive' AND NOT internal ORDER BY view_name
"""


def views(connection: duckdb.DuckDBPyConnection) -> list[str]:
    """The public views of the archive."""
    return [row[0] for row in connection.execute(VIEWS).fetchall()]
