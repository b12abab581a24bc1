"""Exports: the archive in the forms of other programs."""

from collections.abc import Callable
from pathlib import Path

import duckdb

from pipeline.archive import open_for_copying
from pipeline.errors import CataloguedError
from pipeline.exports.akoma_ntoso.writing import write_akoma_ntoso
from pipeline.exports.parquet import write_parquet
from pipeline.exports.plan_texts import write_json_lines, write_markdown
from pipeline.exports.spreadsheet.excel import write_excel
from pipeline.exports.text_tables import write_csv
from pipeline.user_choices import ExportFormat

__all__ = ["FolderNotEmpty", "FolderUnwritable", "export"]

Write = Callable[[duckdb.DuckDBPyConnection, Path], None]
FORMATS: dict[ExportFormat, Write] = {
    "xlsx": write_excel,
    "csv": write_csv,
    "parquet": write_parquet,
    "jsonl": write_json_lines,
    "md": write_markdown,
    "akn": write_akoma_ntoso,
}


class FolderNotEmpty(CataloguedError):
    """The folder holds files already: an export overwrites nothing and mixes with nothing."""

    code = "folder_not_empty"


class FolderUnwritable(CataloguedError):
    """The folder or a file in it cannot be written: permission, disk full, a file in its place."""

    code = "folder_unwritable"


def export(archive: Path, folder: Path, export_format: ExportFormat) -> int:
    """Fills the folder, which is made if it is not there, and counts its files.

    Raises FolderNotEmpty or FolderUnwritable.
    """
    with open_for_copying(archive) as connection:
        try:
            folder.mkdir(parents=True, exist_ok=True)
            if any(folder.iterdir()):
                raise FolderNotEmpty(file=folder)
            FORMATS[export_format](connection, folder)
        except (OSError, duckdb.IOException) as error:
            raise FolderUnwritable(file=folder, detail=error) from error
    return sum(path.is_file() for path in folder.rglob("*"))
