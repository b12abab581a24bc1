"""Whether the lines of a header cell have room over its columns."""

from collections.abc import Sequence

_PAGE = 120
"""Characters in a line across a page, landscape pages included."""
_NARROW, _SLIM = 10, 6
"""Characters that a column of such a table has room for, and the least that it has."""


def room_of(columns: int) -> float:
    """The characters that a column has room for in a table of so many."""
    return max(_NARROW, _PAGE / columns)


def tightness(lines: Sequence[str], columns: int, room: float) -> float:
    """How much the longest line is too long for so many columns, or wrapped lines too short."""
    broad = max(map(len, lines))
    if len(lines) > 1 and broad < _SLIM * columns:
        return 0.1 * (_SLIM * columns - broad)
    return max(0.0, 0.1 * (broad - room * columns))
