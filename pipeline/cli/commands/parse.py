"""`kehoach parse`: one file to standard output."""

import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pipeline.cli.parameters import PASSWORD_VARIABLE, Recognition, argument, option
from pipeline.display import on_one_line
from pipeline.messages import text

if TYPE_CHECKING:
    from pipeline.files.parser import ReadFile


class PlanFormat(StrEnum):
    """How a parsed file is written."""

    JSON = "json"
    MD = "md"
    CSV = "csv"


def parse(
    file: Annotated[Path, argument("file", metavar="FILE")],
    plan_format: Annotated[PlanFormat, option("format")] = PlanFormat.JSON,
    ocr: Annotated[Recognition, option("ocr")] = Recognition.AUTO,
    password: Annotated[str | None, option("password", envvar=PASSWORD_VARIABLE)] = None,
) -> None:
    """Reads one file and prints what it says."""
    from pipeline.cli.reading import parser_with, read_one  # noqa: PLC0415  pydantic is slow to import

    result = read_one(file, parser_with(ocr, password))
    if result.source.error_code == "password_needed" and sys.stdin.isatty() and sys.stderr.isatty():
        password = typer.prompt(text("parse.password"), hide_input=True, err=True)
        result = read_one(file, parser_with(ocr, password))
    print(_written(plan_format, result), end="")
    if result.source.status == "failed":
        sys.stdout.flush()
        trouble = f"{file}: {result.source.error} [{result.source.error_code}]"
        print(on_one_line(trouble), file=sys.stderr)
        raise typer.Exit(1)


def _written(plan_format: PlanFormat, parsed: "ReadFile") -> str:
    if plan_format is PlanFormat.MD:
        from pipeline.exports import plan_markdown  # noqa: PLC0415  exports load the database

        return plan_markdown.written(parsed.source, parsed.plans)
    if plan_format is PlanFormat.CSV:
        from pipeline.cli.answers import plan_csv  # noqa: PLC0415  writes as exports do

        return plan_csv.written(parsed.source, parsed.plans)
    from pipeline.cli.answers import plan_json  # noqa: PLC0415

    return plan_json.written(parsed.source, parsed.plans)
