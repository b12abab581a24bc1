"""Text that a page strikes out: what was changed says so no longer, as in Word and PDF files."""

import re
from collections.abc import Iterator

from pipeline.readers.html.blocks import Element, all_text, is_skipped

_STRIKING = ("s", "strike", "del")
_STYLED = ("span", "font", "a", "b", "i", "u", "em", "strong", "p", "div", "li", "td", "th")
_LINE_THROUGH = re.compile(r"text-decoration(?:-line)?\s*:[^;]*line-through", re.IGNORECASE)


def without_struck(root: Element) -> tuple[str, ...]:
    """Takes what is struck out from the tree, and gives its texts in their order."""
    return tuple(text.strip() for text in map(_emptied, list(_struck(root))) if text.strip())


def _struck(root: Element) -> Iterator[Element]:
    for element in root.iter(*_STRIKING, *_STYLED):
        if element.tag in _STRIKING or _LINE_THROUGH.search(element.get("style") or ""):
            yield element


def _emptied(element: Element) -> str:
    """The text that the element held; a blank at its ends still parts the words around it."""
    text = "" if is_skipped(element) else all_text(element)
    for inner in list(element.iterdescendants("*")):  # or what is struck out twice would be told twice
        inner.text = inner.tail = None
    for child in list(element):
        element.remove(child)
    element.text = " " if text != text.strip() else None
    return text
