"""Lines that follow each other and say nothing but headings of columns, below which no table was read."""

from collections.abc import Iterator, Sequence

import regex

from extractors.unruled.rules import holds, matched
from models.blocks import Block, Grid, Paragraph
from models.sourced_text import SourcedText

_UP_TO_TABLE = 40
"""So many lines below its header, or fewer, a table begins."""
_ENDS_INDEX = ("T", "TỰ")
"""Ends of what heads row numbers and nothing else: `STT`, `Số TT`, `Số thứ tự`; `TT HĐND` is a body."""
_LONGEST_INDEX = 12
_INDEX_PIECES = {"S", "T", "ST", "TT", "Số"}
"""What a narrow column leaves of `STT` in one line; the heading beside it may stand between two of them."""
_LONGEST_HEADINGS, _LONGEST_PIECE = 120, 24
"""Characters of a line of headings, and of one that goes on with a heading or is an unknown one."""
_MOST_PIECES, _MOST_UNKNOWN = 3, 1
"""Pieces that follow each other; lines with a capital and no known heading, of which lists have more."""
_FEWEST, _FEWEST_IN_LINE = 3, 2
"""Headings, in lines that follow each other or whole ones in one line, that no prose has."""
_CELLS = regex.compile(r"\s+(?=\p{Lu})")
_ENDS_PROSE = (".", ":", ";")


def lone_headings(blocks: Sequence[Block]) -> Iterator[Sequence[SourcedText]]:
    """The lines that show each such header: a table that is read column by column has none."""
    waiting: Sequence[SourcedText] = ()
    behind = 0
    header = _HeaderLines()
    for block in blocks:
        if isinstance(block, Grid):
            waiting, header = (), _HeaderLines()
        for line in block.lines if isinstance(block, Paragraph) else ():
            behind += 1
            if waiting and behind > _UP_TO_TABLE:
                yield waiting
                waiting = ()
            header.add(line)
            if not waiting and header.is_sure():
                waiting, behind, header = header.lines, 0, _HeaderLines()
    if waiting:
        yield waiting


class _HeaderLines:
    """The lines of a header so far: its headings, and what of them shows that they are nothing else."""

    def __init__(self) -> None:
        self._clear()

    def _clear(self) -> None:
        self._lines: list[SourcedText] = []
        self._index = ""
        self._headings = self._whole = self._pieces = self._unknown = 0
        self._sure = False

    @property
    def lines(self) -> tuple[SourcedText, ...]:
        """The lines of the header so far."""
        return tuple(self._lines)

    def is_sure(self) -> bool:
        """Whether nothing but a header has such lines."""
        return bool(self._lines) and (
            self._sure
            or (self._headings >= _FEWEST and self._whole > 0)
            or self._index.endswith("STT")
            or (self._headings > 0 and self._index.endswith("TT"))
        )

    def add(self, line: SourcedText) -> None:
        """The next line; what is no heading ends the header."""
        text = line.value
        if _heads_row_numbers(text):
            self._clear()
            self._sure = True
        elif text in _INDEX_PIECES:
            self._index += text
        elif not (self._adds_headings(text) or (self._lines and self._adds_piece(text))):
            if self._lines:
                self._clear()
            return
        self._lines.append(line)

    def _adds_headings(self, text: str) -> bool:
        if len(text) > _LONGEST_HEADINGS or not text[:1].isupper() or text.endswith(_ENDS_PROSE):
            return False
        whole = _whole_headings(text)
        headings = whole or _headings(text)
        if not headings:
            return False
        self._headings += headings
        self._whole += whole
        # In capitals two headings are a title: `NHIỆM VỤ TRỌNG TÂM NĂM 2025`.
        self._sure |= headings >= _FEWEST or (whole >= _FEWEST_IN_LINE and not text.isupper())
        self._pieces = 0
        return True

    def _adds_piece(self, text: str) -> bool:
        unknown = not text[:1].islower()
        self._pieces += 1
        self._unknown += unknown
        return (
            len(text) <= _LONGEST_PIECE
            and not text.endswith(_ENDS_PROSE)
            and not (unknown and any(map(str.isdigit, text)))
            and self._pieces <= _MOST_PIECES
            and self._unknown <= _MOST_UNKNOWN
        )


def _heads_row_numbers(text: str) -> bool:
    return len(text) <= _LONGEST_INDEX and text.upper().endswith(_ENDS_INDEX) and holds("index_header", text)


def _headings(text: str) -> int:
    """How many known headings begin in the line, each with a capital; 0 where they are not the most of it."""
    cells = _CELLS.split(text)
    known = sum(map(_opens_heading, cells))
    return known if 2 * known > len(cells) else 0


def _opens_heading(text: str) -> bool:
    return holds("header_text", text) or matched("column_heading", text) == len(text)


def _whole_headings(text: str) -> int:
    """How many headings of columns the line is, one behind the other; 0 where it says anything else."""
    count = 0
    while text:
        length = matched("column_heading", text)
        if not length:
            return 0
        text, count = text[length:].lstrip(), count + 1
    return count
