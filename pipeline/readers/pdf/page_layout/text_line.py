"""A line of the page with its clean text and how it is set between the margins."""

from dataclasses import dataclass, field

from extractors.lines import LineMark, line_mark
from models.sourced_text import SourcedText
from pipeline.readers.pdf.margins import Margins
from pipeline.readers.pdf.page_text.lines import Line

_SLACK = 6.0
_INDENTED = 8.0
_FAR_RIGHT = 0.35


@dataclass(slots=True, eq=False)
class TextLine:
    """`line` with its clean text; `margins` are those of its page.

    `mark`: what the beginning of the line says. `indent` and `room`: from the left margin to the line and
    from the line to the right margin, in points. `bold`: whether all words are, a label aside; `size`: that
    of their font. `is_centred`: whether the line leaves as much room on the left as on the right.
    """

    line: Line
    text: SourcedText
    margins: Margins
    value: str = field(init=False)
    mark: LineMark = field(init=False)
    bold: bool = field(init=False)
    indent: float = field(init=False)
    room: float = field(init=False)
    size: float = field(init=False)
    is_centred: bool = field(init=False)

    def __post_init__(self) -> None:
        self.value = self.text.value
        self.mark = line_mark(self.value)
        # Word prints an automatic label in a face of its own, whatever that of the text is.
        self.bold = self.line.is_bold(1 if self.mark.says == "label" else 0)
        self.size = self.line.size
        self.indent = indent = self.line.x0 - self.margins.left
        self.room = self.margins.right - self.line.x1
        even = indent > _SLACK and abs(indent - self.room) <= max(_SLACK, 0.06 * indent)
        self.is_centred = even and self.mark.says != "label"

    @property
    def is_indented(self) -> bool:
        """Whether the line begins inside the left margin."""
        return self.indent > _INDENTED

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
