"""Joins the lines of a document that stood in one line before it was wrapped, as mail programs do."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from pipeline.readers.plain_text.line_repairs.run_on import holds_document
from pipeline.readers.plain_text.lines import TextLine, as_one

_FEWEST = 4
_INDENT = 3
"""Characters by which the first line may be indented."""
_ENDS = (".", ";", ":")
"""Lines that mostly end so are items of a list, whatever their widths."""
_COLUMNS = re.compile(r"[|\t]|\S {3,}\S|^\S+$")
"""What divides the cells of a row, or a row of cells without a blank: rows are as wide as one another too."""


def join_wrapped_run_on(unit: str, lines: Sequence[TextLine]) -> list[TextLine]:
    """The lines; those that held a whole document in one are one again."""
    joined: list[TextLine] = []
    for stretch in _stretches(unit, lines):
        whole = len(stretch) >= _FEWEST and _is_wrapped(stretch) and holds_document(as_one(stretch).text)
        joined += [as_one(stretch)] if whole else stretch
    return joined


def _stretches(unit: str, lines: Sequence[TextLine]) -> Iterator[list[TextLine]]:
    """The lines that neither an empty one parts nor a mark, which would stand in their midst (`> `, `# `)."""
    stretch: list[TextLine] = []
    for line in lines:
        if stretch and (line.empty_before or unit[stretch[-1].stop : line.start].strip()):
            yield stretch
            stretch = []
        stretch.append(line)
    if stretch:
        yield stretch


def _is_wrapped(lines: Sequence[TextLine]) -> bool:
    """Whether every line ends where the first word of the next found no room: none was ended by hand."""
    ended = sum(line.text.endswith(_ENDS) for line in lines)
    if 2 * ended >= len(lines) or any(_COLUMNS.search(line.text) for line in lines[:-1]):
        return False
    width = max(len(line.text) for line in lines) - _INDENT
    return all(
        len(line.text) + 1 + len(below.text.split(" ", 1)[0]) > width for line, below in pairwise(lines)
    )
