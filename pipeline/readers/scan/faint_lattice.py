"""Which faint lines are rulings of a table: those that meet others which run across them."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from pipeline.readers.grids import Segment

_FEWEST = 2
_ONE_LINE = 1.5
"""Points: the same ruling, found twice."""
_GAP = 4.0
"""Points: where all sure pieces of a line together lack no more, a faint line tells nothing new."""

_SHORTEST = 36.0
"""Points of an upright ruling that is wholly new: stems of letters in two lines of print are no higher."""

Lines = dict[int, Segment]


def meeting(rows: Lines, columns: Lines, sure: Sequence[Segment], reach: float) -> tuple[Lines, Lines]:
    """The level and upright lines that meet two others across and are new, their ends drawn to those.

    `reach`, in points, is how exactly the ends are known; the `sure` rulings are there in any case.
    """
    level = [line for line in sure if _is_level(line)]
    upright = [line for line in sure if not _is_level(line)]
    columns = _high(columns, sure)
    while True:
        all_rows, all_columns = [*level, *rows.values()], [*upright, *columns.values()]
        kept = {label: line for label, line in rows.items() if _crossed(line, all_columns, reach)}
        others = {label: line for label, line in columns.items() if _crossed(line, all_rows, reach)}
        if len(kept) == len(rows) and len(others) == len(columns):
            drawn = _high(_drawn(others, all_rows, reach), sure)
            return _news(_drawn(kept, all_columns, reach), sure), _news(drawn, sure)
        rows, columns = kept, others


def makes_table(sure: Sequence[Segment], reach: float) -> bool:
    """Whether sure rulings make up a table by themselves: two level ones, each with two across it."""
    upright = [line for line in sure if not _is_level(line)]
    crossed = (line for line in sure if _is_level(line) and _crossed(line, upright, reach))
    return len(list(islice(crossed, _FEWEST))) == _FEWEST


def _high(columns: Lines, sure: Sequence[Segment]) -> Lines:
    """The upright lines that are no stems of letters: high, or sure for the most part."""
    return {
        label: line
        for label, line in columns.items()
        if _length(line) >= _SHORTEST or _known(line, sure) > _length(line) / 2
    }


def _news(lines: Lines, sure: Sequence[Segment]) -> Lines:
    """The lines that the sure rulings do not cover."""
    within = {label: _within(line, sure) for label, line in lines.items()}
    return {label: line for label, line in within.items() if _length(line) - _known(line, sure) > _GAP}


def _within(line: Segment, sure: Iterable[Segment]) -> Segment:
    """The line, of one that is sure for the most part what lies between its sure pieces.

    Those end where cells are merged: letters that stand on its way there would carry a faint one on.
    """
    start, end = _ends(line)
    pieces = list(_same(line, sure))
    if sum(_common(line, piece) for piece in pieces) <= _length(line) / 2:
        return line
    first = max(start, min(piece[0] for piece in pieces))
    last = min(end, max(piece[1] for piece in pieces))
    return line._replace(x0=first, x1=last) if _is_level(line) else line._replace(y0=first, y1=last)


def _crossed(line: Segment, across: Iterable[Segment], reach: float) -> bool:
    """Whether two lines in different places meet the line."""
    places = sorted(_place(other) for other in across if _meet(line, other, reach))
    return len(places) >= _FEWEST and places[-1] - places[0] > reach


def _meet(line: Segment, other: Segment, reach: float) -> bool:
    start, end = _ends(line)
    first, last = _ends(other)
    return start - reach <= _place(other) <= end + reach and first - reach <= _place(line) <= last + reach


def _drawn(lines: Lines, across: Sequence[Segment], reach: float) -> Lines:
    """The lines from one across them to another; level ones may reach beyond, in tables open at the sides."""
    return {label: _ending(line, across, reach) for label, line in lines.items()}


def _ending(line: Segment, across: Sequence[Segment], reach: float) -> Segment:
    places = [_place(other) for other in across if _meet(line, other, reach)]
    first, last = min(places), max(places)
    if not _is_level(line):
        return line._replace(y0=first, y1=last)
    return line._replace(x0=min(first, line.x0 + reach), x1=max(last, line.x1 - reach))


def _known(line: Segment, sure: Iterable[Segment]) -> float:
    """How much of the line the sure rulings cover, in points."""
    return sum(_common(line, piece) for piece in _same(line, sure))


def _same(line: Segment, sure: Iterable[Segment]) -> Iterator[tuple[float, float]]:
    """Where the sure pieces of the same line begin and end."""
    alike = (other for other in sure if _is_level(other) == _is_level(line))
    return (_ends(other) for other in alike if abs(_place(other) - _place(line)) <= _ONE_LINE)


def _common(line: Segment, piece: tuple[float, float]) -> float:
    start, end = _ends(line)
    return max(0.0, min(end, piece[1]) - max(start, piece[0]))


def _is_level(line: Segment) -> bool:
    return line.x1 - line.x0 > line.y1 - line.y0


def _place(line: Segment) -> float:
    """How far down a level line is, how far right an upright one."""
    return (line.y0 + line.y1) / 2 if _is_level(line) else (line.x0 + line.x1) / 2


def _ends(line: Segment) -> tuple[float, float]:
    return (line.x0, line.x1) if _is_level(line) else (line.y0, line.y1)


def _length(line: Segment) -> float:
    start, end = _ends(line)
    return end - start
