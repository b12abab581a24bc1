"""Figures raised behind a figure (`150<sup>1</sup>`): exponents and marks of notes, no digits of it."""

import re
from collections.abc import Iterator

from pipeline.normalise.raised_signs import are_figures, as_raised
from pipeline.readers.html.blocks import Element, all_text, is_block, writable

_SUPER = re.compile(r"vertical-align\s*:\s*super", re.IGNORECASE)


def raise_figures(root: Element) -> None:
    """Writes such figures as raised characters, as they are from Word and PDF."""
    for element in _raised(root):
        if are_figures(all_text(element)) and _text_before(element)[-1:].isdecimal():
            for part in element.iter():
                part.text = writable(as_raised(part.text or ""))
                if part is not element:
                    part.tail = writable(as_raised(part.tail or ""))


def _raised(root: Element) -> Iterator[Element]:
    """The elements that a browser sets higher."""
    for element in root.iter("sup", "span", "a"):
        if element.tag == "sup" or _SUPER.search(element.get("style") or ""):
            yield element


def _text_before(element: Element) -> str:
    """The text next before an element within its block; nothing where it begins it."""
    while (before := element.getprevious()) is None:
        parent = element.getparent()
        if parent is None or parent.text or is_block(parent):
            return "" if parent is None else parent.text or ""
        element = parent
    return before.tail or ("" if is_block(before) else all_text(before))
