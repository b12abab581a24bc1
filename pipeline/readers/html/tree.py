"""The tree of a page: each text in a block of its own, and the text that evidence counts in."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from lxml import etree
from lxml.html import document_fromstring

from pipeline.encodings import has_foreign
from pipeline.readers.decoding import decode, decode_page
from pipeline.readers.errors import EmptyFileError
from pipeline.readers.html.adjacent import part_adjacent
from pipeline.readers.html.blocks import (
    BLOCKS,
    ROWS,
    Element,
    all_text,
    is_block,
    is_preformatted,
    is_skipped,
    writable,
)
from pipeline.readers.html.numbered_lists import write_numbers
from pipeline.readers.html.old_fonts import read_old_letters
from pipeline.readers.html.raised_figures import raise_figures
from pipeline.readers.html.wrapped_lines import join_wrapped_lines

_PAGE_END = re.compile(r"</(?:body|html)\s*>(?=\s*(?:[^<\s]|<[^/]))", re.IGNORECASE)
"""The end of a page behind which more follows: browsers pass over it, the parser stops."""


class Page(NamedTuple):
    """`lacks_capitals`: whether its headings may stand in small letters, for their font is lost."""

    root: Element
    lacks_capitals: bool


def load(data: bytes) -> Element:
    """The tree of the page, as `load_page` gives it."""
    return load_page(data).root


def load_page(data: bytes) -> Page:
    """The page with its tree: loose text in paragraphs, raised figures and numbers of lists written.

    Lines of one sentence are joined.
    """
    page = _in_unicode(data)
    _close_around_pictures(page.root)
    raise_figures(page.root)
    for element in list(page.root.iter(*BLOCKS - ROWS)):
        if any(is_block(child) for child in element):
            _wrap_inline(element)
    write_numbers(page.root)
    part_adjacent(page.root)
    join_wrapped_lines(page.root)
    return page


def _in_unicode(data: bytes) -> Page:
    """The page, its letters told by their fonts where they are from before Unicode."""
    text, is_unicode = decode_page(data)
    root = _tree(text)
    encodings = read_old_letters(root) if has_foreign(all_text(root)) else None
    if encodings or is_unicode:
        return Page(root, encodings is not None and encodings.may_lack_capitals)
    return Page(_tree(decode(data)), lacks_capitals=False)


def _tree(text: str) -> Element:
    text = _PAGE_END.sub("", text.replace("\x00", " "))
    if text.lstrip().startswith("<?xml"):
        text = text[text.index(">") + 1 :] if ">" in text else ""
    try:
        root: Element = document_fromstring(text, parser=etree.HTMLParser(huge_tree=True, encoding=None))
    except etree.ParserError as error:
        raise EmptyFileError("page") from error
    return root


def unit_text(element: Element) -> str:
    """The text that evidence counts in: that of the element, `<br>` and block boundaries as line breaks."""
    return "".join(_pieces(element, "\n" if is_preformatted(element) else " "))


def _pieces(element: Element, line_break: str) -> Iterator[str]:
    """`line_break`: what a line break of the source shows as."""
    if is_skipped(element):
        return
    if element.tag == "br":
        yield "\n"
    if element.text:
        yield element.text.replace("\n", line_break)
    for child in element:
        if is_block(child):
            yield "\n"
        yield from _pieces(child, line_break)
        if child.tail:
            yield ("\n" if is_block(child) else "") + child.tail.replace("\n", line_break)


def _close_around_pictures(root: Element) -> None:
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
