"""The cells of a table in `|` text, each with what its mark tells of the rows."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import regex

from models.sourced_text import SourcedText
from pipeline.normalise.characters import CharacterCleaner
from pipeline.readers.plain_text.lines import TextLine, parts_between

_FILLS = regex.compile(r"(?:^|\| ?)\|{2,}$")


class MarkedCell(NamedTuple):
    """A cell's lines; whether its mark ends a line, and how many marks that fill a row end there."""

    lines: tuple[SourcedText, ...]
    ends_line: bool
    fills: int

    @property
    def text(self) -> str:
        """The cell's text in one line."""
        return SourcedText.join(self.lines).value if self.lines else ""


def read_marks(cleaner: CharacterCleaner, lines: Sequence[TextLine]) -> Iterator[MarkedCell]:
    """The cells of the lines; what stands behind the last mark of a line goes on in the next one."""
    open_cell: list[SourcedText] = []
    for line in lines:
        *closed, rest = parts_between(cleaner.unit, line.start, line.stop, "|")
        for number, (start, stop) in enumerate(closed, 1):
            open_cell += filter(None, [cleaner.clean(start, stop)])
            last = number == len(closed) and cleaner.clean(*rest) is None
            yield MarkedCell(tuple(open_cell), last, _fills(line) if last else 0)
            open_cell = []
        open_cell += filter(None, [cleaner.clean(*rest)])


def _fills(line: TextLine) -> int:
    """How many marks stand side by side at the end of the line, for cells that its row lacks."""
    match = _FILLS.search(line.text)
    return match[0].count("|", match[0].startswith("| ")) if match else 0
