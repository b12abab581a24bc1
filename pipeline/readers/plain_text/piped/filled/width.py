"""How many marks each row of a table with filled rows has, if its rows are filled."""

from collections import Counter
from collections.abc import Sequence
from math import lgamma, log

from pipeline.readers.plain_text.missing_cells.cell_kinds import BLANK, KINDS, WORDS, cell_kind
from pipeline.readers.plain_text.piped.filled.marks import MarkedCell

_FEWEST, _MOST = 2, 48
_BLANK_AT_END = 1.2
"""What a blank at the end of a row costs: less than a cell of another kind than its column's."""
_PRIOR = 0.2
"""How often each kind is counted in each column beforehand."""
_SAMPLE, _WIDEST = 160, 24
"""Cells, and columns, among which a header of other than whole rows is looked for."""
_ROUNDING = 1e-9
"""By how much sums of the same numbers may differ."""


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
    best = max(fitting, key=lambda width: likeness(kinds, width), default=None)
    if best is None or not all(cell.ends_line for cell in cells):
        return best
    texts = [cell.text for cell in cells[:_SAMPLE]]
    return None if _numbered_off(texts) or (not ends and _has_short_header(kinds, best)) else best


def _numbered_off(texts: Sequence[str]) -> bool:
    """Whether rows that 1, 2, 3 begin stand below a header of other than whole rows."""
    ones, twos = (
        [at for at, text in enumerate(texts[:-1]) if text == number and cell_kind(texts[at + 1]) in WORDS]
        for number in "12"
    )
    return any(
        texts[2 * second - first : 2 * second - first + 1] in (["3"], [])
        for first in ones
        for second in twos
        if _FEWEST < second - first <= _MOST and first % (second - first)
    )


def _has_short_header(kinds: Sequence[int], width: int) -> bool:
    """Whether the columns are more alike below a header whose rows nothing fills up.

    Then a blank cell has a mark, as any other, and a cell that spans others has one as well.
    """
    some = kinds[:_SAMPLE]
    whole = likeness(some, width)
    return any(
        likeness(some, columns, over) > whole
        for columns in range(_FEWEST, min(_WIDEST, len(some) // 2) + 1)
        if most_likeness(some, columns) > whole
        for over in range(1, columns)
    )


def most_likeness(kinds: Sequence[int], columns: int) -> float:
    """What the likeness cannot exceed with so many columns, however many cells more are header.

    It is that of the cells which are body in any case, blanks left out: each cell more makes it less.
    """
    body = kinds[2 * columns - 1 :]
    told = [Counter(body[column::columns]) for column in range(columns)]
    for counts in told:
        del counts[BLANK]
    return _ROUNDING - (columns + 1) * log(KINDS) + sum(map(_evidence, told))


def likeness(kinds: Sequence[int], width: int, over: int = 0) -> float:
    """How alike the cells of each column are: the log evidence for columns with kinds of their own.

    The first row is header, and so many cells more: their kinds are alike in all columns. Blanks at the ends
    of rows tell little.
    """
    columns = [Counter[int]() for _ in range(width)]
    score = -(width + over) * log(KINDS)
    for first in range(width + over, len(kinds), width):
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
