"""Pages in fonts made for an encoding from before Unicode: their letters are told font by font."""

from collections.abc import Iterator

from pipeline.encodings import Encodings, judge
from pipeline.readers.html.blocks import SKIPPED, Element, writable
from pipeline.readers.html.style_sheet import FontSheet, font_named

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
    sheet = FontSheet(root)
    fonts: dict[Element | None, str | None] = {None: None}
    for element in root.iter():
        around = fonts.get(element.getparent())
        fonts[element] = font = _font(element, sheet) or around
        if element.text and isinstance(element.tag, str) and element.tag not in SKIPPED:
            yield element, "text", font
        if element.tail:
            yield element, "tail", around


def _font(element: Element, sheet: FontSheet) -> str | None:
    """The font that the element itself names, or the style sheet for it."""
    if not isinstance(element.tag, str):
        return None
    face = (element.get("face") or "").split(",")[0].strip(" \"'")
    return face or font_named(element.get("style") or "") or sheet.font(element)
