"""Grids of which the finder is not sure are settled by pdfplumber, which nothing else imports."""

import subprocess
import sys
from pathlib import Path

import pytest

from pipeline.readers.grids import Box, even_letters
from pipeline.readers.pdf.page import read_page
from pipeline.readers.pdf.pdfium.document import open_document
from pipeline.readers.pdf.tables.doubtful_grids import SURE, settled
from tests.unit.grids.drawing import Page, fill, ruled
from tests.unit.readers_pdf.pdf_builder import PdfBuilder
from tests.unit.readers_pdf.reading import grids_of, texts_of

CORPUS = Path(__file__).parents[3] / "corpus" / "pdf"
XS, YS = [100.0, 160.0, 300.0, 420.0], [100.0, 130.0, 160.0, 190.0]


def overhanging(page):
    """A table of which every rule runs on beyond the rule that should end it, each to another place."""
    for step, place in enumerate(YS):
        page.rule(XS[0] - 8 - 5 * step, place, XS[-1] + 25 - 4 * step, place)
    for step, place in enumerate(XS):
        page.rule(place, YS[0] - 24 + 5 * step, place, YS[-1] + 8 + 5 * step)
    for row in range(3):
        for col in range(3):
            page.text(XS[col] + 5, YS[row] + 18, f"ô {row}{col}", size=10)


@pytest.mark.parametrize("rotate", [0, 90, 180, 270])
def test_a_table_of_rules_that_overhang_is_kept_because_pdfplumber_sees_it(rotate):
    pdf = PdfBuilder()
    overhanging(pdf.page(rotate=rotate))
    with open_document(pdf.save()) as document:
        assert read_page(document, 1).grids == []
    # Turned by its viewer alone: we read such a page upright, pdfplumber as it is shown, so it is not asked.
    wanted = [f"ô {row}{col}" for row in range(3) for col in range(3)] if rotate == 0 else None
    found = [[cell.text.value for cell in grid.cells] for grid in grids_of(pdf)]
    assert found == ([wanted] if wanted else [])


def test_a_form_with_dotted_lines_stays_text():
    pdf = PdfBuilder()
    page = pdf.page()
    for row in range(4):
        page.text(90, 150 + row * 20, "Họ và tên:").rule(150, 153 + row * 20, 400, 153 + row * 20)
    page.rule(80, 130, 420, 130).rule(80, 230, 420, 230).rule(80, 130, 80, 230).rule(420, 130, 420, 230)
    assert grids_of(pdf) == []
    assert texts_of(pdf) == ["Họ và tên:"] * 4


def doubtful(sure):
    page = Page()
    ruled([100, 150, 200], [100, 120, 140], page)
    fill(page, [100, 150, 200], [100, 120, 140])
    (grid,) = page.grids()
    return grid._replace(confidence=sure), page.words


CELLS = [[Box(100, 100, 150, 140), Box(150, 100, 200, 140)]]


@pytest.mark.parametrize(
    ("sure", "tables", "cells"),
    [
        (1.0, CELLS, 4),
        (SURE, CELLS, 4),
        (0.6, CELLS, 2),
        (0.6, [], 4),
        (0.6, [[Box(100, 100, 150, 120), Box(150, 100, 200, 120)]], 4),
        (0.4, CELLS, 2),
        (0.4, [], 0),
        (0.4, [[Box(300, 100, 350, 140), Box(350, 100, 400, 140)]], 0),
    ],
    ids=["sure", "just sure", "other cells", "not seen", "loses words", "cells", "text", "another table"],
)
def test_who_decides(sure, tables, cells):
    grid, words = doubtful(sure)
    found = settled([grid], words, even_letters, lambda: tables)
    assert sum(len(grid.cells) for grid in found) == cells


def test_sure_grids_ask_nobody():
    grid, words = doubtful(SURE)

    def ask():
        raise AssertionError

    assert settled([grid], words, even_letters, ask) == [grid]


def test_pdfplumber_is_imported_only_where_a_grid_is_doubtful():
    program = (
        "import sys\nfrom pathlib import Path\nfrom pipeline.parsing import parse_bytes\n"
        "for path in sorted(Path(sys.argv[1]).glob('*.pdf')):\n    parse_bytes(path.read_bytes(), path.name)\n"
        "print(sorted({'pdfplumber', 'pdfminer'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, str(CORPUS)], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"
