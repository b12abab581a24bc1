"""An export: an empty folder filled in one form."""

from collections.abc import Callable
from pathlib import Path

import duckdb

from pipeline.archive import open_for_copying
from pipeline.export_format import ExportFormat
from pipeline.exports.akoma_ntoso.writing import write_akoma_ntoso
from pipeline.exports.errors import FolderNotEmpty, FolderUnwritable
from pipeline.exports.json_lines import write_json_lines
from pipeline.exports.markdown import write_markdown
from pipeline.exports.parquet import write_parquet
from pipeline.exports.spreadsheet.excel import write_excel
from pipeline.exports.text_tables import write_csv

Write = Callable[[duckdb.DuckDBPyConnection, Path], None]


FORMATS: dict[ExportFormat, Write] = {
    ExportFormat.XLSX: write_excel,
    ExportFormat.CSV: write_csv,
    ExportFormat.PARQUET: write_parquet,
    ExportFormat.JSONL: write_json_lines,
    ExportFormat.MD: write_markdown,
    ExportFormat.AKN: write_akoma_ntoso,
}


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
