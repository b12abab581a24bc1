"""How many marks each row of a table with filled rows has."""

from collections import Counter
from collections.abc import Sequence
from math import lgamma

from pipeline.readers.plain_text.cell_kinds import KINDS, cell_kind
from pipeline.readers.plain_text.filled.marks import MarkedCell

_FEWEST, _MOST = 2, 48
_PRIOR = 0.2
"""How often each kind is counted in each column beforehand."""


def marks_in_row(cells: Sequence[MarkedCell]) -> int | None:
    """The number of marks a row at which rows end where they must; None where there is none.

    Rows end with lines, and where marks side by side fill them up. Only the last one may be shorter.
    """
    ends = [number for number, cell in enumerate(cells, 1) if cell.ends_row]
    fitting = [
        width
        for width in range(_FEWEST, min(_MOST, len(cells) - 1) + 1)
        if all(end % width == 0 for end in ends)
        and all(cell.ends_line for cell in cells[width - 1 :: width])
    ]
    kinds = [cell_kind(cell.text) for cell in cells]
    return max(fitting, key=lambda width: _likeness(kinds, width), default=None)


def _likeness(kinds: Sequence[int], width: int) -> float:
    """How alike the cells of each column are: the log evidence for columns with kinds of their own."""
    columns = (Counter(kinds[column::width]) for column in range(width))
    return sum(map(_evidence, columns))


def _evidence(counts: Counter[int]) -> float:
    """The log probability of the kinds in a column, whatever their shares in it may be."""
    seen = sum(lgamma(count + _PRIOR) - lgamma(_PRIOR) for count in counts.values())
    return seen + lgamma(KINDS * _PRIOR) - lgamma(counts.total() + KINDS * _PRIOR)
