"""Characters of symbol fonts, which a PDF gives as private ones, as what the page shows."""

import re

from pipeline.encodings import legacy_font
from pipeline.readers.pdf.page_text.fonts import are_typewritten
from pipeline.readers.pdf.page_text.old_fonts import stretches
from pipeline.readers.pdf.pdfium.interface import Handle
from pipeline.readers.symbols import BULLET, PRIVATE, translate

_FIRST = re.compile(rf"(?:^|(?<=\n)){PRIVATE.pattern}(?= \w)")
_ADDED = re.compile(r"^[A-Z]{6}\+|(?:MT|-?Regular)$")
"""What a PDF adds to the name of a font."""
_LETTER = re.compile(r"(?:^|(?<=\n))o +(?=\w)")
"""The bullet of Word's second level is an `o` of Courier New."""
_MEANT = "+-=<>≤≥≈≠±×÷~"
"""Signs that say something of the figure behind them."""


def with_symbols(text_page: Handle, text: str) -> str:
    """The text of a page, as long as it was; a symbol that opens a line is a bullet."""
    text = _with_letters(text_page, text)
    if PRIVATE.search(text) is None:
        return text
    shown = "".join(_shown(part, font) for font, part in stretches(text_page, text))
    letters = list(shown)
    for match in _FIRST.finditer(text):
        if letters[match.start()] not in _MEANT:
            letters[match.start()] = BULLET
    return "".join(letters)


def _with_letters(text_page: Handle, text: str) -> str:
    """The text with bullets for letters that are, set in a typewriter's font before text in another."""
    if "\no " not in f"\n{text}":
        return text
    opening = [match.span() for match in _LETTER.finditer(text)]
    typed = are_typewritten(text_page, [at for span in opening for at in span])
    letters = list(text)
    for (start, _), bullet, following in zip(opening, typed[::2], typed[1::2], strict=True):
        if bullet and not following:
            letters[start] = BULLET
    return "".join(letters)


def _shown(text: str, font: str | None) -> str:
    name = _ADDED.sub("", _ADDED.sub("", font or ""))
    return text if legacy_font(name) else translate(text, name)
