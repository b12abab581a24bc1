"""Lifts text boxes out of the paragraphs that they are anchored in: they are text of their own."""

from typing import NamedTuple

from lxml import etree

from pipeline.readers.docx.names import PARAGRAPH, TEXT_BOX


class TextBox(NamedTuple):
    """The content of a text box, and its path in the part that it was lifted from."""

    content: etree._Element
    path: str


def lift_text_boxes(root: etree._Element) -> dict[etree._Element, list[TextBox]]:
    """The text boxes below `root`, by the paragraph that anchors them; `root` is left without them."""
    boxes: dict[etree._Element, list[TextBox]] = {}
    tree = root.getroottree()
    found = [TextBox(content, tree.getpath(content)) for content in root.iter(TEXT_BOX)]
    for box in found:
        anchor = next(box.content.iterancestors(PARAGRAPH), None)
        parent = box.content.getparent()
        if anchor is not None and parent is not None:
            parent.remove(box.content)
            boxes.setdefault(anchor, []).append(box)
    return boxes
