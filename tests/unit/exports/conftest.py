from collections.abc import Callable
from pathlib import Path

import pytest

from models.plan import Plan
from models.table import Table
from pipeline.archive import open_for_writing
from pipeline.exports import export
from pipeline.user_choices import ExportFormat
from tests.loading import load
from tests.unit.archive.samples import document, plan, sample, table

FORMULA = '=HYPERLINK("http://example.org";"x")'


def wide_table() -> Table:
    """Two leaves under one header, a number with a fraction, one too long for a spreadsheet, a formula."""
    made = table("5", "7.25", "12345678901234567890")
    formula = made.cells[0].model_copy(update={"raw": FORMULA})
    return made.model_copy(update={"cells": (formula, *made.cells[1:]), "title": "Diện tích rừng"})


@pytest.fixture
def plans() -> tuple[Plan, ...]:
    blank = document(
        issued=None, title="-5", location=document().location.model_copy(update={"province": None})
    )
    return (
        plan(tables=(wide_table(),), findings=()),
        plan(ordinal=2, document=blank, tables=(), findings=()),
    )


@pytest.fixture
def exported(tmp_path: Path, plans: tuple[Plan, ...]) -> Callable[[ExportFormat], Path]:
    """A folder with an export of two plans, the second without year, province and tables."""
    archive = tmp_path / "a.duckdb"
    with open_for_writing(archive) as connection:
        load(connection, [sample("suối bạc: 1.txt", b"a", *plans)])

    def run(form: ExportFormat) -> Path:
        folder = tmp_path / "out" / form
        export(archive, folder, form)
        return folder

    return run
