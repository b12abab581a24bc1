"""The schema of an archive: DDL read from the SQL files beside this module."""

from functools import cache
from importlib.resources import files

import duckdb
import pyarrow as pa

SCHEMA_VERSION = 11
"""Raised by one whenever a table or the meaning of a column changes."""

LOADED_TABLES = (
    "sources",
    "signatures",
    "side_texts",
    "documents",
    "document_evidence",
    "recipients",
    "signers",
    "citations",
    "sections",
    "targets",
    "tables",
    "table_columns",
    "table_rows",
    "cells",
    "findings",
    "finding_cells",
)
"""The tables that reading a file fills, parents first."""


def ddl(name: str) -> str:
    """The SQL of the file `<name>.sql` beside this module."""
    return files("pipeline.archive").joinpath(f"{name}.sql").read_text(encoding="utf-8")


@cache
def arrow_schemas() -> dict[str, pa.Schema]:
    """The Arrow schema of each loaded table, taken from the DDL so that the two cannot drift apart."""
    with duckdb.connect() as scratch:
        scratch.execute(ddl("tables"))
        return {name: scratch.table(name).limit(0).to_arrow_table().schema for name in LOADED_TABLES}
