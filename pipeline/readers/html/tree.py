"""The tree of a page: each text in a block of its own, and the text that evidence counts in."""

import re
from collections.abc import Iterator
from typing import TypeAlias

import lxml.html
from lxml import etree

from pipeline.readers.decoding import decode
from pipeline.readers.errors import EmptyFileError

Element: TypeAlias = lxml.html.HtmlElement

_BLOCKS = frozenset(
    {
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "center",
        "dd",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "html",
        "li",
        "main",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
    }
)
_ROWS = frozenset({"table", "thead", "tbody", "tfoot", "tr"})
"""What holds cells only: white space and stray text between them is none of the page's text."""
_SKIPPED = frozenset(
    {"script", "style", "head", "template", "noscript", "iframe", "object", "select", "button", "svg"}
)


_CONTROLS = re.compile("[^\\t\\n\\r\\x20-\\ud7ff\\ue000-\\ufffd\\U00010000-\\U0010ffff]")
"""What lxml reads from a page but refuses to write into a tree."""


def load(data: bytes) -> Element:
    """The tree of the page, each stretch of text beside block elements wrapped in a paragraph of its own."""
    text = decode(data).replace("\x00", " ")
    if text.lstrip().startswith("<?xml"):
        text = text[text.index(">") + 1 :] if ">" in text else ""
    try:
        root = lxml.html.document_fromstring(text, parser=lxml.html.HTMLParser(huge_tree=True, encoding=None))
    except etree.ParserError as error:
        raise EmptyFileError(
            "trang không có nội dung / the page is empty", "Hãy lưu lại trang / save the page again"
        ) from error
    for element in list(root.iter(*_BLOCKS - _ROWS)):
        if any(is_block(child) for child in element):
            _wrap_inline(element)
    return root


def unit_text(element: Element) -> str:
    """The text that evidence counts in: that of the element, `<br>` and block boundaries as line breaks."""
    return "".join(_pieces(element))


def _pieces(element: Element) -> Iterator[str]:
    if is_skipped(element):
        return
    if element.tag == "br":
        yield "\n"
    if element.text:
        yield element.text.replace("\n", " ")
    for child in element:
        if is_block(child):
            yield "\n"
        yield from _pieces(child)
        if child.tail:
            yield ("\n" if is_block(child) else "") + child.tail.replace("\n", " ")


def is_block(element: Element) -> bool:
    """Whether the element stands on lines of its own."""
    return isinstance(element.tag, str) and element.tag in _BLOCKS


def is_skipped(element: Element) -> bool:
    """Whether the element is a comment, or holds what a browser does not show as text."""
    return not isinstance(element.tag, str) or element.tag in _SKIPPED


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
    paragraph = lxml.html.HtmlElement()
    paragraph.tag = "p"
    parent.insert(position, paragraph)
    return paragraph


def _append_text(paragraph: Element, text: str) -> None:
    text = _CONTROLS.sub(" ", text)
    if len(paragraph):
        paragraph[-1].tail = (paragraph[-1].tail or "") + text
    else:
        paragraph.text = (paragraph.text or "") + text
