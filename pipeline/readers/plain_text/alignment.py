"""Cuts a sequence of cells into rows, where neither the width nor the missing cells are told.

A cell that spans two rows is written once, so the second row is a cell short. The cut is the one
in which each column holds cells of one kind: dynamic programming over the cells, with the kinds
of each column counted on the cut before (as in hard expectation maximisation).
"""

import math
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

import regex

from pipeline.readers.plain_text.header_slots import header_slots, numbered_width
from pipeline.readers.plain_text.header_tree import Slot

_INDEX = regex.compile(r"(?:\d{1,3}|[IVXL]{1,5}|[A-HĐ])[.)]?|\(\d{1,2}\)")
_NUMBER = regex.compile(r"[<>≤≥=~]*\s*[-+]?\d[\d.,]*(?: \d{3})*\s*%?(?:\s*[-–]\s*\d[\d.,]*\s*%?)?|[-–]")
_DATE = regex.compile(r"(?:ngày )?\d{1,2}[/-]\d{1,2}(?:[/-]\d{2,4})?", regex.IGNORECASE)
_HEADER_INDEX = regex.compile(r"^(?:Số )?(?:S?TT|thứ tự)\b", regex.IGNORECASE)
_KINDS = 6
_INDEX_KIND, _WORDS = 1, (3, 4)
_GROUP_ROW = 4.0
"""What a row of one cell over all columns costs; it stands only in tables with so many columns:"""
_FEWEST_GROUPED = 3
_WORDED_ROW = 3.0
"""What a row loses in all that has words in the column that numbers the rows."""
_WIDEST = 24
_MISSING_PENALTY = 5.0
_PROFILE_ROWS = 4
_ROUNDS = 3
_PLAIN, _ROWS_AHEAD = -1.4, 3
_BEAM = 6.0
_CUT_PENALTY = 2.0
_SAMPLE = 150
"""Cells by which the width is chosen."""
_GROUP_PENALTY, _GROUP_CELLS = 0.02, 1.0
"""What each group of cells in the header must gain: a cell, and in all."""


@dataclass(frozen=True, slots=True)
class Alignment:
    """`slots[i]` is where the i-th cell stands; `row_starts` the first cell of each body row."""

    width: int
    row_starts: tuple[int, ...]
    slots: tuple[Slot, ...]


def align(texts: Sequence[str]) -> Alignment:
    """The rows and columns of the cells, in reading order, a header of one level or more included."""
    kinds = [_kind(text) for text in texts]
    body, width = _shape(texts, kinds)
    best = _cut(kinds[body:], width)
    header = header_slots(texts[:body], _body_rows(texts[body:], best), width)
    depth = 1 + max((slot[0] + slot[2] - 1 for slot in header), default=-1)
    slots = list(header)
    for row, (first, length, column) in enumerate(best.rows):
        across = width if length == 1 < width - 1 else 1
        slots += [
            (depth + row, column + offset, 1, across)
            for offset in range(length)
            if first + offset < len(texts) - body
        ]
    return Alignment(best.width, tuple(body + first for first, _, _ in best.rows), tuple(slots))


def _body_rows(texts: Sequence[str], cut: "_Cut") -> list[list[str]]:
    rows = []
    for first, length, column in cut.rows:
        cells = texts[first : first + length]
        rows.append([*([""] * column), *cells, *([""] * (cut.width - column - len(cells)))])
    return rows


@dataclass(frozen=True, slots=True)
class _Cut:
    """Rows as (first cell, number of cells, column of the first cell); `score` a cell."""

    width: int
    rows: tuple[tuple[int, int, int], ...]
    score: float


def _kind(text: str) -> int:
    if not text:
        return 0
    if _INDEX.fullmatch(text):
        return 1
    if _NUMBER.fullmatch(text):
        return 2
    if _DATE.fullmatch(text):
        return 5
    return 3 if len(text) <= 16 else 4


def _shape(texts: Sequence[str], kinds: Sequence[int]) -> tuple[int, int]:
    """The number of header cells and the width at which the cells below fit best."""
    shapes = list(dict.fromkeys(_shapes(texts, kinds)))
    if len(shapes) == 1:
        return shapes[0]
    indexed = bool(texts) and _HEADER_INDEX.match(texts[0]) is not None
    return max(shapes, key=lambda shape: _fitness(kinds, *shape, indexed=indexed))


def _fitness(kinds: Sequence[int], body: int, width: int, *, indexed: bool) -> float:
    """How well the cells below the header fit the width; a cell in a small table tells little."""
    below = kinds[body : body + _SAMPLE]
    groups = max(0, body - width)
    cut = _cut(below, width)
    worded = sum(length > 1 and column == 0 and below[first] in _WORDS for first, length, column in cut.rows)
    lost = groups * _GROUP_CELLS + indexed * worded * _WORDED_ROW
    return cut.score - groups * _GROUP_PENALTY - lost / max(1, len(below))


