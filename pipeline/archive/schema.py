"""The schema of an archive: DDL read from the SQL files beside this module."""

from functools import cache
from importlib.resources import files

import duckdb
import pyarrow as pa

SCHEMA_VERSION = 11
"""Raised by one whenever a table or the meaning of a column changes."""

LOADED_TABLES = {
    "sources": 1,
    "signatures": 2,
    "side_texts": 2,
    "documents": 1,
    "document_evidence": 2,
    "recipients": 2,
    "signers": 2,
    "citations": 2,
    "sections": 2,
    "targets": 2,
    "tables": 1,
    "table_columns": 2,
    "table_rows": 2,
    "cells": 3,
    "findings": 2,
    "finding_cells": 5,
}
"""The tables that reading a file fills, parents first, and how many first columns tell their rows apart.

That these do is looked at as rows are made; an index that did would be half of the archive.
"""


def ddl(name: str) -> str:
    """The SQL of the file `<name>.sql` beside this module."""
    return files("pipeline.archive").joinpath(f"{name}.sql").read_text(encoding="utf-8")


@cache
def arrow_schemas() -> dict[str, pa.Schema]:
    """The Arrow schema of each loaded table, taken from the DDL so that the two cannot drift apart."""
    with duckdb.connect() as scratch:
        scratch.execute(ddl("tables"))
        return {name: scratch.table(name).limit(0).to_arrow_table().schema for name in LOADED_TABLES}
