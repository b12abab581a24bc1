"""`kehoach parse`: one file to standard output."""

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from pipeline.cli.parameters import PASSWORD_VARIABLE, argument, option
from pipeline.display import on_one_line
from pipeline.messages import text
from pipeline.user_choices import OcrMode

if TYPE_CHECKING:
    from pipeline.files.parsed import ParsedFile


PlanFormat = Literal["json", "md", "csv"]
"""How a parsed file is written."""


def parse(
    file: Annotated[Path, argument("file", metavar="FILE")],
    plan_format: Annotated[PlanFormat, option("format")] = "json",
    ocr: Annotated[OcrMode, option("ocr")] = "auto",
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


def _written(plan_format: PlanFormat, parsed: "ParsedFile") -> str:
    if plan_format == "md":
        from pipeline.exports import plan_markdown  # noqa: PLC0415  exports load the database

        return plan_markdown.written(parsed)
    if plan_format == "csv":
        from pipeline.cli.answers import plan_csv  # noqa: PLC0415  writes as exports do

        return plan_csv.written(parsed)
    content = {
        "source": parsed.source.model_dump(mode="json"),
        "plans": [plan.model_dump(mode="json") for plan in parsed.plans],
    }
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"
