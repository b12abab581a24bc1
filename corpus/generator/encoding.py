"""Writes text in encodings from before Unicode, as typists with .Vn and VNI fonts left it."""

from itertools import groupby
from unicodedata import normalize

from pipeline.encodings.tables import codes


def encoded(name: str, text: str) -> bytes:
    """The bytes of the text; TCVN3 has no capitals with a tone, small letters stand for them."""
    known = _codes(name)
    return b"".join(
        known.get(letter) or known.get(letter.lower()) or letter.encode("cp1252")
        for letter in normalize("NFC", text)
    )


def shown(name: str, text: str) -> str:
    """The encoded text as programs show it that take it for Latin-1."""
    return encoded(name, text).decode("latin-1")


def abc_runs(text: str) -> list[tuple[str, str]]:
    """The text as set with ABC fonts: each run's font and text; signs that these lack in another font."""
    runs = groupby(normalize("NFC", text), _abc_font)
    return [(font, _in_font(font, "".join(letters))) for font, letters in runs]


def _abc_font(letter: str) -> str:
    known = _codes("tcvn3")
    if letter in known or letter.isascii():
        return ".VnTime"
    return ".VnTimeH" if letter.lower() in known else "Times New Roman"


def _in_font(font: str, text: str) -> str:
    return text if font == "Times New Roman" else shown("tcvn3", text)


def _codes(name: str) -> dict[str, bytes]:
    """The code of each letter, the first where there are several."""
    return {letter: code for code, letter in reversed(list(codes(name)))}
