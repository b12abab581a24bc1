"""How wide the columns of a table's sheet are, how high the rows of its header, and how it is printed."""

from collections.abc import Sequence
from textwrap import wrap

from xlsxwriter.worksheet import Worksheet  # type: ignore[import-untyped]

from models.table import Table
from pipeline.header_areas import Area

NARROWEST, WIDEST = 8, 40
"""Characters."""
POINTS_OF_LINE = 15
A4 = 9


def lay_out(sheet: Worksheet, table: Table, areas: Sequence[tuple[str, Area]], top: int) -> None:
    """Every word of the header, which begins at `top`, is in sight, and every column on the page."""
    widths = [_width(table, column.col, column.path) for column in table.columns]
    for column, width in zip(table.columns, widths, strict=True):
        sheet.set_column(column.col, column.col, width)
    lines = header_lines(areas, widths)
    for row, count in enumerate(lines):
        if count > 1:  # a row of one line is as high as the program makes it
            sheet.set_row(top + row, count * POINTS_OF_LINE)
    if lines:
        sheet.repeat_rows(top, top + len(lines) - 1)
    sheet.set_landscape()
    sheet.set_paper(A4)
    sheet.fit_to_pages(1, 0)


def header_lines(areas: Sequence[tuple[str, Area]], widths: Sequence[int]) -> list[int]:
    """How many lines each row of the header takes, which no spreadsheet works out for merged cells."""
    lines = [1] * max((area.bottom + 1 for _, area in areas), default=0)
    for text, (top, left, bottom, right) in areas:
        wanted = len(wrap(text, sum(widths[left : right + 1]) - 1))
        lines[bottom] += max(0, wanted - sum(lines[top : bottom + 1]))
    return lines


def _width(table: Table, col: int, path: tuple[str, ...]) -> int:
    """That of its longest cell, and of the longest word that stands over it alone."""
    cells = max((len(cell.raw) for cell in table.cells if cell.col == col), default=0)
    words = max(map(len, path[-1].split()), default=0) + 2 if path else 0
    return min(max(cells, words, NARROWEST), WIDEST)
