"""A part made ready for reading: as its page shows it, with the text of each paragraph."""

from dataclasses import dataclass, replace

from lxml import etree

from pipeline.readers.docx.names import ALTERNATIVES, PARAGRAPH, TEXT_BOX
from pipeline.readers.docx.package import Part
from pipeline.readers.docx.text_runs.paragraph_text import ParagraphText
from pipeline.readers.docx.text_runs.revisions import REVISED, accept_revisions, choose_alternatives
from pipeline.readers.docx.text_runs.scanner import TextScanner
from pipeline.readers.docx.text_runs.text_boxes import TextBox, lift_text_boxes


@dataclass(frozen=True, slots=True)
class Content:
    """`texts`: the text of each paragraph; `run_on`: those whose text goes on in the next paragraph."""

    part: Part
    texts: dict[etree._Element, ParagraphText]
    boxes: dict[etree._Element, list[TextBox]]
    run_on: frozenset[etree._Element]

    def letters(self, element: etree._Element) -> int:
        """How much is printed in the paragraphs below `element`, a number counted as one."""
        texts = (self.texts[paragraph] for paragraph in element.iter(PARAGRAPH))
        return sum(text.letters + (text.numbering is not None) for text in texts)

    def has_text(self, element: etree._Element) -> bool:
        """Whether anything is printed in the paragraphs below `element`."""
        return self.letters(element) > 0


def prepare(part: Part, scanner: TextScanner) -> Content:
    """Reads all text of `part`; its tree is changed: nothing stays in it that is not shown."""
    marks = {element.tag for element in part.root.iter(*REVISED, ALTERNATIVES, TEXT_BOX)}  # mostly none
    run_on = accept_revisions(part.root) if marks & REVISED else frozenset()
    if ALTERNATIVES in marks:
        choose_alternatives(part.root)
    boxes = lift_text_boxes(part.root) if TEXT_BOX in marks else {}
    return Content(part, _texts(part, boxes, scanner), boxes, run_on)


def scanned_again(content: Content, scanner: TextScanner) -> Content:
    """The same part, its text read by another scanner."""
    return replace(content, texts=_texts(content.part, content.boxes, scanner))


def _texts(
    part: Part, boxes: dict[etree._Element, list[TextBox]], scanner: TextScanner
) -> dict[etree._Element, ParagraphText]:
    texts = scanner.scan(part.root)
    for anchored in boxes.values():
        for box in anchored:
            texts.update(scanner.scan(box.content))
    return texts
