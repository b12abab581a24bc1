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
from pipeline.readers.html.blocks import Element, all_text, is_block, is_preformatted, is_skipped
from pipeline.readers.html.loose_text import close_around_pictures, wrap_loose_text
from pipeline.readers.html.numbered_lists import write_numbers
from pipeline.readers.html.old_fonts import read_old_letters
from pipeline.readers.html.raised_figures import raise_figures
from pipeline.readers.html.struck_out import without_struck
from pipeline.readers.html.wrapped_lines import join_wrapped_lines

_PAGE_END = re.compile(r"</(?:body|html)\s*>(?=\s*(?:[^<\s]|<[^/]))", re.IGNORECASE)
"""The end of a page behind which more follows: browsers pass over it, the parser stops."""


class Page(NamedTuple):
    """`lacks_capitals`: whether its headings may stand in small letters, for their font is lost.

    `struck`: the texts that it strikes out, which its tree no longer holds.
    """

    root: Element
    lacks_capitals: bool
    struck: tuple[str, ...] = ()


def load_page(data: bytes) -> Page:
    """The page with its tree: loose text in paragraphs, raised figures and numbers of lists written.

    Lines of one sentence are joined.
    """
    page = _in_unicode(data)
    page = page._replace(struck=without_struck(page.root))
    close_around_pictures(page.root)
    raise_figures(page.root)
    wrap_loose_text(page.root)
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
