"""Text of fonts without a map to Unicode: the numbers of their glyphs, which stand in a known order.

`7KӵF KLӋQ` is `Thực hiện` so: in the fonts of Word the glyph of an ASCII letter has its code less 29.
"""

import re
from ctypes import c_int, c_void_p, cast
from functools import cache
from importlib.resources import files

from extractors.syllables import syllable_share
from pipeline.readers.pdf.native import direct
from pipeline.readers.pdf.pdfium import Handle

_SIGNS = re.compile("[\x03-\x08\x0b\x0c\x0e-\x1f]")
"""Blanks, digits and stops have numbers so low that they come as control codes, which no other text has."""
_has_no_unicode = direct("FPDFText_HasUnicodeMapError", c_int, c_void_p, c_int)


def deciphered(text_page: Handle, text: str) -> str:
    """The text of a page as long as it was, what comes as numbers of glyphs as letters.

    The text itself, where it has no such numbers, or where they do not make syllables of Vietnamese.
    """
    if _SIGNS.search(text) is None:
        return text
    handle = cast(text_page, c_void_p).value
    known = letters()
    found = "".join(
        known.get(character, character) if _has_no_unicode(handle, index) > 0 else character
        for index, character in enumerate(text)
    )
    return found if syllable_share(found).syllables > syllable_share(text).syllables else text


@cache
def letters() -> dict[str, str]:
    """The letter of each number, that is shown as the character of this code."""
    table = files("pipeline.readers.pdf").joinpath("glyph_numbers.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in table.splitlines() if not line.startswith("# ")]
    return {chr(int(glyph)): " " if letter == "space" else letter for glyph, letter in rows[1:]}
