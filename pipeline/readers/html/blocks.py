"""Which elements of a page stand on lines of their own, and which show no text."""

import re
from typing import TypeAlias

from lxml import etree

Element: TypeAlias = etree._Element
"""Not one of `lxml.html`, which looks up in Python of which class each element is."""

BLOCKS = frozenset(
    {
        *("address", "article", "aside", "blockquote", "body", "center", "dd", "div", "dl", "dt"),
        *("fieldset", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "html"),
        *("li", "main", "nav", "ol", "p", "pre", "section", "table", "tbody", "td", "tfoot", "th"),
        *("thead", "tr", "ul"),
    }
)
ROWS = frozenset({"table", "thead", "tbody", "tfoot", "tr"})
"""What holds cells only: white space and stray text between them is none of the page's text."""
JOINED = "data-joined"
"""The attribute of an element that was put together from several, each of which was a line."""
SKIPPED = frozenset(
    {"script", "style", "head", "template", "noscript", "iframe", "object", "select", "button", "svg"}
)

_UNWRITABLE = re.compile("[^\\t\\n\\r\\x20-\\ud7ff\\ue000-\\ufffd\\U00010000-\\U0010ffff]")
"""What lxml reads from a page but refuses to write into a tree."""

_KEPT = re.compile(r"white-space\s*:\s*(?:pre|break-spaces)", re.IGNORECASE)
_ALL_TEXT = etree.XPath("string()", smart_strings=False)


def all_text(element: Element) -> str:
    """The text of the element and of all that it holds, comments aside."""
    return str(_ALL_TEXT(element))


def is_block(element: Element) -> bool:
    """Whether the element stands on lines of its own."""
    return isinstance(element.tag, str) and element.tag in BLOCKS


def is_skipped(element: Element) -> bool:
    """Whether the element is a comment, or holds what a browser does not show as text."""
    return not isinstance(element.tag, str) or element.tag in SKIPPED


def writable(text: str) -> str:
    """The text as it may be written into a tree."""
    return _UNWRITABLE.sub(" ", text)


def is_preformatted(element: Element) -> bool:
    """Whether a browser shows the line breaks of the element's source."""
    if element.tag in ("pre", "textarea"):
        return True
    style = element.get("style")
    return style is not None and _KEPT.search(style) is not None
