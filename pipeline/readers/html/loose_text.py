"""Text beside blocks, or in pieces around pictures: it comes to stand in paragraphs of its own."""

from pipeline.readers.html.blocks import BLOCKS, ROWS, Element, is_block, writable


def wrap_loose_text(root: Element) -> None:
    """Moves what stands beside blocks, in whichever element, into paragraphs."""
    for element in list(root.iter(*BLOCKS - ROWS)):
        if any(is_block(child) for child in element):
            _wrap_inline(element)


def close_around_pictures(root: Element) -> None:
    """Closes words in which LibreOffice anchors a drawing, behind which it breaks the source line.

    Where text stood beside the drawing, `<br clear="left"/>` follows.
    """
    for picture in root.iter("img"):
        parent = picture.getparent()
        if parent is None or picture.get("align") not in ("left", "right"):
            continue
        below = picture.getnext()
        if below is not None and below.tag == "br" and below.get("clear") is not None:
            picture.tail = writable((picture.tail or "").strip() + "\n" + (below.tail or "").lstrip())
            below.tail = None
            parent.remove(below)
        if (picture.tail or "").startswith("\n"):
            picture.tail = writable((picture.tail or "").lstrip())


def _wrap_inline(element: Element) -> None:
    """Moves text and inline elements that stand beside blocks into `<p>` elements."""
    paragraph: Element | None = None
    children = list(element)
    lead, element.text = element.text, None
    if lead and lead.strip():
        paragraph = _paragraph(element, 0)
        _append_text(paragraph, lead)
    for child in children:
        tail, child.tail = child.tail, None
        if is_block(child):
            paragraph = None
        else:
            paragraph = _paragraph(element, element.index(child)) if paragraph is None else paragraph
            paragraph.append(child)
        if tail and tail.strip():
            paragraph = _paragraph(element, element.index(child) + 1) if paragraph is None else paragraph
            _append_text(paragraph, tail)


def _paragraph(parent: Element, position: int) -> Element:
    paragraph = parent.makeelement("p")
    parent.insert(position, paragraph)
    return paragraph


def _append_text(paragraph: Element, text: str) -> None:
    text = writable(text)
    if len(paragraph):
        paragraph[-1].tail = (paragraph[-1].tail or "") + text
    else:
        paragraph.text = (paragraph.text or "") + text
