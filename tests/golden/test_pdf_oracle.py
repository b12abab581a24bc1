"""pdfplumber as oracle: it finds the same cells with the same text in the sample PDFs, at many times the cost.

White space is left out of the comparison: pdfplumber breaks lines where the page does, we join words that
a narrow cell has broken. No other difference is known in these files.
"""

from collections.abc import Iterator
from pathlib import Path

import pdfplumber
import pytest

from pipeline.readers.grids import Box
from pipeline.readers.pdf.page import read_page
from pipeline.readers.pdf.pdfium.document import open_document

PDFS = sorted((Path(__file__).parents[2] / "corpus" / "pdf").glob("*.pdf"))
NEAR = 2.0
Cells = list[tuple[Box, str]]


@pytest.mark.parametrize("path", PDFS, ids=lambda path: path.stem)
def test_pdfplumber_finds_the_same_cells(path: Path) -> None:
    found = 0
    with open_document(path.read_bytes()) as document, pdfplumber.open(path) as oracle:
        for number, page in enumerate(oracle.pages, 1):
            ours = [
                (cell.box, _squeezed("".join(text.lines)))
                for grid in read_page(document, number).grids
                for cell, text in zip(grid.found.cells, grid.texts, strict=True)
            ]
            theirs = list(_oracle_cells(page))
            assert _unmatched(theirs, ours) == [], f"page {number}: what only pdfplumber finds"
            assert _unmatched(ours, theirs) == [], f"page {number}: what only we find"
            found += len(theirs)
    assert found > 0


def _oracle_cells(page: pdfplumber.page.Page) -> Iterator[tuple[Box, str]]:
    left, top = page.bbox[:2]
    for table in page.find_tables():
        for row, texts in zip(table.rows, table.extract(), strict=True):
            for box, text in zip(row.cells, texts, strict=True):
                if box is not None:
                    x0, y0, x1, y1 = box
                    yield Box(x0 - left, y0 - top, x1 - left, y1 - top), _squeezed(text or "")


def _unmatched(cells: Cells, others: Cells) -> Cells:
    return [
        (box, text)
        for box, text in cells
        if not any(
            text == other_text and max(abs(a - b) for a, b in zip(box, other, strict=True)) <= NEAR
            for other, other_text in others
        )
    ]


def _squeezed(text: str) -> str:
    return "".join(text.split())
