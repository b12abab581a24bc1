"""Headers that a page's edge cuts: programs print some of their cells above it, outside of the table."""

import re
from collections.abc import Sequence
from dataclasses import replace

from models.blocks import Grid, GridCell

_FIRST = re.compile(r"[\[(]?(?:0?1|I|A)[.)\]]*")
_FEWEST_HEADS, _FEWEST_BLANK = 2, 2
_MOST_ROWS = 3
"""Of a header that ends a page."""


def lacks_heads(cells: Sequence[GridCell]) -> bool:
    """Whether the row over the row `1` has heads, but none over the numbers and another column."""
    under = next((cell for cell in cells if (cell.row, cell.col) == (1, 0)), None)
    if under is None or under.text is None or not _FIRST.fullmatch(under.text.value):
        return False
    top = [cell for cell in cells if cell.row == 0]
    heads = [cell.text.value for cell in top if cell.text]
    blank = [cell.col for cell in top if cell.text is None]
    return 0 in blank and len(blank) >= _FEWEST_BLANK and _are_heads(heads)


def with_heads_of(above: Grid, below: Grid) -> Grid:
    """`below`, sure of its header where the heads that it lacks end the page before."""
    if not below.doubtful_header or above.n_cols != below.n_cols or above.n_rows > _MOST_ROWS:
        return below
    last = {cell.col for cell in above.cells if cell.text and cell.row + cell.rowspan == above.n_rows}
    first = {cell.col for cell in below.cells if cell.text and cell.row == 0}
    whole = last | first == set(range(below.n_cols)) and not last & first
    return replace(below, doubtful_header=False) if whole else below


def _are_heads(texts: Sequence[str]) -> bool:
    return len(texts) >= _FEWEST_HEADS and not any(map(str.isdigit, "".join(texts)))
