"""Words that Tesseract often misreads, read once more: numbers, symbols, Roman numerals, and handwriting.

Numbers and days are written by hand into the blanks of printed plans (Nghị định 30/2020, Phụ lục I, II.3
and II.4); a word that is no print counts there, and nowhere else.
"""

from collections.abc import Sequence
from itertools import groupby
from typing import TYPE_CHECKING

import regex

from extractors.places import fold
from pipeline.readers.scan.digits import Reading, readings
from pipeline.readers.scan.engine import ReadWord

if TYPE_CHECKING:
    from pipeline.readers.scan.pixels import Pixels

_DOUBTED = 0.92
_NO_PRINT = 0.5
_TRUSTED = 0.9
_BY_HAND = 0.8
"""The most that a word written by hand is trusted."""
_ROMAN = regex.compile(r"[IVXLÍÌlH1]{1,6}(?P<end>[.,;:)/-]?)")
_ROMAN_READ = regex.compile(r"[IVXL]{1,6}(?=[.,;:)/-]?$)")
_FORM_LINE = regex.compile(r"\s*so\b|.*\bngay\b.*\bthang\b.*\bnam\b", regex.IGNORECASE)
_FILLED_IN = regex.compile(
    r"(?P<mark>s\W*[oôố6]?\W*)?(?P<number>\d{1,5}\p{L}?)\s*(?P<suffix>[/-].{0,20})?", regex.IGNORECASE
)
_NUMBER_MARK = "Số: "
_MARGIN = 3


def looked_at_again(words: Sequence[ReadWord], pixels: "Pixels") -> list[ReadWord]:
    """The words of a page, those in doubt as two engines together read them."""
    forms = _form_lines(words)
    places = [place for place, word in enumerate(words) if _is_in_doubt(word, by_hand=word.line in forms)]
    looks = readings([_cut(words[place], pixels) for place in places]) if places else []
    found = list(words)
    for place, look in zip(places, looks, strict=True):
        found[place] = _settled(words[place], look, by_hand=words[place].line in forms)
    return found


def _form_lines(words: Sequence[ReadWord]) -> frozenset[int]:
    """The lines of the document's number and date."""
    lines = groupby(words, key=lambda word: word.line)
    texts = ((line, fold(" ".join(word.text for word in parts))) for line, parts in lines)
    return frozenset(line for line, text in texts if _FORM_LINE.match(text))


def _is_in_doubt(word: ReadWord, *, by_hand: bool) -> bool:
    if _ROMAN.fullmatch(word.text):
        return True
    if word.confidence >= _DOUBTED:
        return False
    return any(map(str.isdigit, word.text)) or (by_hand and word.confidence < _NO_PRINT)


def _settled(word: ReadWord, look: Reading, *, by_hand: bool) -> ReadWord:
    """The word as it stands after the second look."""
    if fold(word.text) == fold(look.text):
        return word._replace(confidence=max(word.confidence, look.confidence))
    roman = _ROMAN.fullmatch(word.text)
    if roman:
        read = _ROMAN_READ.match(look.text) if look.confidence > min(word.confidence, _TRUSTED) else None
        return word._replace(text=read[0] + roman["end"], confidence=look.confidence) if read else word
    if look.confidence < _TRUSTED:
        return word
    filled = _FILLED_IN.fullmatch(look.text.strip())
    if by_hand and word.confidence < _NO_PRINT and filled:
        return word._replace(text=_written(word.text, filled), confidence=min(look.confidence, _BY_HAND))
    return word


def _written(printed: str, filled: "regex.Match[str]") -> str:
    """The number that was filled in, between the mark and the suffix as the first engine has them.

    It knows the Vietnamese letters of the suffix (`QĐ`), which the second writes without their marks.
    """
    suffix = filled["suffix"] or ""
    place = printed.rfind(suffix[0]) if suffix else -1
    own = printed[place:] if place >= 0 and fold(printed[place:]) == fold(suffix) else suffix
    return (_NUMBER_MARK if filled["mark"] else "") + filled["number"] + own


def _cut(word: ReadWord, pixels: "Pixels") -> "Pixels":
    import numpy as np  # noqa: PLC0415  only scans need it

    rows = slice(max(0, round(word.y0) - _MARGIN), round(word.y1) + _MARGIN)
    columns = slice(max(0, round(word.x0) - _MARGIN), round(word.x1) + _MARGIN)
    return np.ascontiguousarray(pixels[rows, columns])
