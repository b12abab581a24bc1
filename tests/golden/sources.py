"""The text of the sample plans, read without the help of the pipeline."""

import codecs
import unicodedata
from pathlib import Path

import lxml.html

GLYPHS = str.maketrans("ƣƢÕ", "ưƯÒ")
"""What the fonts of the PDF dumps wrote for other letters."""


def decoded(path: Path) -> str:
    """The characters of a plain-text plan as any editor shows them."""
    data = path.read_bytes()
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return data.decode("utf-16")
    return data.decode("utf-8-sig")


def words_of(path: Path) -> str:
    """The text of a plan in any format, line breaks and page numbers still in it."""
    if path.suffix == ".html":
        return "".join(map(str, lxml.html.document_fromstring(decoded(path)).itertext()))
    return decoded(path)


def squeezed(text: str) -> str:
    """The text without white space, marks of emphasis and damaged glyphs."""
    return "".join(unicodedata.normalize("NFC", text).translate(GLYPHS).split()).replace("*", "")
