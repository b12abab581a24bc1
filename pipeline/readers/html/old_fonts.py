"""Pages in fonts made for an encoding from before Unicode: their letters are told font by font."""

import re
from collections.abc import Iterator

from pipeline.encodings import Encodings, judge
from pipeline.readers.html.blocks import SKIPPED, Element, writable

_FAMILY = re.compile(r"""font-family\s*:\s*["']?([^;,"']+)""", re.IGNORECASE)
_Place = tuple[Element, str, str | None]
"""An element, which of its texts, and the font that it is set in."""


def read_old_letters(root: Element) -> Encodings | None:
    """Puts the letters of the page into Unicode; None where all were."""
    places = list(_places(root))
    encodings = judge((font, getattr(element, name)) for element, name, font in places)
    if encodings is None:
        return None
    for element, name, font in places:
        written = getattr(element, name)
        read = encodings.decoded_lines(written, font)
        if read != written:
            setattr(element, name, writable(read))
    return encodings


def _places(root: Element) -> Iterator[_Place]:
    """All texts of the page in their order but for those that it does not show."""
    fonts: dict[Element | None, str | None] = {None: None}
    for element in root.iter():
        around = fonts.get(element.getparent())
        fonts[element] = font = _font(element) or around
        if element.text and isinstance(element.tag, str) and element.tag not in SKIPPED:
            yield element, "text", font
        if element.tail:
            yield element, "tail", around


def _font(element: Element) -> str | None:
    """The font that the element itself names."""
    face = element.get("face") if isinstance(element.tag, str) else None
    family = (
        _FAMILY.search(element.get("style") or "") if face is None and isinstance(element.tag, str) else None
    )
    named = (face or "").split(",")[0] or (family[1] if family else "")
    return named.strip(" \"'") or None
