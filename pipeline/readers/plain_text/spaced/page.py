"""The lines of a text as rows of tables may be among them: words, the texts that gaps part, what is a row."""

from collections.abc import Sequence
from itertools import pairwise

import regex

from extractors.unruled.rules import holds
from extractors.unruled.words import index_of
from pipeline.readers.plain_text.lines import TextLine
from pipeline.readers.plain_text.spaced.tokens import Token, cells_of, pieces_of, words_in

_PAGE_NUMBER = regex.compile(r"[-–]? ?\d{1,4} ?[-–]?")
_LONGEST_NUMBER = 10
_LONGEST_PIECE = 90
"""Characters of a text in a table; a longer one is a paragraph."""
_PIECES_OF_ROW = 3
"""Texts of a row, with runs of spaces between them: a label and two amounts."""
BROKEN_TT = "T"
"""What a narrow column leaves of the heading of the numbers in each of two lines."""


class Page:
    """The lines of a text with their words and pieces, taken apart when they are asked for."""

    def __init__(self, unit: str, lines: Sequence[TextLine]) -> None:
        self.unit, self.lines = unit, lines
        self._words: dict[int, list[Token]] = {}

    def words(self, line: int) -> list[Token]:
        """The words of a line."""
        if line not in self._words:
            self._words[line] = words_in(self.unit, self.lines[line], line)
        return self._words[line]

    def pieces(self, line: int) -> list[Token]:
        """The texts between runs of spaces."""
        return pieces_of(self.words(line), self.unit)

    def cells(self, line: int) -> list[Token]:
        """The texts of a row of values."""
        return list(cells_of(self.words(line), self.unit))

    def begins_page(self, line: int) -> bool:
        """Whether a page ends before the line."""
        return line > 0 and "\f" in self.unit[self.lines[line - 1].stop : self.lines[line].start]

    def _ends_page(self, line: int) -> bool:
        """Whether the line is the first or the last of a page."""
        return self.begins_page(line) or line + 1 == len(self.lines) or self.begins_page(line + 1)

    def stops(self, line: int) -> bool:
        """Whether the line stands in no table: a caption, a closing, a paragraph, divided cells."""
        text = self.lines[line].text
        if len(text) < _LONGEST_NUMBER and _PAGE_NUMBER.fullmatch(text) and self._ends_page(line):
            return True
        outside = holds("caption", text) or holds("closing", text) or holds("unit_caption", text)
        return (
            outside
            or self._ends_caption(line)
            or "\t" in text
            or "|" in text
            or any(len(piece.text) > _LONGEST_PIECE for piece in self.pieces(line))
        )

    def _ends_caption(self, line: int) -> bool:
        """Whether the line closes the bracket that a caption opens in the line above."""
        text, above = (self.lines[at].text if at >= 0 else "" for at in (line, line - 1))
        return _open_brackets(text) < 0 < _open_brackets(above) and holds("caption", above)

    def has_values(self, line: int) -> bool:
        """Whether two amounts or more stand in the line, apart from its words by runs of spaces."""
        text = self.lines[line].text
        if not may_part_three(text) or not any(map(str.isdigit, text)):
            return False
        pieces = self.pieces(line)
        worded = [piece for piece in pieces if not piece.text[-1:].isdigit() or piece.text[:1].isalpha()]
        amounts = [cell for cell in self.cells(line) if cell.is_amount]
        apart = [cell for cell in amounts if not any(piece.x0 <= cell.x0 < piece.x1 for piece in worded)]
        parted = len(pieces) >= _PIECES_OF_ROW or self.holds_amounts_alone(line)
        parted = parted or (len(pieces) == 2 and holds("total_label", pieces[0].text))
        if len(pieces) >= _PIECES_OF_ROW and self._has_neighbours(line):
            return not self.stops(line)
        return len(apart) >= 2 and parted and not self.stops(line)

    def _has_neighbours(self, line: int) -> bool:
        """Whether a numbered line has two amounts a space apart, or at its end behind a space."""
        first, *others = self.words(line)
        pairs = [(one, other) for one, other in pairwise(others) if one.is_amount and other.is_amount]
        beside = any(other is others[-1] or other.x0 - one.x1 == 1 for one, other in pairs)
        return beside and index_of(first.text) is not None

    def holds_amounts_alone(self, line: int) -> bool:
        """Whether the line is amounts and nothing else, three or more."""
        words = self.words(line)
        return len(words) >= _PIECES_OF_ROW and all(word.is_amount for word in words)

    def parts_label(self, line: int) -> bool:
        """Whether the line is amounts alone, and the two lines of their label stand over and under it."""
        if not (0 < line < len(self.lines) - 1 and self.holds_amounts_alone(line)):
            return False
        first, second, *_ = self.words(line)
        edge = (second if index_of(first.text) else first).x0
        around = [self.pieces(at) for at in (line - 1, line + 1)]
        return all(len(pieces) == 1 and pieces[0].x1 <= edge for pieces in around)

    def is_numbered(self, line: int) -> bool:
        """Whether the line begins with a number of a row, behind which two texts or more stand apart."""
        first, _, rest = self.lines[line].text.partition(" ")
        if "  " not in rest or index_of(first) is None or first == BROKEN_TT:
            return False
        return len(self.cells(line)) >= _PIECES_OF_ROW and not self.stops(line)


def _open_brackets(text: str) -> int:
    return text.count("(") - text.count(")")


def may_part_three(text: str) -> bool:
    """A cheap test whether runs of blanks may part three texts: a sentence may hold one by mistake."""
    spaces = text.count("  ")
    gaps = spaces + text.count("\u00a0") + text.count("\t")
    return spaces > 0 and gaps >= _PIECES_OF_ROW - 1
