"""The header texts of each leaf column, from the top."""

from typing import NamedTuple

from extractors.tables.sheet import Sheet
from extractors.tables.territories import Territories
from models.sourced_text import SourcedText

Path = tuple[str, ...]


class ColumnHeader(NamedTuple):
    """The header texts over a column, from the top, and the lowest of them as it stands in the source."""

    path: Path
    heading: SourcedText | None


def column_headers(sheet: Sheet, height: int) -> list[ColumnHeader]:
    """The header of each column from the `height` header rows; empty where a column has none."""
    territories = Territories(sheet.n_cols)
    paths: list[list[str]] = [[] for _ in range(sheet.n_cols)]
    headings: list[SourcedText | None] = [None] * sheet.n_cols
    for row in range(height):
        for (start, stop), value in territories.enter(sheet, row):
            for col in range(start, stop):
                if col == start or _belongs(sheet, row, col, start, height):
                    paths[col].append(value)
                    headings[col] = sheet.texts[row][start]
    return [ColumnHeader(tuple(path), heading) for path, heading in zip(paths, headings, strict=True)]


def _belongs(sheet: Sheet, row: int, col: int, start: int, height: int) -> bool:
    """Whether a slot right of a text is under it: one cell, or merged slots written blank.

    Where spans are known a blank slot is a cell without a text; it is taken for a part of the merged
    cell only if the rows below divide both.
    """
    if sheet.owners[row][col] == sheet.owners[row][start] or not sheet.spans_known:
        return True
    if sheet.value(row, col):
        return True
    below = range(row + 1, height)
    return any(sheet.value(lower, col) for lower in below) and any(
        sheet.value(lower, start) for lower in below
    )
