"""`kehoach export`: the archive for other programs."""

from pathlib import Path
from typing import Annotated

from pipeline.cli.parameters import DEFAULT_ARCHIVE, argument, option
from pipeline.messages import text
from pipeline.user_choices import ExportFormat


def export(
    folder: Annotated[Path, argument("folder", metavar="DIR")],
    export_format: Annotated[ExportFormat, option("format")] = "xlsx",
    archive: Annotated[Path, option("archive")] = DEFAULT_ARCHIVE,
) -> None:
    """Fills an empty folder."""
    from pipeline.exports import export as write  # noqa: PLC0415  duckdb and XlsxWriter are slow to import

    print(text("export.done", count=write(archive, folder, export_format), folder=folder))
