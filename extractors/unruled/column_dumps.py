"""Tables dumped column by column, as `pdftotext` does by default: their rows are lost."""

from itertools import pairwise

from extractors.unruled.rules import holds
from extractors.unruled.stretch import Stretch
from extractors.unruled.table_lines import TableLines
from extractors.unruled.words import index_of

_FEWEST = 3
"""Numbers of rows, each the only word of its line, one under the other."""
_NEAR = 80
"""Lines from the header on in which they stand."""


def is_dumped_by_columns(stretch: Stretch, lines: TableLines) -> bool:
    """Whether the numbers of the rows stand one under another, so that no label follows its own.

    What looks like a row that numbers the columns is that of the rows, unless a row numbered 1 comes below.
    """
    if not holds("index_header", lines.opening(stretch)):
        return False
    near = range(lines.body, min(len(stretch), lines.body + _NEAR))
    if lines.marks:
        stacked = len({mark.line for mark in lines.marks}) == len(lines.marks)
        return stacked and not any(_starts_first(stretch, line) for line in near)
    numbers = [_lone_number(stretch, line) for line in near]
    run = longest = 1
    for one, other in pairwise(numbers):
        run = run + 1 if one is not None and other == one + 1 else 1
        longest = max(longest, run)
    return longest >= _FEWEST


def _lone_number(stretch: Stretch, line: int) -> int | None:
    """The number that is the only word of the line."""
    words = stretch.words(line)
    index = index_of(words[0].text) if len(words) == 1 else None
    return index.number if index and index.kind == "number" else None


def _starts_first(stretch: Stretch, line: int) -> bool:
    """Whether a row numbered 1 begins with the line, its label there or in the next line."""
    words = [*stretch.words(line), *(stretch.words(line + 1) if line + 1 < len(stretch) else ())]
    index = index_of(words[0].text)
    return index is not None and index.number == 1 and len(words) > 1 and words[1].text[0].isupper()
