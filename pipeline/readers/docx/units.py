"""The units that evidence counts in: the text of a paragraph or cell, automatic numbers written out."""

from collections.abc import Iterator

from lxml import etree

from pipeline.readers.docx.names import PARAGRAPH
from pipeline.readers.docx.numbering.labels import Labels
from pipeline.readers.docx.text_runs.content import Content
from pipeline.readers.docx.text_runs.paragraph_text import (
    LINE_BREAK,
    PAGE_BREAK,
    NoteReference,
    ParagraphText,
)


class Units:
    """Gives the paragraphs of one part in order, each once, for automatic numbers count on."""

    def __init__(self, content: Content, labels: Labels) -> None:
        self._content = content
        self._labels = labels
        self._run_on = content.run_on
        self._carried = ""
        self.notes: list[NoteReference] = []
        """The notes that the paragraphs given so far refer to."""

    def carry(self, text: str) -> None:
        """Puts `text` in front of the next paragraph."""
        self._carried += text

    def paragraph(self, element: etree._Element) -> str:
        """The text of the paragraph, its label first; empty where nothing of it is shown."""
        return self._unit(element, self._content.texts[element])

    def _unit(self, element: etree._Element, text: ParagraphText) -> str:
        own = "".join(text.parts)
        if text.notes:
            self.notes += text.notes
        if element in self._run_on:
            self._carried += own
            return ""
        if text.mark_hidden and not own:
            return ""
        if text.is_numbered:
            label = self._labels.label(text.numbering, text.style)
            # The number of a paragraph that is struck out counts, and is struck out with it.
            own = "" if text.struck and not own else label + self._carried + own
        elif self._carried:
            own = self._carried + own
        self._carried = ""
        return own

    def cell(self, element: etree._Element) -> tuple[str, bool]:
        """The text of a cell, and whether it is bold.

        It has a line for each paragraph and break, also of text boxes and inner tables.
        """
        lines: list[str] = []
        letters, bold, texts = False, True, self._content.texts
        for paragraph in self._paragraphs(element) if self._content.boxes else element.iter(PARAGRAPH):
            text = texts[paragraph]
            lines.append(self._unit(paragraph, text))
            if text.letters:
                letters, bold = True, bold and text.is_bold
        if self._carried:
            lines.append(self._carried)
            self._carried = ""
        unit = lines[0] if len(lines) == 1 else LINE_BREAK.join(lines)
        return unit.replace(PAGE_BREAK, LINE_BREAK), letters and bold

    def _paragraphs(self, element: etree._Element) -> Iterator[etree._Element]:
        for paragraph in element.iter(PARAGRAPH):
            yield paragraph
            for box in self._content.boxes.get(paragraph, ()):
                yield from self._paragraphs(box.content)
