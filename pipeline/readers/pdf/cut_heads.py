"""Headers that a page's edge cuts: programs print some of their cells above it, outside of the table."""

import re
from collections.abc import Sequence

from models.blocks import GridCell

_FIRST = re.compile(r"[\[(]?(?:0?1|I|A)[.)\]]*")
_FEWEST_HEADS, _FEWEST_BLANK = 2, 2


def lacks_heads(cells: Sequence[GridCell]) -> bool:
    """Whether the row over the row `1` has heads, but none over the numbers and another column."""
    under = next((cell for cell in cells if (cell.row, cell.col) == (1, 0)), None)
    if under is None or under.text is None or not _FIRST.fullmatch(under.text.value):
        return False
    top = [cell for cell in cells if cell.row == 0]
    heads = [cell.text.value for cell in top if cell.text]
    blank = [cell.col for cell in top if cell.text is None]
    return 0 in blank and len(blank) >= _FEWEST_BLANK and _are_heads(heads)


def _are_heads(texts: Sequence[str]) -> bool:
    return len(texts) >= _FEWEST_HEADS and not any(map(str.isdigit, "".join(texts)))
