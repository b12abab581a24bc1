"""Which fonts the style sheets of a page name, for the elements and classes to which they give them."""

import re
from collections.abc import Iterator

from pipeline.readers.html.blocks import Element

_FAMILY = re.compile(r"(?:^|[;\s])font-family\s*:\s*[\"']?([^;,\"'!]+)", re.IGNORECASE)
_SHORT = re.compile(r"(?:^|[;\s])font\s*:[^;]*?\d(?:pt|px|em|%)\S*\s+[\"']?([^;,\"'!]+)", re.IGNORECASE)
"""The font behind its size: `font: bold 14pt .VnTimeH`."""
_SIMPLE = re.compile(r"([a-z][a-z0-9]*)?(?:\.([\w-]+))?", re.IGNORECASE)
_Selector = tuple[str | None, str | None]
"""The name of an element and a class; one of them may be any."""


class FontSheet:
    """The fonts that a page gives to elements and classes; what selects in other ways is passed over."""

    def __init__(self, root: Element) -> None:
        sheets = (sheet.text or "" for sheet in root.iter("style"))
        self._fonts = dict(rule for sheet in sheets for rule in _rules(sheet))

    def font(self, element: Element) -> str | None:
        """The font of the element itself: an element with its class tells most, an element alone least."""
        if not self._fonts:
            return None
        names = (element.get("class") or "").split()
        told = [
            *((element.tag, name) for name in names),
            *((None, name) for name in names),
            (element.tag, None),
        ]
        return next((self._fonts[selector] for selector in told if selector in self._fonts), None)


def font_named(declarations: str) -> str | None:
    """The first font that the declarations of a style name.

    >>> font_named('font-size:14pt;font-family:".VnTimeH",serif'), font_named("font: bold 14pt .VnTime")
    ('.VnTimeH', '.VnTime')
    """
    found = _FAMILY.search(declarations) or _SHORT.search(declarations)
    return found[1].strip() or None if found else None


def _rules(sheet: str) -> Iterator[tuple[_Selector, str]]:
    for rule in _without_comments(sheet).split("}"):
        selectors, _, declarations = rule.rpartition("{")
        font = font_named(declarations)
        for written in selectors.rpartition("{")[2].split(",") if font else ():
            simple = _SIMPLE.fullmatch(written.strip())
            if simple and font and any(simple.groups()):
                yield ((simple[1] or "").lower() or None, simple[2]), font


def _without_comments(sheet: str) -> str:
    first, *others = sheet.replace("<!--", " ").replace("-->", " ").split("/*")
    return first + "".join(other.partition("*/")[2] for other in others)
