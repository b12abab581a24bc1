"""What Python tells DuckDB and hears from it: literals, and rows by the names of their columns."""

from typing import Any

import duckdb


def literal(value: object) -> str:
    """The text of a value in single quotes, where SQL takes no parameter."""
    return "'" + str(value).replace("'", "''") + "'"


def as_dicts(answer: duckdb.DuckDBPyConnection) -> list[dict[str, Any]]:
    """The rows of what was executed."""
    names = [column[0] for column in answer.description or ()]
    return [dict(zip(names, row, strict=True)) for row in answer.fetchall()]
