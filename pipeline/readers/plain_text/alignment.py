"""Cuts a sequence of cells into rows, where neither the width nor the missing cells are told.

A cell that spans two rows is written once, so the second row is a cell short. The cut is the one
in which each column holds cells of one kind: dynamic programming over the cells, with the kinds
of each column counted on the cut before (as in hard expectation maximisation).
"""

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import regex

from pipeline.readers.plain_text.header_slots import Slot, header_slots, numbered_width

_INDEX = regex.compile(r"(?:\d{1,3}|[IVXL]{1,5}|[A-HĐ])[.)]?|\(\d{1,2}\)")
_NUMBER = regex.compile(r"[<>≤≥=~]*\s*[-+]?\d[\d.,]*\s*%?(?:\s*[-–]\s*\d[\d.,]*\s*%?)?|[-–]")
_HEADER_INDEX = regex.compile(r"^(?:Số )?(?:S?TT|thứ tự)\b", regex.IGNORECASE)
_KINDS = 5
_WIDEST = 24
_MISSING_PENALTY = 5.0
_PROFILE_ROWS = 4
_ROUNDS = 3
_BEAM = 6.0
_CUT_PENALTY = 2.0
_GOOD_FIT = -0.8


@dataclass(frozen=True, slots=True)
class Alignment:
    """`slots[i]` is where the i-th cell stands; `row_starts` the first cell of each body row."""

    width: int
    row_starts: tuple[int, ...]
    slots: tuple[Slot, ...]


def align(texts: Sequence[str]) -> Alignment:
    """The rows and columns of the cells, in reading order, a header of one or two levels included."""
    body = _body_start(texts)
    kinds = [_kind(text) for text in texts]
    best = _best_cut(kinds[body:], _widths(texts, body))
    header = header_slots(texts[:body], texts[body : body + best.width], best.width)
    depth = 1 + max((slot[0] + slot[2] - 1 for slot in header), default=-1)
    slots = list(header)
    for row, (first, length, column) in enumerate(best.rows):
        slots += [
            (depth + row, column + offset, 1, 1)
            for offset in range(length)
            if first + offset < len(texts) - body
        ]
    return Alignment(best.width, tuple(body + first for first, _, _ in best.rows), tuple(slots))


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
    return 3 if len(text) <= 16 else 4


def _body_start(texts: Sequence[str]) -> int:
    """The first cell after the header: the first that numbers a row, where the first column does so."""
    if texts and _HEADER_INDEX.match(texts[0]):
        for index, text in enumerate(texts[1 : 4 * _WIDEST], 1):
            if _INDEX.fullmatch(text):
                return index
    return 0


def _widths(texts: Sequence[str], body: int) -> Sequence[int]:
    """The widths to try, the likeliest first; a row that numbers the columns tells the width."""
    if body:
        numbered = numbered_width(texts[body : body + _WIDEST])
        return (numbered,) if numbered else range(min(body, _WIDEST), max(2, body // 2) - 1, -1)
    return range(2, min(len(texts), _WIDEST // 2) + 1)


def _best_cut(kinds: Sequence[int], widths: Sequence[int]) -> _Cut:
    """The cut that fits best; the first width, which the header suggests, is taken if it fits well."""
    best = _cut(kinds, widths[0])
    if best.score < _GOOD_FIT:
        best = max([best, *(_cut(kinds, width) for width in widths[1:])], key=lambda cut: cut.score)
    return best


def _cut(kinds: Sequence[int], width: int) -> _Cut:
    rows = tuple((first, width, 0) for first in range(0, min(len(kinds), width * _PROFILE_ROWS), width))
    score = -math.inf
    for _ in range(_ROUNDS):
        before = rows
        rows, score = _best_rows(kinds, width, _profile(kinds, width, rows))
        if rows == before:
            break
    return _Cut(width, rows, score / max(1, len(kinds)))


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
    shapes = [
        (length, column, penalty, profile[column : column + length])
        for length, column, penalty in _row_shapes(width)
    ]
    for first in range(total):
        if best[first] < max(best[max(0, first - width) : first + 1]) - beam:
            continue
        for length, column, penalty, columns in shapes:
            end = min(first + length, total)
            score = best[first] - penalty - (_CUT_PENALTY if first + length > total else 0.0)
            for column_profile, kind in zip(columns, kinds[first:end], strict=False):
                score += column_profile[kind]
            if score > best[end]:
                best[end], origin[end] = score, (first, length, column)
    return _traced(origin, total), best[total]


def _traced(origin: Sequence[tuple[int, int, int]], end: int) -> tuple[tuple[int, int, int], ...]:
    rows = []
    while end > 0:
        rows.append(origin[end])
        end = origin[end][0]
    return tuple(reversed(rows))


def _row_shapes(width: int) -> list[tuple[int, int, float]]:
    """(cells, column of the first, penalty) of a whole row and of rows that lack cells at one end."""
    shapes = [(width, 0, 0.0), (width - 1, 1, _MISSING_PENALTY), (width - 1, 0, _MISSING_PENALTY + 1)]
    if width > 3:
        shapes.append((width - 2, 2, _MISSING_PENALTY + 1))
    return shapes
