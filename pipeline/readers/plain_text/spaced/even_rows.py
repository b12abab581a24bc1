"""The columns of rows that hold only texts: what the full ones hold tells where those of the others stand."""

from collections.abc import Callable, Sequence
from typing import Literal, NamedTuple

from extractors.tables.column_numbers import column_numbers
from extractors.unruled.rules import holds
from extractors.unruled.words import index_of
from extractors.years import YEAR
from pipeline.readers.plain_text.row_words import is_figure
from pipeline.readers.plain_text.spaced.even_blanks import settled
from pipeline.readers.plain_text.spaced.fixed_width import goes_on

_FEWEST_COLUMNS, FEWEST_ROWS = 3, 2
"""The fewest columns, and rows below the header."""
_DASHES = ("-", "–", "—")

_DOUBTFUL = 0.5
"""The share of the rows that may lack a text without telling which."""
_NAMES, _VALUES = frozenset({"words", "year"}), frozenset({"value", "percent"})

Kind = Literal["index", "words", "year", "percent", "value"]
Placing = Callable[[Sequence[str], Sequence[Kind]], list[int] | None]


class PlacedRows(NamedTuple):
    """For each row the columns of its texts, and the rows of which some may stand in others."""

    columns: list[Sequence[int]]
    doubtful: tuple[int, ...]


def placed_rows(rows: Sequence[Sequence[str]]) -> PlacedRows | None:
    """The columns of the texts below a header, and its own; None where they cannot be told."""
    header = _header_places(rows, max(map(len, rows)))
    kinds = _kinds(rows, header) if header else []
    if len(kinds) < _FEWEST_COLUMNS or _NAMES.isdisjoint(kinds) or _VALUES.isdisjoint(kinds):
        return None
    if len(header[0]) < len(kinds) and not _is_under_last(header, kinds):
        return None
    body = rows[len(header) :]
    left: list[Sequence[int]] = [_row_places(row, kinds, _leftmost) for row in body]
    right = [_row_places(row, kinds, _rightmost) for row in body]
    doubtful = [
        row for row, both in enumerate(zip(left, right, strict=True), len(header)) if both[0] != both[1]
    ]
    wrapped = any(goes_on(row[0]) for row in body)
    if wrapped or len(body) < FEWEST_ROWS or not all(left) or len(doubtful) > _DOUBTFUL * len(body):
        return None
    figures = [col for col, kind in enumerate(kinds) if kind in _VALUES]
    if not doubtful or figures != [*range(figures[0], len(kinds))]:
        return PlacedRows([*header, *left], tuple(doubtful))
    places, still = settled(body, left, figures)
    return PlacedRows([*header, *places], tuple(row for row in doubtful if row - len(header) in still))


def _kinds(rows: Sequence[Sequence[str]], header: Sequence[Sequence[int]]) -> list[Kind]:
    """What the columns hold, from the rows with a text in each, or in each but the notes; empty if unlike."""
    body, width = rows[len(header) :], 1 + max(header[-1])
    full = [row for row in body if len(row) == width]
    noted = not full and holds("header_note", rows[0][-1])
    rest = [row for row in body if len(row) == width - 1 and index_of(row[0])] if noted else full
    kinds = [_kind(column, first=not at) for at, column in enumerate(zip(*rest, strict=True))]
    known = [kind for kind in kinds if kind]
    if len(known) < len(kinds) or not rest:
        return []
    return [*known, "words"] if noted else known


def _header_places(rows: Sequence[Sequence[str]], width: int) -> list[Sequence[int]]:
    """The columns of the texts of one row of names, or of two of which the upper ends over all of the lower.

    A row that numbers the columns may follow. Empty where the first rows are no such header.
    """
    upper, lower = len(rows[0]), len(rows[1])
    if not _are_names(rows[0]):
        return []
    if upper == width:
        places: list[Sequence[int]] = [range(width)]
    elif upper + lower - 1 == width and _are_names(rows[1]):
        places = [range(upper), range(upper - 1, width)]
    else:
        return []
    marks = rows[len(places)] if len(rows) > len(places) else ()
    numbered = len(marks) == width and column_numbers(list(marks)) is not None
    return [*places, range(width)] if numbered else places


def _are_names(row: Sequence[str]) -> bool:
    return not any(is_figure(text) and not YEAR.fullmatch(text) for text in row)


def _is_under_last(header: Sequence[Sequence[int]], kinds: Sequence[Kind]) -> bool:
    """Whether the upper names but the last head all that is no value, so that the lower ones are under it."""
    first = len(header[0]) - 1
    return _VALUES.isdisjoint(kinds[:first]) and _VALUES.issuperset(kinds[first:])


def _kind(texts: Sequence[str], *, first: bool) -> Kind | None:
    """What a column holds; None where its cells differ. A dash may stand in any."""
    if first and all(index_of(text) is not None for text in texts):
        return "index"
    if all(YEAR.fullmatch(text) for text in texts):
        return "year"
    found = {_sort(text) for text in texts if text not in _DASHES}
    return found.pop() if len(found) == 1 else None


def _sort(text: str) -> Kind:
    if not is_figure(text):
        return "words"
    return "percent" if text.endswith("%") else "value"


def _row_places(row: Sequence[str], kinds: Sequence[Kind], place: Placing) -> list[int]:
    """The columns of a row's texts, of which the first words name it; empty where they fit none."""
    label = next(at for at, kind in enumerate(kinds) if kind in _NAMES)
    start = int(kinds[0] == "index" and _is(row[0], "index"))
    at = next((at for at in range(start, len(row)) if _is(row[at], kinds[label])), None)
    before = None if at is None else place(row[:at], kinds[:label])
    behind = None if at is None else place(row[at + 1 :], kinds[label + 1 :])
    if before is None or behind is None:
        return []
    return [*before, label, *(label + 1 + col for col in behind)]


def _rightmost(texts: Sequence[str], kinds: Sequence[Kind]) -> list[int] | None:
    mirrored = _leftmost(texts[::-1], kinds[::-1])
    return None if mirrored is None else [len(kinds) - 1 - col for col in reversed(mirrored)]


def _leftmost(texts: Sequence[str], kinds: Sequence[Kind]) -> list[int] | None:
    places: list[int] = []
    col = 0
    for text in texts:
        while col < len(kinds) and not (text in _DASHES or _is(text, kinds[col])):
            col += 1
        if col == len(kinds):
            return None
        places.append(col)
        col += 1
    return places


def _is(text: str, kind: Kind) -> bool:
    if kind == "index":
        return index_of(text) is not None
    if kind == "year":
        return YEAR.fullmatch(text) is not None
    return _sort(text) == kind