def _shapes(texts: Sequence[str], kinds: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The shapes to try, as number of header cells and width; a row that numbers the columns tells it."""
    body = _body_start(texts) if texts and _HEADER_INDEX.match(texts[0]) else 0
    if not body:
        yield from _shapes_without_index(texts, kinds)
        return
    numbered = numbered_width(texts[body : body + _WIDEST])
    if numbered and numbered <= body:
        yield body, numbered
    if numbered and texts[body : body + numbered] == [str(number) for number in range(1, numbered + 1)]:
        # Plain numbers may be sub-headings (months) too, of which there may be more than headings.
        body += numbered
    if not numbered or body > numbered:
        yield from ((body, width) for width in range(min(body, _WIDEST), max(2, (body + 2) // 2) - 1, -1))
    if not numbered and body > _FEWEST_GROUPED and kinds[body] == _INDEX_KIND:
        # A row over all columns may stand between the header and the first row that is numbered.
        yield body - 1, body - 1


def _shapes_without_index(texts: Sequence[str], kinds: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The header, if there is one, has nothing but words."""
    words = next((index for index, kind in enumerate(kinds) if kind not in (3, 4)), len(kinds))
    for width in range(2, min(len(texts), _WIDEST // 2) + 1):
        yield 0, width
        for body in range(width, min(words, width + width // 2, len(texts) - width) + 1):
            yield body, width


def _body_start(texts: Sequence[str]) -> int:
    """The first cell after a header whose first column numbers the rows: an index, or a blank."""
    for index, text in enumerate(texts[1 : 4 * _WIDEST], 1):
        if not text or _INDEX.fullmatch(text):
            return index
    return 0


def _cut(kinds: Sequence[int], width: int) -> _Cut:
    rows = _first_guess(kinds, width)
    score = -math.inf
    for _ in range(_ROUNDS):
        before = rows
        rows, score = _best_rows(kinds, width, _profile(kinds, width, rows))
        if rows == before:
            break
    return _Cut(width, rows, score / max(1, len(kinds)))


def _first_guess(kinds: Sequence[int], width: int) -> tuple[tuple[int, int, int], ...]:
    """Rows to count the kinds in: the first ones; where a row of one cell comes first, the numbered ones."""
    if kinds and _may_be_group(kinds, 0):
        starts = [first for first, kind in enumerate(kinds) if kind == _INDEX_KIND]
    else:
        starts = list(range(0, len(kinds), width))
    return tuple((first, width, 0) for first in starts[:_PROFILE_ROWS] if first + width <= len(kinds)) or (
        (0, width, 0),
    )


def _profile(kinds: Sequence[int], width: int, rows: Sequence[tuple[int, int, int]]) -> list[list[float]]:
    """The log frequency of each kind in each column, smoothed."""
    counts = [Counter[int]() for _ in range(width)]
    for first, length, column in rows:
        for offset, kind in enumerate(kinds[first : first + length]):
            counts[column + offset][kind] += 1
    return [
        [math.log((count[kind] + 0.5) / (count.total() + 0.5 * _KINDS)) for kind in range(_KINDS)]
        for count in counts
    ]


def _best_rows(
    kinds: Sequence[int], width: int, profile: Sequence[Sequence[float]]
) -> tuple[tuple[tuple[int, int, int], ...], float]:
    total = len(kinds)
    best = [-math.inf] * (total + 1)
    origin: list[tuple[int, int, int]] = [(0, 0, 0)] * (total + 1)
    best[0] = 0.0
    beam = _BEAM + width * math.log(_KINDS)
    whole, short = _row_shapes(width, profile)
    plain = _plainness(kinds, width, profile)
    for first in range(total):
        if (
            _may_be_group(kinds, first)
            and width >= _FEWEST_GROUPED
            and best[first] - _GROUP_ROW > best[first + 1]
        ):
            best[first + 1], origin[first + 1] = best[first] - _GROUP_ROW, (first, 1, 0)
        if best[first] == -math.inf or best[first] < max(best[max(0, first - width) : first + 1]) - beam:
            continue
        for length, column, penalty, columns in whole if plain(first) else (*whole, *short):
            end = min(first + length, total)
            score = best[first] - penalty - (_CUT_PENALTY if first + length > total else 0.0)
            for column_profile, kind in zip(columns, kinds[first:end], strict=False):
                score += column_profile[kind]
            if score > best[end]:
                best[end], origin[end] = score, (first, length, column)
    return _traced(origin, total), best[total]


def _may_be_group(kinds: Sequence[int], first: int) -> bool:
    """Whether the cell can be a row by itself over all columns: words, and behind them a row number."""
    return kinds[first] in _WORDS and kinds[first + 1 : first + 2] == [_INDEX_KIND]


def _plainness(kinds: Sequence[int], width: int, profile: Sequence[Sequence[float]]) -> Callable[[int], bool]:
    """Tells of a place whether whole rows fit from there on; a cell missing here would shift the next."""

    @cache
    def fits(first: int) -> bool:
        row = kinds[first : first + width]
        score = sum(column[kind] for column, kind in zip(profile, row, strict=False))
        return len(row) < width or score > _PLAIN * width

    return lambda first: all(fits(first + ahead * width) for ahead in range(_ROWS_AHEAD))


def _traced(origin: Sequence[tuple[int, int, int]], end: int) -> tuple[tuple[int, int, int], ...]:
    rows = []
    while end > 0:
        rows.append(origin[end])
        end = origin[end][0]
    return tuple(reversed(rows))


_Shape = tuple[int, int, float, Sequence[Sequence[float]]]
"""Number of cells, column of the first, penalty, profiles of the columns."""


def _row_shapes(
    width: int, profile: Sequence[Sequence[float]]
) -> tuple[tuple[_Shape, ...], tuple[_Shape, ...]]:
    """The shape of a whole row, and those of rows that lack cells at one end."""
    short = [(width - 1, 1, _MISSING_PENALTY), (width - 1, 0, _MISSING_PENALTY + 1)]
    if width > 3:
        short.append((width - 2, 2, _MISSING_PENALTY + 1))
    return ((width, 0, 0.0, profile),), tuple(
        (length, column, penalty, profile[column : column + length]) for length, column, penalty in short
    )
