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

    `element` is the `w:p`, `numbering` its own `w:numPr`; `letters` counts what is printed, `bold` how much
    of it is so; `struck`: what a line strikes out; `mark_hidden`: nothing is left of the paragraph where it
    has no text.
    """

    element: etree._Element
    style: Style
    numbering: etree._Element | None = None
    parts: list[str] = field(default_factory=list)
    letters: int = 0
    bold: int = 0
    struck: str = ""
    mark_hidden: bool = False
    notes: list[NoteReference] = field(default_factory=list)

    @property
    def place(self) -> tuple[Alignment | None, float | None]:
        """Its alignment, and where its first line begins, in points from the margin.

        Its own properties say so, else its style; only paragraphs of the body are asked, cells are not.
        """
        alignment, indent = self.style.alignment, self.style.indent
        properties = next(self.element.iterchildren(), None)  # the first child, where there are any
        if properties is not None and properties.tag == PARAGRAPH_PROPERTIES:
            for child in properties:
                if child.tag == ALIGNMENT:
                    alignment = alignment_of(child)
                elif child.tag == INDENT:
                    indent = indent_of(child)
        return alignment, indent

    @property
    def is_numbered(self) -> bool:
        """Whether the paragraph or its style names a list."""
        return self.numbering is not None or self.style.number_id is not None

    @property
    def is_bold(self) -> bool:
        """Whether all but a few of the letters are bold."""
        return self.bold > 0 and self.bold >= _MOSTLY * self.letters
