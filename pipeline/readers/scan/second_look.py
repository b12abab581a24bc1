"""Words that Tesseract often misreads, read once more: numbers, symbols, Roman numerals."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import regex

from extractors.places import fold
from pipeline.readers.scan.digits import DOUBTED, TRUSTED, Reading, readings
from pipeline.readers.scan.engine import ReadWord
from pipeline.readers.scan.form_lines import filled_in

if TYPE_CHECKING:
    from pipeline.readers.scan.pixels import Pixels

_ROMAN = regex.compile(r"[IVXLÍÌlH1]{1,6}(?P<end>[.,;:)/-]?)")
_ROMAN_READ = regex.compile(r"[IVXL]{1,6}(?=[.,;:)/-]?$)")
_MARGIN = 3


def looked_at_again(words: Sequence[ReadWord], pixels: "Pixels") -> list[ReadWord]:
    """The words of a page, those in doubt as two engines together read them."""
    found, blanks = filled_in(words, pixels)
    places = [
        place for place, word in enumerate(found) if _is_in_doubt(word) and not _is_within(place, blanks)
    ]
    looks = readings([_cut(found[place], pixels) for place in places]) if places else []
    for place, look in zip(places, looks, strict=True):
        found[place] = _settled(found[place], look)
    return found


def _is_within(place: int, blanks: Sequence[range]) -> bool:
    """Whether a word was read with its form line: alone, what is written larger would be cut off."""
    return any(place in blank for blank in blanks)


def _is_in_doubt(word: ReadWord) -> bool:
    if _ROMAN.fullmatch(word.text):
        return True
    return word.confidence < DOUBTED and any(map(str.isdigit, word.text))


def _settled(word: ReadWord, look: Reading) -> ReadWord:
    """The word as it stands after the second look."""
    if fold(word.text) == fold(look.text):
        return word._replace(confidence=max(word.confidence, look.confidence))
    roman = _ROMAN.fullmatch(word.text)
    if roman is None:
        return word
    read = _ROMAN_READ.match(look.text) if look.confidence > min(word.confidence, TRUSTED) else None
    return word._replace(text=read[0] + roman["end"], confidence=look.confidence) if read else word


def _cut(word: ReadWord, pixels: "Pixels") -> "Pixels":
    import numpy as np  # noqa: PLC0415  only scans need it

    rows = slice(max(0, round(word.y0) - _MARGIN), round(word.y1) + _MARGIN)
    columns = slice(max(0, round(word.x0) - _MARGIN), round(word.x1) + _MARGIN)
    return np.ascontiguousarray(pixels[rows, columns])
