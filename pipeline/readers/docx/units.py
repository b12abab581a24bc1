"""The units that evidence counts in: the text of a paragraph or cell, automatic numbers written out."""

from collections.abc import Iterator, Sequence

from lxml import etree

from pipeline.readers.docx.content import Content
from pipeline.readers.docx.labels import Labels
from pipeline.readers.docx.names import PARAGRAPH
from pipeline.readers.docx.paragraph_text import LINE_BREAK, PAGE_BREAK, NoteReference


class Units:
    """Gives the paragraphs of one part in order, each once, for automatic numbers count on."""

    def __init__(self, content: Content, labels: Labels) -> None:
        self._content = content
        self._labels = labels
        self._carried = ""
        self.notes: list[NoteReference] = []
        """The notes that the paragraphs given so far refer to."""

    def carry(self, text: str) -> None:
        """Puts `text` in front of the next paragraph."""
        self._carried += text

    def paragraph(self, element: etree._Element) -> str:
        """The text of the paragraph, its label first; empty where nothing of it is shown."""
        text = self._content.texts[element]
        own = "".join(text.parts)
        self.notes += text.notes
        if element in self._content.run_on:
            self._carried += own
            return ""
        if text.mark_hidden and not own:
            return ""
        unit = self._labels.label(text.numbering, text.style) + self._carried + own
        self._carried = ""
        return unit

    def cell(self, element: etree._Element) -> tuple[str, bool]:
        """The text of a cell, and whether it is bold.

        It has a line for each paragraph and break, also of text boxes and inner tables.
        """
        paragraphs = list(self._paragraphs(element) if self._content.boxes else element.iter(PARAGRAPH))
        lines = [self.paragraph(paragraph) for paragraph in paragraphs]
        if self._carried:
            lines.append(self._carried)
            self._carried = ""
        unit = lines[0] if len(lines) == 1 else LINE_BREAK.join(lines)
        return unit.replace(PAGE_BREAK, LINE_BREAK), self._is_bold(paragraphs)

    def _is_bold(self, paragraphs: Sequence[etree._Element]) -> bool:
        texts = [text for paragraph in paragraphs if (text := self._content.texts[paragraph]).letters]
        return bool(texts) and all([text.is_bold for text in texts])  # noqa: C419 - quicker, and texts are few

    def _paragraphs(self, element: etree._Element) -> Iterator[etree._Element]:
        for paragraph in element.iter(PARAGRAPH):
            yield paragraph
            for box in self._content.boxes.get(paragraph, ()):
                yield from self._paragraphs(box.content)
