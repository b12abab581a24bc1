"""How many marks each row of a table with filled rows has."""

from collections import Counter
from collections.abc import Sequence
from math import lgamma, log

from pipeline.readers.plain_text.cell_kinds import BLANK, KINDS, cell_kind
from pipeline.readers.plain_text.filled.marks import MarkedCell

_FEWEST, _MOST = 2, 48
_BLANK_AT_END = 1.2
"""What a blank at the end of a row costs: less than a cell of another kind than its column's."""
_PRIOR = 0.2
"""How often each kind is counted in each column beforehand."""


def marks_in_row(cells: Sequence[MarkedCell]) -> int | None:
    """The number of marks a row at which rows end where they must; None where there is none.

    Rows end with lines, and where marks side by side fill them up behind a cell or more. Only the last one
    may be shorter.
    """
    ends = [number for number, cell in enumerate(cells, 1) if cell.fills]
    fewest = max(_FEWEST, 1 + max((cell.fills for cell in cells), default=0))
    fitting = [
        width
        for width in range(fewest, min(_MOST, len(cells) - 1) + 1)
        if all(end % width == 0 for end in ends) and all(cell.ends_line for cell in cells[width - 1 :: width])
    ]
    kinds = [cell_kind(cell.text) for cell in cells]
    return max(fitting, key=lambda width: _likeness(kinds, width), default=None)


def _likeness(kinds: Sequence[int], width: int) -> float:
    """How alike the cells of each column are: the log evidence for columns with kinds of their own.

    The first row is header, whose cells are alike in all columns; blanks at the ends of rows tell little.
    """
    columns = [Counter[int]() for _ in range(width)]
    score = -width * log(KINDS)
    for first in range(width, len(kinds), width):
        row = kinds[first : first + width]
        while row and row[-1] == BLANK:
            row = row[:-1]
            score -= _BLANK_AT_END
        for column, kind in enumerate(row):
            columns[column][kind] += 1
    return score + sum(map(_evidence, columns))


def _evidence(counts: Counter[int]) -> float:
    """The log probability of the kinds in a column, whatever their shares in it may be."""
    seen = sum(lgamma(count + _PRIOR) - lgamma(_PRIOR) for count in counts.values())
    return seen + lgamma(KINDS * _PRIOR) - lgamma(counts.total() + KINDS * _PRIOR)
