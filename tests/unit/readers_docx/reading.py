"""What the tests look at in what the reader gives."""

from models.blocks import Grid, Paragraph
from pipeline.readers.docx import read_docx
from tests.unit.readers_docx.package_builder import docx


def paragraphs_of(body: str, **parts: str) -> list[Paragraph]:
    return [block for block in read_docx(docx(body, **parts)).blocks if isinstance(block, Paragraph)]


def texts_of(body: str, **parts: str) -> list[str]:
    return [block.text.value for block in paragraphs_of(body, **parts)]


def grid_of(body: str, **parts: str) -> Grid:
    (grid,) = (block for block in read_docx(docx(body, **parts)).blocks if isinstance(block, Grid))
    return grid


def cells_of(grid: Grid) -> dict[tuple[int, int], str]:
    return {(cell.row, cell.col): cell.text.value for cell in grid.cells if cell.text}


def spans_of(grid: Grid) -> dict[str, tuple[int, int]]:
    return {cell.text.value: (cell.rowspan, cell.colspan) for cell in grid.cells if cell.text}
