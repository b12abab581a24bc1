"""A line of the page with its clean text and how it is set between the margins."""

from dataclasses import dataclass
from functools import cached_property

from extractors.lines import LineMark, line_mark
from models.sourced_text import SourcedText
from pipeline.readers.pdf.lines import Line
from pipeline.readers.pdf.margins import Margins

_SLACK = 6.0
_INDENTED = 8.0
_FAR_RIGHT = 0.35


@dataclass(frozen=True)
class TextLine:
    """`line` with its clean text; `margins` are those of its page."""

    line: Line
    text: SourcedText
    margins: Margins

    @property
    def value(self) -> str:
        """The clean text."""
        return self.text.value

    @cached_property
    def mark(self) -> LineMark:
        """What the beginning of the line says."""
        return line_mark(self.value)

    @cached_property
    def bold(self) -> bool:
        """Whether all words are bold."""
        return self.line.bold

    @property
    def indent(self) -> float:
        """From the left margin to the line, in points."""
        return self.line.x0 - self.margins.left

    @property
    def room(self) -> float:
        """From the line to the right margin, in points."""
        return self.margins.right - self.line.x1

    @property
    def is_indented(self) -> bool:
        """Whether the line begins inside the left margin."""
        return self.indent > _INDENTED

    @cached_property
    def is_centred(self) -> bool:
        """Whether the line leaves as much room on the left as on the right."""
        if self.mark.says == "label":
            return False
        return self.indent > _SLACK and abs(self.indent - self.room) <= max(_SLACK, 0.06 * self.indent)

    @property
    def is_right(self) -> bool:
        """Whether the line stands at the right margin, far from the left one."""
        width = self.margins.right - self.margins.left
        return not self.is_centred and self.indent > _FAR_RIGHT * width and self.room < _SLACK

    @property
    def second_word(self) -> float | None:
        """Where the text behind a label begins."""
        words = self.line.words
        return words[1].x0 if len(words) > 1 else None
