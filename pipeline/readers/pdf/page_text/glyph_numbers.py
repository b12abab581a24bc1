"""Text of fonts without a map to Unicode: the numbers of their glyphs, which stand in a known order.

`7KӵF KLӋQ` is `Thực hiện` so: in the fonts of Word the glyph of an ASCII letter has its code less 29.
"""

import re
from collections.abc import Mapping, Sequence
from ctypes import c_int, c_void_p
from functools import cache
from importlib.resources import files

from extractors.syllables import syllable_share
from pipeline.readers.pdf.pdfium.interface import Handle
from pipeline.readers.pdf.pdfium.native import address_of, direct

_SIGNS = re.compile("[\x03-\x08\x0b\x0c\x0e-\x1f]")
"""Blanks, digits and stops have numbers so low that they come as control codes, which no other text has."""
_FEWER = 380
"""So many glyphs of the upright fonts, which stand before the Vietnamese ones, the slanted fonts lack."""
_CROWD = re.compile(rf"(?:{_SIGNS.pattern}.{{0,3}}){{6}}", re.DOTALL)
"""Signs close together, as in a single line in such a font; in a column of ticks they are all the same."""
_FEWEST_DIFFERENT = 4
_FEW_SIGNS, _MOST_SIGNS = 5, 0.05
"""Of the characters of a page; where fonts are renumbered, a fifth and more are control codes, else none."""
_has_no_unicode = direct("FPDFText_HasUnicodeMapError", c_int, c_void_p, c_int)


def deciphered(text_page: Handle, text: str) -> str:
    """The text of a page as long as it was, what comes as numbers of glyphs as letters.

    The text itself, where it has no such numbers, or where they do not make syllables of Vietnamese.
    """
    if _SIGNS.search(text) is None:
        return text
    handle = address_of(text_page)
    numbers = [_has_no_unicode(handle, index) > 0 for index in range(len(text))]
    found = _spelled(text, numbers, {})
    return _likelier(_likelier(text, found), _spelled(text, numbers, _macintosh()))


def has_numbers(text: str) -> bool:
    """Whether a text, deciphered or not, still shows numbers of glyphs: of fonts whose order nobody knows.

    Where a subset counts its own glyphs, hardly any come as letters, so that no words tell of it.
    """
    count = len(_SIGNS.findall(text))
    if count > max(_FEW_SIGNS, _MOST_SIGNS * len(text)):
        return True
    crowds = _CROWD.finditer(text) if count > _FEW_SIGNS else ()
    return any(len(set(_SIGNS.findall(crowd[0]))) >= _FEWEST_DIFFERENT for crowd in crowds)


def _spelled(text: str, numbers: Sequence[bool], others: Mapping[str, str]) -> str:
    """The text with the letters of its numbers; `others` says what its other characters stand for."""
    known = slanted_letters() | letters()
    return "".join(
        (known if is_number else others).get(character, character)
        for character, is_number in zip(text, numbers, strict=True)
    )


def _likelier(one: str, other: str) -> str:
    """Which of two readings has more syllables of Vietnamese; the first where they have as many."""
    return other if syllable_share(other).syllables > syllable_share(one).syllables else one


@cache
def _macintosh() -> dict[str, str]:
    """The signs of Western Windows by what they are where a font calls them those of the Macintosh."""
    codes = bytes(range(0x80, 0x100))
    pairs = zip(codes.decode("mac_roman"), codes.decode("cp1252", "replace"), strict=True)
    return {shown: sign for shown, sign in pairs if sign != "\ufffd"}


@cache
def letters() -> dict[str, str]:
    """The letter of each number, that is shown as the character of this code."""
    table = files("pipeline.readers.pdf.page_text").joinpath("glyph_numbers.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in table.splitlines() if not line.startswith("# ")]
    return {chr(int(glyph)): " " if letter == "space" else letter for glyph, letter in rows[1:]}


@cache
def slanted_letters() -> dict[str, str]:
    """The same of the slanted fonts, as far as their numbers differ."""
    added = ((ord(shown), letter) for shown, letter in letters().items() if _is_vietnamese(letter))
    return {chr(glyph - _FEWER): letter for glyph, letter in added}


def _is_vietnamese(letter: str) -> bool:
    """Whether the letter was added to the fonts for Vietnamese alone."""
    return "\u1ea0" <= letter <= "\u1ef9" or letter in "ƠơƯư"
