"""The text of one paragraph before it becomes a model."""

from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from lxml import etree

from models.blocks import Alignment
from pipeline.readers.docx.names import ALIGNMENT, INDENT, PARAGRAPH_PROPERTIES
from pipeline.readers.docx.styles import Style, alignment_of, indent_of

LINE_BREAK, PAGE_BREAK = "\n", "\f"
_MOSTLY = 0.9

NoteKind = Literal["footnote", "endnote"]


class NoteReference(NamedTuple):
    """A mark in the text, and the note that it stands for."""

    kind: NoteKind
    note_id: str


@dataclass(slots=True)
class ParagraphText:
    """The visible text of one paragraph, and its dress.

    `element` is the `w:p`, `numbering` its own `w:numPr`; `letters` counts what is printed, `bold` and
    `italic` how much of it is so; `mark_hidden`: nothing is left of the paragraph where it has no text.
    """

    element: etree._Element
    style: Style
    numbering: etree._Element | None = None
    parts: list[str] = field(default_factory=list)
    letters: int = 0
    bold: int = 0
    italic: int = 0
    mark_hidden: bool = False
    notes: list[NoteReference] = field(default_factory=list)

    @property
    def alignment(self) -> Alignment | None:
        """Its own, else that of its style; only paragraphs of the body are asked, cells are not."""
        own = self._own(ALIGNMENT)
        return self.style.alignment if own is None else alignment_of(own)

    @property
    def indent(self) -> float | None:
        """Where its first line begins, in points from the margin."""
        own = self._own(INDENT)
        return self.style.indent if own is None else indent_of(own)

    def _own(self, name: str) -> etree._Element | None:
        """What its own properties say, which come first; to walk through children is faster than to find one."""
        properties = next(self.element.iterchildren(), None)
        if properties is None or properties.tag != PARAGRAPH_PROPERTIES:
            return None
        for child in properties:
            if child.tag == name:
                return child
        return None

    @property
    def is_numbered(self) -> bool:
        """Whether the paragraph or its style names a list."""
        return self.numbering is not None or self.style.number_id is not None

    @property
    def is_bold(self) -> bool:
        """Whether all but a few of the letters are bold."""
        return self.bold > 0 and self.bold >= _MOSTLY * self.letters

    @property
    def is_italic(self) -> bool:
        """Whether all but a few of the letters are italic."""
        return self.italic > 0 and self.italic >= _MOSTLY * self.letters
