"""Header blocks whose two columns a text prints side by side, with spaces between them."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from extractors.agencies import read_agency
from extractors.header.mottos import LONGEST_BLOCK_LINE
from extractors.header.patterns import matches
from models.sourced_text import SourcedText

_MOST_LINES = 16
"""Lines of a header block, with those that its columns break."""
_FEWEST_PARTED = 2
"""Lines that hold both columns."""


class Sides(NamedTuple):
    """What stands left and right in a line; None where only the other column has a line there."""

    left: SourcedText | None
    right: SourcedText | None


def side_by_side(lines: Sequence[SourcedText]) -> list[Sides]:
    """The first lines by their columns, as many as stand in two; none where the text has no such block."""
    block = lines[:_MOST_LINES]
    border = next(filter(None, map(_border, block)), None)
    if border is None or any(line.unit is not block[0].unit for line in block):
        return []
    found: list[Sides] = []
    for line in block:
        sides = _parted(line, border)
        if sides is None:
            break
        found.append(sides)
    while found and found[-1].right is None:
        found.pop()
    parted = sum(None not in sides for sides in found)
    return found if parted >= _FEWEST_PARTED else []


def _border(line: SourcedText) -> tuple[int, int] | None:
    """Where the left column ends and Quốc hiệu begins, in a line that holds both.

    The Youth Union's title, itself an agency, may go on with the name on its left.
    """
    for left, right in _gaps(line):
        if matches("motto", right.value) and read_agency(right.value) is None:
            return _places(left)[1], _places(right)[0]
    return None


def _parted(line: SourcedText, border: tuple[int, int]) -> Sides | None:
    """The line by the columns; None where it stands across both."""
    middle = sum(border) / 2
    gaps = [(left, right) for left, right in _gaps(line) if _places(left)[0] < middle < _places(right)[1]]
    if gaps:
        return Sides(*min(gaps, key=lambda gap: abs(_places(gap[0])[1] + _places(gap[1])[0] - 2 * middle)))
    start, end = _places(line)
    if end <= border[1]:
        return Sides(line, None)
    return Sides(None, line) if start >= border[0] else None


def _gaps(line: SourcedText) -> Iterator[tuple[SourcedText, SourcedText]]:
    """The line cut at each of its wide gaps; none where it is too long for a header block."""
    at = line.wide_gap() if len(line) <= LONGEST_BLOCK_LINE else None
    while at is not None:
        rest = line.slice(at)
        if not _follows_blank_number(rest.value):
            yield line.slice(0, at), rest
        further = rest.wide_gap()
        at = None if further is None else len(line) - len(rest) + further


def _follows_blank_number(value: str) -> bool:
    """`/KH-UBND` behind `Số:      `: the gap is the blank for the number."""
    return value.startswith(("/", "-", "–")) and any(map(str.isalpha, value))


def _places(line: SourcedText) -> tuple[int, int]:
    """Where the text begins and ends in its line of the source, in characters."""
    first = line.place_in_line()
    return first, first + line.stop - line.unit_offset(0)
