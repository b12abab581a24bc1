"""The columns of the cells in rows that lack some: the places where cells of their kinds stand elsewhere."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import regex

from pipeline.readers.plain_text.missing_cells.cell_columns import ColumnLook, Columns
from pipeline.readers.plain_text.missing_cells.cell_kinds import DATE, INDEX, NUMBER, cell_kind
from pipeline.readers.plain_text.missing_cells.short_row_figures import KindRow, place_figures

Row = Sequence[str]
Places = list[tuple[int, int]]
"""The column of each cell of a row, and how many columns it spans."""

_TOTAL = regex.compile(r"(?i)(?:tổng|cộng|toàn (?:tỉnh|huyện|xã))\b")
_YEARS = regex.compile(r"(?:19|20)\d\d ?[-–] ?(?:19|20)?\d\d")
_GROUP = regex.compile(r"(?:[IVX]+|[A-E])[.)]?")
_FEWEST_ACROSS, _MOST_ABOVE, _ROUNDS = 3, 3, 2


class PlacedBody(NamedTuple):
    """The places of the cells of each row, and the rows whose figures may as well stand elsewhere."""

    places: list[Places]
    doubtful: frozenset[int]


def place_body(rows: Sequence[Row], width: int, *, tells_blanks: bool) -> PlacedBody:
    """Where the cells of each row stand, which has no blanks at its end.

    `tells_blanks`: whether a blank cell has a mark of its own, so that a cell which lacks is covered.
    """
    kinds = [row_kinds(row) for row in rows]
    across = [_is_across(rows, number, width) for number in range(len(rows))]
    columns = [list(range(len(row))) for row in rows]
    counted = [number for number, row in enumerate(rows) if len(row) == width] or [
        number for number, row in enumerate(rows) if len(row) > 1
    ]
    look = ColumnLook([], width)
    for _ in range(_ROUNDS):
        look = ColumnLook([(rows[number], kinds[number], columns[number]) for number in counted], width)
        columns = _settled(look, rows, kinds, [{}] * len(rows))
        counted = [number for number, alone in enumerate(across) if not alone]
    doubtful: frozenset[int] = frozenset()
    lacking = any(len(row) < width and NUMBER in own[1:] for row, own in zip(rows, kinds, strict=True))
    if lacking and not tells_blanks:
        told = [KindRow(row, own, _role(row)) for row, own in zip(rows, kinds, strict=True)]
        fixed, doubtful = place_figures(told, look.profile)
        moved = _settled(look, rows, kinds, fixed)
        columns = [new or old for new, old in zip(moved, columns, strict=True)]
    places = [
        [(0, width)] if alone else _places(row, found, spanned=tells_blanks)
        for row, found, alone in zip(rows, columns, across, strict=True)
    ]
    return PlacedBody(places, doubtful)


def _settled(
    look: ColumnLook, rows: Sequence[Row], kinds: Sequence[Sequence[int]], fixed: Sequence[Mapping[int, int]]
) -> list[Columns]:
    return [
        look.best_columns(row, own, labelled=_is_total(row), fixed=known)
        for row, own, known in zip(rows, kinds, fixed, strict=True)
    ]


def _role(row: Row) -> str:
    """What the row is to the sums: by the word for the total, or a number of a group before its name."""
    if any(_TOTAL.match(text) for text in row[:2]):
        return "total"
    return "group" if row and _GROUP.fullmatch(row[0]) else "data"


def _places(row: Row, columns: Columns, *, spanned: bool) -> Places:
    """The columns with spans: the word for the total covers the column of row numbers too."""
    places = [(column, 1) for column in columns]
    if spanned and columns[:1] == [1] and len(row) > 1 and _is_total(row):
        places[0] = (0, columns[1])
    return places


def _is_across(rows: Sequence[Row], number: int, width: int) -> bool:
    """Whether the row is one cell over all columns, and not what stands beside a cell over several rows.

    In such a row the cell begins like the last ones above.
    """
    row, above = rows[number], rows[max(0, number - _MOST_ABOVE) : number]
    if len(row) != 1 or width < _FEWEST_ACROSS:
        return False
    return not any(other[-1].split()[:1] == row[0].split()[:1] for other in above)


def row_kinds(row: Row) -> list[int]:
    """The kinds of the cells; only the first can number the row, and a span of years is no figure."""
    kinds = [DATE if _YEARS.fullmatch(text) else cell_kind(text) for text in row]
    return kinds[:1] + [
        NUMBER if kind == INDEX and text[0].isdigit() else kind
        for kind, text in zip(kinds[1:], row[1:], strict=True)
    ]


def _is_total(row: Row) -> bool:
    """Whether the row begins with the word for the total."""
    return bool(row) and _TOTAL.match(row[0]) is not None
