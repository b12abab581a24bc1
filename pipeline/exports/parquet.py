"""Parquet: a folder a table, partitioned by year and province where rows belong to a document."""

from pathlib import Path

import duckdb

from pipeline.archive.sql import literal
from pipeline.exports.contents import TABLES

VIEWS = ("observations",)
OF_DOCUMENTS = """
    SELECT {kept}, TRY_CAST(left(d.issued_text, 4) AS INTEGER) AS year, d.province AS province
    FROM {rows} AS x JOIN documents AS d ON d.doc_id = x.doc_id
"""
WITH_DOCUMENT = "(SELECT n.*, t.doc_id FROM {name} AS n JOIN tables AS t USING (table_id))"


def write_parquet(connection: duckdb.DuckDBPyConnection, folder: Path) -> None:
    """Writes `<table>/year=…/province=…/*.parquet`; `<table>.parquet` for files, which have no year."""
    for name in (*TABLES, *VIEWS):
        present = connection.table(name).columns
        if "doc_id" in present:
            _write_partitions(connection, name, present, folder / name)
        elif "table_id" in present:
            rows = WITH_DOCUMENT.format(name=name)
            _write_partitions(connection, rows, [*present, "doc_id"], folder / name)
        else:
            _copy(connection, f"FROM {name}", folder / f"{name}.parquet", "FORMAT parquet")


def _write_partitions(
    connection: duckdb.DuckDBPyConnection, rows: str, present: list[str], folder: Path
) -> None:
    """A table without rows is one file without rows, so that its folder can be read like the others."""
    kept = ", ".join(f'x."{name}"' for name in present if name not in {"year", "province"})
    sql = OF_DOCUMENTS.format(kept=kept, rows=rows)
    _copy(connection, sql, folder, "FORMAT parquet, PARTITION_BY (year, province)")
    if not any(folder.rglob("*.parquet")):
        folder.mkdir(exist_ok=True)
        _copy(connection, sql, folder / "empty.parquet", "FORMAT parquet")


def _copy(connection: duckdb.DuckDBPyConnection, sql: str, target: Path, options: str) -> None:
    connection.execute(f"COPY ({sql}) TO {literal(target)} ({options})")
