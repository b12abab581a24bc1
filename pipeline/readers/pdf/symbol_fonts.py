"""Characters of symbol fonts, which a PDF gives as private ones, as what the page shows."""

import re

from pipeline.encodings import legacy_font
from pipeline.readers.pdf.old_fonts import stretches
from pipeline.readers.pdf.pdfium import Handle
from pipeline.readers.symbols import BULLET, PRIVATE, translate

_FIRST = re.compile(rf"(?:^|(?<=\n)){PRIVATE.pattern}(?= \w)")
_ADDED = re.compile(r"^[A-Z]{6}\+|(?:MT|-?Regular)$")
"""What a PDF adds to the name of a font."""
_MEANT = "+-=<>≤≥≈≠±×÷~"
"""Signs that say something of the figure behind them."""


def with_symbols(text_page: Handle, text: str) -> str:
    """The text of a page, as long as it was; a symbol that opens a line is a bullet."""
    if PRIVATE.search(text) is None:
        return text
    shown = "".join(_shown(part, font) for font, part in stretches(text_page, text))
    letters = list(shown)
    for match in _FIRST.finditer(text):
        if letters[match.start()] not in _MEANT:
            letters[match.start()] = BULLET
    return "".join(letters)


def _shown(text: str, font: str | None) -> str:
    name = _ADDED.sub("", _ADDED.sub("", font or ""))
    return text if legacy_font(name) else translate(text, name)
