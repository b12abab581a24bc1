"""What the columns of an archive mean, as COMMENT ON shows it in any client."""

from functools import cache

import duckdb

from extractors.rule_files import read_rules
from pipeline.archive.sql import literal

UNDESCRIBED = """
    SELECT table_name, column_name FROM duckdb_columns()
    WHERE database_name = 'archive' AND NOT internal AND comment IS NULL
"""


def describe(connection: duckdb.DuckDBPyConnection) -> None:
    """Describes the columns of the open archive that have no description yet and are ours."""
    columns = connection.execute(UNDESCRIBED).fetchall()
    described = [(table, column, description(table, column)) for table, column in columns]
    statements = [_comment(table, column, text) for table, column, text in described if text]
    if statements:
        connection.execute("\n".join(statements))


def description(table: str, column: str) -> str | None:
    """What a column means; None for columns that are not ours."""
    texts = descriptions()
    return texts.get(table, {}).get(column) or texts["anywhere"].get(column)


def _comment(table: str, column: str, text: str) -> str:
    return f'COMMENT ON COLUMN "{table}"."{column}" IS {literal(text)};'


@cache
def descriptions() -> dict[str, dict[str, str]]:
    """What columns mean, by table and column; `anywhere` holds what a name means in any table."""
    return read_rules("pipeline.archive", "columns.toml")
