"""A table taken apart: lines over it, header, column numbers, body."""

from collections.abc import Sequence

from extractors.tables.column_numbers import ColumnNumber, column_numbers
from extractors.tables.header_paths import ColumnHeader, Path, column_headers
from extractors.tables.header_rows import header_height
from extractors.tables.sheet import Sheet, rows_from
from extractors.tables.vocabulary import says
from models.sourced_text import SourcedText
from models.value import value

_MOST_HEAD_LINES = 4


@value
class Anatomy:
    """`head_lines` stand over the whole table inside the grid; `body` are row numbers of `sheet`."""

    sheet: Sheet
    head_lines: tuple[SourcedText, ...]
    headers: Sequence[ColumnHeader]
    numbers: Sequence[ColumnNumber | None]
    body: Sequence[int]

    @property
    def paths(self) -> list[Path]:
        """The header texts over each column, from the top."""
        return [header.path for header in self.headers]


def anatomy(sheet: Sheet) -> Anatomy:
    """Takes a sheet apart; every row ends up in exactly one part, repeated header rows in none."""
    head_lines, sheet = _split_head_lines(sheet)
    height = header_height(sheet)
    numbers = _numbers_below(sheet, height)
    return Anatomy(
        sheet=sheet,
        head_lines=head_lines,
        headers=column_headers(sheet, height),
        numbers=numbers or [None] * sheet.n_cols,
        body=_body_rows(sheet, height, numbers is not None),
    )


def _numbers_below(sheet: Sheet, height: int) -> list[ColumnNumber | None] | None:
    """The column numbers right below the header; `1 2 3` is data where the next row begins with 2."""
    if height >= sheet.n_rows:
        return None
    counted = (
        height + 1 < sheet.n_rows and sheet.value(height, 0) == "1" and sheet.value(height + 1, 0) == "2"
    )
    return None if counted else column_numbers(sheet.values(height))


def _split_head_lines(sheet: Sheet) -> tuple[tuple[SourcedText, ...], Sheet]:
    """Parts the lines at the top that stand over a whole header: a caption, the unit."""
    row = 0
    while row < min(sheet.n_rows - 2, _MOST_HEAD_LINES) and is_single_line(sheet, row):
        row += 1
    row = next((start for start in range(row, 0, -1) if _stands_over_header(sheet, start)), 0)
    lines = tuple(text for line in sheet.texts[:row] for text in line if text is not None)
    return lines, rows_from(sheet, row)


def _stands_over_header(sheet: Sheet, start: int) -> bool:
    """Whether the single lines above the row are no rows of the table but stand over its header."""
    if any(says("index_header", value) for value in sheet.values(start)[:2]):
        return all(_begins_at_left(sheet, row) for row in range(start))
    if all(says("unit_only_line", single_value(sheet, row)) for row in range(start)):
        return True
    wide = all(sheet.width(row, 0) == sheet.n_cols for row in range(start))
    return wide and header_height(rows_from(sheet, start)) > 0


def _begins_at_left(sheet: Sheet, row: int) -> bool:
    return sheet.texts[row][0] is not None or says("unit_only_line", single_value(sheet, row))


def is_single_line(sheet: Sheet, row: int) -> bool:
    """Whether one cell over the whole width, or one text and else blank slots, makes up the row."""
    filled = [col for col, text in enumerate(sheet.texts[row]) if text is not None]
    if sheet.n_cols < 2 or len(filled) != 1:
        return False
    if any(sheet.covered_from_above(row, col) for col in range(sheet.n_cols)):
        return False
    return not sheet.spans_known or sheet.width(row, filled[0]) in (1, sheet.n_cols - 1, sheet.n_cols)


def single_value(sheet: Sheet, row: int) -> str:
    """The first text of a row."""
    return next(value for value in sheet.values(row) if value)


def _body_rows(sheet: Sheet, height: int, numbered: bool) -> list[int]:
    """The rows below the header, without repeated header rows and rows of column numbers."""
    top = [sheet.values(row) for row in range(height + numbered)]
    keys = [row_key(values) for values in top]
    starts = [key for key in (keys[:1] + keys[height:]) if len(key) > 1]
    openings = {_opening(values) for values in top}
    rows: list[int] = []
    repeating = False
    for row in range(height + numbered, sheet.n_rows):
        values = sheet.values(row)
        # Only a row that opens like one at the top is worth a whole key.
        key = row_key(values) if _opening(values) in openings else ()
        repeating = key in starts or (repeating and key in keys)
        if not repeating:
            rows.append(row)
    return rows


def _opening(values: Sequence[str]) -> str:
    return next((value for value in values if value), "")[:2].casefold()


def row_key(values: Sequence[str]) -> tuple[str, ...]:
    """The letters and digits of a row's texts: what a header row repeated on the next page shares with it."""
    return tuple("".join(filter(str.isalnum, value.casefold())) for value in values if value)
