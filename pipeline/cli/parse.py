"""`kehoach parse`: one file to standard output."""

import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from pipeline.cli.parameters import Recognition, argument, option


class PlanFormat(StrEnum):
    """How a parsed file is written."""

    JSON = "json"
    MD = "md"
    CSV = "csv"


def parse(
    file: Annotated[Path, argument("file", metavar="FILE")],
    plan_format: Annotated[PlanFormat, option("format")] = PlanFormat.JSON,
    ocr: Annotated[Recognition, option("ocr")] = Recognition.AUTO,
) -> None:
    """Reads one file and prints what it says."""
    from pipeline.cli import plan_csv, plan_json  # noqa: PLC0415  pydantic is slow to import
    from pipeline.cli.reading import parser_with, read_one  # noqa: PLC0415
    from pipeline.exports import plan_markdown  # noqa: PLC0415

    result = read_one(file, parser_with(ocr))
    writers = {
        PlanFormat.JSON: plan_json.written,
        PlanFormat.MD: plan_markdown.written,
        PlanFormat.CSV: plan_csv.written,
    }
    print(writers[plan_format](result.source, result.plans), end="")
    if result.source.status == "failed":
        sys.stdout.flush()
        print(f"{file}: {result.source.error} [{result.source.error_code}]", file=sys.stderr)
        raise typer.Exit(1)
