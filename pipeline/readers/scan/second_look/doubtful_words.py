"""Words that Tesseract often misreads, read once more: numbers, symbols, Roman numerals."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

import numpy as np
import regex

from extractors.places import fold
from pipeline.readers.scan.pictures.pixels import Pixels
from pipeline.readers.scan.recognition.digits import DOUBTED, TRUSTED, Reading, readings
from pipeline.readers.scan.recognition.engine import ReadWord
from pipeline.readers.scan.second_look.form_lines import filled_in

_ROMAN = regex.compile(r"[IVXLÍÌlH1]{1,6}(?P<end>[.,;:)/-]?)")
_JOINED = regex.compile(r"(?P<number>[IVXLÍÌlH1]{1,6}[.,])(?P<word>\p{Lu}{2,}[.,;:]?)")
"""A Roman numeral and the first word of its heading, which nothing parts."""
_NUMBERED = regex.compile(
    r"\d[\d.]*\p{L}?(?:/\d{4})?[/-]\p{Lu}.*|\d+[.,;:)%'°”’]?|\d{1,2}h\d\d\W?|(?:\d{1,4}[./,-])+\d{1,4}[.,;:)]?"
)
"""Symbols of documents, numbers, times, and dates."""
_ALIKE = 0.7
"""By so much two readings of one symbol are alike at least, of 1."""
_DISPUTED = 0.5
"""How certain a number is that two engines read in two ways."""
_ROMAN_READ = regex.compile(r"[IVXL]{1,6}(?=[.,;:)/-]?$|[.,]\s?\p{Lu}{2})")
_MARGIN = 3


def looked_at_again(words: Sequence[ReadWord], pixels: Pixels, whole: Pixels | None = None) -> list[ReadWord]:
    """The words of a page, those in doubt as two engines together read them.

    `pixels`: without rulings, and without strokes of a pen that look like them; `whole`: with them.
    """
    found, blanks = filled_in(words, pixels if whole is None else whole)
    places = [
        place for place, word in enumerate(found) if _is_in_doubt(word) and not _is_within(place, blanks)
    ]
    looks = readings([_cut(found[place], pixels) for place in places]) if places else []
    for place, look in zip(places, looks, strict=True):
        found[place] = _settled(found[place], look)
    return list(_with_parted_numerals(found))


def _is_within(place: int, blanks: Sequence[range]) -> bool:
    """Whether a word was read with its form line: alone, what is written larger would be cut off."""
    return any(place in blank for blank in blanks)


def _is_in_doubt(word: ReadWord) -> bool:
    if _ROMAN.fullmatch(word.text) or _JOINED.fullmatch(word.text):
        return True
    return word.confidence < DOUBTED and any(map(str.isdigit, word.text))


def _settled(word: ReadWord, look: Reading) -> ReadWord:
    """The word as it stands after the second look."""
    if fold(word.text) == fold(look.text):
        return word._replace(confidence=max(word.confidence, look.confidence))
    roman = _ROMAN.fullmatch(word.text)
    if roman is not None:
        return _with_numeral(word, look, roman["end"])
    joined = _JOINED.fullmatch(word.text)
    return _with_numeral(word, look, "." + joined["word"]) if joined else _numbered(word, look)


def _with_numeral(word: ReadWord, look: Reading, rest: str) -> ReadWord:
    """The word with the Roman numeral that the second engine reads, and the rest of it."""
    read = _ROMAN_READ.match(look.text) if look.confidence > min(word.confidence, TRUSTED) else None
    return word._replace(text=read[0] + rest, confidence=look.confidence) if read else word


def _numbered(word: ReadWord, look: Reading) -> ReadWord:
    """A symbol or number as the second engine reads it; marks of letters are those of the first."""
    second = look.text.strip()
    if look.confidence < max(TRUSTED, word.confidence) or _NUMBERED.fullmatch(second) is None:
        return word
    if _has_lost_figures(word.text, second):
        return word._replace(confidence=min(word.confidence, _DISPUTED))
    pairs = SequenceMatcher(None, fold(word.text), fold(second), autojunk=False)
    if pairs.ratio() < _ALIKE and not _are_numbers(word.text, second):
        return word
    text = list(second)
    for start, place, size in pairs.get_matching_blocks():
        text[place : place + size] = word.text[start : start + size]
    agreed = _digits(word.text) == _digits(second)
    sure = max(word.confidence, _DISPUTED) if agreed else _DISPUTED
    return word._replace(text="".join(text), confidence=sure, read=word.read or word.text)


def _has_lost_figures(first: str, second: str) -> bool:
    """Whether the second reading of a symbol lacks figures at one end of the number: they were cut off."""
    known, read = _digits(first), _digits(second)
    has_letters = any(map(str.isalpha, second))
    return has_letters and len(read) < len(known) and (known.endswith(read) or known.startswith(read))


def _are_numbers(first: str, second: str) -> bool:
    """Whether both may be one number, of which the second reading has no letters."""
    return first[0].isdecimal() and not any(map(str.isalpha, second)) and abs(len(first) - len(second)) <= 1


def _digits(text: str) -> str:
    return "".join(filter(str.isdecimal, text))


def _with_parted_numerals(words: Sequence[ReadWord]) -> Iterator[ReadWord]:
    """The words, those that open a line with a numeral and the first word of its heading in two."""
    for before, word in zip([None, *words], words, strict=False):
        opens = before is None or before.line != word.line
        joined = _JOINED.fullmatch(word.text) if opens else None
        if joined is None:
            yield word
            continue
        middle = word.x0 + (word.x1 - word.x0) * joined.start("word") / len(word.text)
        yield word._replace(text=joined["number"], x1=middle)
        yield word._replace(text=joined["word"], x0=middle)


def _cut(word: ReadWord, pixels: Pixels) -> Pixels:
    rows = slice(max(0, round(word.y0) - _MARGIN), round(word.y1) + _MARGIN)
    columns = slice(max(0, round(word.x0) - _MARGIN), round(word.x1) + _MARGIN)
    return np.ascontiguousarray(pixels[rows, columns])
