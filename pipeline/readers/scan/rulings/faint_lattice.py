"""Which faint lines are rulings of a table: those that meet others which run across them."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence

from pipeline.readers.grids import Segment

FEWEST = 2
"""Lines in different places that run across a ruling."""
_ONE_LINE = 1.5
"""Points: the same ruling, found twice."""
_GAP = 4.0
"""Points: where all sure pieces of a line together lack no more, a faint line tells nothing new."""

_SHORTEST = 36.0
"""Points of an upright ruling that is wholly new: stems of letters in two lines of print are no higher."""

Lines = dict[int, Segment]
Across = tuple[int | None, Segment]
"""A line that runs across others, with its number; None for a sure one."""


def meeting(rows: Lines, columns: Lines, sure: Sequence[Segment], reach: float) -> tuple[Lines, Lines]:
    """The level and upright lines that meet two others across and are new, their ends drawn to those.

    `reach`, in points, is how exactly the ends are known; the `sure` rulings are there in any case.
    """
    columns = _high(columns, sure)
    rows_met = met_across(
        rows, [*columns.items(), *((None, line) for line in sure if not line.is_level)], reach
    )
    columns_met = met_across(
        columns, [*rows.items(), *((None, line) for line in sure if line.is_level)], reach
    )
    while True:
        kept, others = _crossed(rows, rows_met, columns, reach), _crossed(columns, columns_met, rows, reach)
        if len(kept) == len(rows) and len(others) == len(columns):
            break
        rows, columns = kept, others
    drawn = _high(_drawn(columns, columns_met, rows, reach), sure)
    return _news(_drawn(rows, rows_met, columns, reach), sure), _news(drawn, sure)


def makes_table(sure: Sequence[Segment], reach: float) -> bool:
    """Whether sure rulings make up a table by themselves: two level ones, each with two across it."""
    level = {label: line for label, line in enumerate(sure) if line.is_level}
    met = met_across(level, ((None, line) for line in sure if not line.is_level), reach)
    return len(_crossed(level, met, {}, reach)) >= FEWEST


def _high(columns: Lines, sure: Sequence[Segment]) -> Lines:
    """The upright lines that are no stems of letters: high, or sure for the most part."""
    return {
        label: line for label, line in columns.items() if _length(line) >= _SHORTEST or _is_mostly(line, sure)
    }


def met_across(lines: Lines, across: Iterable[Across], reach: float) -> dict[int, list[Across]]:
    """For each line those that it meets across, by place; only those along it are looked at."""
    sorted_across = sorted(across, key=_place_across)
    met = {}
    for label, line in lines.items():
        start, end = _ends(line)
        first = bisect_left(sorted_across, start - reach, key=_place_across)
        last = bisect_right(sorted_across, end + reach, key=_place_across)
        met[label] = [other for other in sorted_across[first:last] if _reaches(other[1], line, reach)]
    return met


def _place_across(across: Across) -> float:
    return _place(across[1])


def _reaches(other: Segment, line: Segment, reach: float) -> bool:
    """Whether the line that runs across comes as far as the line, or nearly."""
    start, end = _ends(other)
    return start - reach <= _place(line) <= end + reach


def _places(met: Iterable[Across], left: Lines) -> list[float]:
    """Where the sure lines are that are met, and those that are left of the others."""
    return [_place(line) for label, line in met if label is None or label in left]


def _crossed(lines: Lines, met: Mapping[int, Sequence[Across]], left: Lines, reach: float) -> Lines:
    """The lines that two in different places meet."""
    places = {label: _places(met[label], left) for label in lines}
    return {
        label: line
        for label, line in lines.items()
        if len(places[label]) >= FEWEST and places[label][-1] - places[label][0] > reach
    }


def _news(lines: Lines, sure: Sequence[Segment]) -> Lines:
    """The lines that the sure rulings do not cover."""
    within = {label: _within(line, sure) for label, line in lines.items()}
    return {label: line for label, line in within.items() if _length(line) - _known(line, sure) > _GAP}


def _within(line: Segment, sure: Sequence[Segment]) -> Segment:
    """The line, of one that is sure for the most part what lies between its sure pieces.

    Those end where cells are merged: letters that stand on its way there would carry a faint one on.
    """
    if not _is_mostly(line, sure):
        return line
    start, end = _ends(line)
    pieces = list(_same(line, sure))
    first = max(start, min(piece[0] for piece in pieces))
    last = min(end, max(piece[1] for piece in pieces))
    return line._replace(x0=first, x1=last) if line.is_level else line._replace(y0=first, y1=last)


def _drawn(lines: Lines, met: Mapping[int, Sequence[Across]], left: Lines, reach: float) -> Lines:
    """The lines from one across them to another; level ones may reach beyond, in tables open at the sides."""
    return {label: _ending(line, _places(met[label], left), reach) for label, line in lines.items()}


def _ending(line: Segment, places: Sequence[float], reach: float) -> Segment:
    start, end = _ends(line)
    first = min(places, key=lambda place: abs(place - start))
    last = min(places, key=lambda place: abs(place - end))
    if not line.is_level:
        return line._replace(y0=first, y1=last)
    return line._replace(x0=min(first, line.x0 + reach), x1=max(last, line.x1 - reach))


def _is_mostly(line: Segment, sure: Sequence[Segment]) -> bool:
    """Whether the line is sure for the most part."""
    return _known(line, sure) > _length(line) / 2


def _known(line: Segment, sure: Iterable[Segment]) -> float:
    """How much of the line the sure rulings cover, in points."""
    return sum(_common(line, piece) for piece in _same(line, sure))


def _same(line: Segment, sure: Iterable[Segment]) -> Iterator[tuple[float, float]]:
    """Where the sure pieces of the same line begin and end."""
    alike = (other for other in sure if other.is_level == line.is_level)
    return (_ends(other) for other in alike if abs(_place(other) - _place(line)) <= _ONE_LINE)


def _common(line: Segment, piece: tuple[float, float]) -> float:
    start, end = _ends(line)
    return max(0.0, min(end, piece[1]) - max(start, piece[0]))


def _place(line: Segment) -> float:
    """How far down a level line is, how far right an upright one."""
    return (line.y0 + line.y1) / 2 if line.is_level else (line.x0 + line.x1) / 2


def _ends(line: Segment) -> tuple[float, float]:
    return (line.x0, line.x1) if line.is_level else (line.y0, line.y1)


def _length(line: Segment) -> float:
    start, end = _ends(line)
    return end - start
