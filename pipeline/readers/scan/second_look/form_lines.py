"""Number, day and month, written by hand or stamped into the blanks of a printed line.

They stand in the header of every document (Nghị định 30/2020, Phụ lục I, II.3 and II.4), higher, lower or
larger than the print around them, so that Tesseract takes them for specks. The second engine reads print and
writing in one line.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate, groupby, takewhile

import numpy as np
import regex

from extractors.places import fold
from pipeline.readers.scan.columns import columns
from pipeline.readers.scan.pictures.pixels import Pixels
from pipeline.readers.scan.recognition.digits import DOUBTED, TRUSTED, Reading, readings
from pipeline.readers.scan.recognition.engine import ReadWord

_NO_PRINT = 0.5
"""Words that are less certain are no print."""
_BY_HAND = 0.8
"""The most that a blank filled in by hand is trusted."""
_RAISED = (0.15, 0.3)
"""Of the height of the line: writing may reach so far beyond it. What both show alike is certain."""
_SIDE = 4
"""Pixels."""
_MOST_WORDS = 8
_NUMBER_MARK = regex.compile(r"S[^\W\d]?\b.*|S\W.*")
_SUFFIX = regex.compile(r"[/-]\p{Lu}")
_NUMBER = regex.compile(
    r"s\s?(?:o|6(?=\W))?\W*(?P<number>\d{1,5}\p{L}?)[\s.,]*(?P<suffix>[/-].{0,20})", regex.IGNORECASE
)
_TOUCHING = regex.compile(
    r"s\s?(?:o|6(?=\W))?\W*(?P<number>\d{1,5})(?P<suffix>\p{L}.{0,20})", regex.IGNORECASE
)
"""A number that the stroke before its symbol runs into."""
_SYMBOL = regex.compile(r"\p{Lu}\p{L}+[-/]\p{Lu}.*")
"""What stands behind the number, `KH-UBND`."""
_DATE = regex.compile(
    r"ng[a-z]{0,2}[^\w|/!]*(?P<day>[0o]?[1-9]|[12|/!]\s?[\d|/!]|3\s?[01|/!]|[1-3]\s?[co])"
    r"\W*?th[a-z]{0,3}[^\w|/!]*(?P<month>0?[1-9]|[1|/!]\s?[0-2|/!])\W*n[a-z]{0,2}"
)
_FIGURES = str.maketrans({"c": "0", "o": "0", "|": "1", "/": "1", "!": "1", " ": None})
"""What a nought or a one that was written may be taken for."""
_STROKES = regex.compile(
    r"(?P<mark>\W*S\s?[^\W\d]?\s?[:.;]\s?)(?P<number>[\d/|!]{2,6})(?P<rest>\s?[/-]\s?\p{L}.*)",
    regex.IGNORECASE,
)
"""A number whose ones are read as the strokes that they are."""
_OF_YEAR = regex.compile(r"\d+/(?:19|20)?\d\d")
"""A number with the year behind it, which old symbols have in two figures: `12/98/QĐ-UB`."""
_TOUCHED = regex.compile(r"(?P<before>[Nn]gày)?(?P<written>\S+?)(?P<after>t?háng|năm)?")
"""A word of a date in words, and what was written and touches it."""
_DATE_IN_WORDS = regex.compile(
    r"(?<!\p{L})ngay(?:\s?\S{1,6}){0,3}?\s?t?hang(?:\s?\S{1,6}){0,3}?\s?nam(?!\p{L})"
)
"""What was written may touch the word before or after it, and hide a letter of that."""
_DATE_WORDS = ("ngay", "thang", "nam")
_STOPS = ",.;:/"
"""What stands behind words of dates in print: `Ngày, tháng, năm sinh`."""
_UNREAD = 0.3
"""How certain writing is that neither engine reads."""


def filled_in(words: Sequence[ReadWord], pixels: Pixels) -> tuple[list[ReadWord], list[range]]:
    """The words with what was filled into form lines, and the places of such lines among them."""
    found: list[ReadWord] = []
    lines: list[range] = []
    for _, group in groupby(words, key=lambda word: word.line):
        line = list(group)
        at = 0
        for blank in _blanks(line):
            found += line[at : blank.start]
            at = blank.stop
            written = _written(line[blank.start : at], pixels)
            if written:
                lines.append(range(len(found), len(found) + len(written)))
            found += written or line[blank.start : at]
        found += line[at:]
    return found, lines


def _blanks(line: Sequence[ReadWord]) -> Iterator[range]:
    """Where in a line the number of a document stands, with mark and suffix, and where a date in words."""
    dates = list(_dates(line))
    beside = len(next(columns(line)))
    has_number = beside <= dates[0].start if dates else False  # whatever writing left of its mark
    if has_number or _NUMBER_MARK.match(line[0].text):
        column = line[: beside if has_number else _MOST_WORDS]
        ends = (place for place, word in enumerate(column) if _SUFFIX.search(word.text))
        yield from (range(end + 1) for end in list(ends)[:1])
    yield from dates


def _dates(line: Sequence[ReadWord]) -> Iterator[range]:
    """From the word for the day to that for the year."""
    texts = [fold(word.text) for word in line]
    starts = list(accumulate((len(text) + 1 for text in texts), initial=0))
    for found in _DATE_IN_WORDS.finditer(" ".join(texts)):
        yield range(bisect_right(starts, found.start()) - 1, bisect_right(starts, found.end() - 1))


def _written(words: Sequence[ReadWord], pixels: Pixels) -> list[ReadWord]:
    """The words of a form line, or one in place of them if it is told for certain what was filled in.

    None of them where there is neither a number nor its mark: they are looked at one by one.
    """
    printed = " ".join(word.text for word in words)
    pattern = _DATE if fold(printed).startswith(_DATE_WORDS[0]) else _NUMBER
    known = pattern.match(fold(printed))
    least = min(word.confidence for word in words)
    if known and least >= DOUBTED:
        return list(words)
    looks = readings([_cut(words, pixels, reach) for reach in _RAISED])
    looks = [look._replace(text=_with_ones(look.text)) for look in looks]
    found = [pattern.match(fold(look.text.strip())) for look in looks]
    if pattern is _NUMBER and any(found):
        found = [match or _TOUCHING.match(fold(look.text)) for match, look in zip(found, looks, strict=True)]
    second = _agreed(looks, found)
    if second is None and not known and pattern is _DATE:
        return [part for word in words for part in _untouched(word)]
    if not (known or any(found) or _NUMBER_MARK.match(printed)):
        return []
    if second is None or (known and least >= _BY_HAND and _values(known) != _values(second)):
        return _undecided(words, looks, known, found)
    sure = max(look.confidence for look in looks)
    text = _as_date(second) if pattern is _DATE else _as_number(printed, second)
    if known and _values(known) == _values(second):
        return [_in_place_of(words, text, max(least, sure))]
    is_disputed = (known is not None and least >= _NO_PRINT) or _lacks_figure(second)
    return [_in_place_of(words, text, min(sure, _NO_PRINT if is_disputed else _BY_HAND))]


def _with_ones(text: str) -> str:
    """The form line of a number with ones for strokes before the stroke of its symbol, `2/9/KH-UBND`."""
    parts = _STROKES.fullmatch(text.strip())
    if parts is None or not any(map(str.isdecimal, parts["number"])) or _OF_YEAR.fullmatch(parts["number"]):
        return text
    return parts["mark"] + parts["number"].translate(_FIGURES) + parts["rest"]


def _lacks_figure(match: "regex.Match[str]") -> bool:
    """Whether a day has one figure: a nought is written before it (Phụ lục I, II.4), or a thin 1 was lost.

    So it is where its nought was read as a letter.
    """
    day = match.groupdict().get("day", "00")
    return len(day) == 1 or "c" in day or "o" in day


def _is_contradicted(known: "regex.Match[str]", found: Sequence["regex.Match[str] | None"]) -> bool:
    """Whether a look of the second engine has another number or day."""
    return any(match is not None and _values(match) != _values(known) for match in found)


def _untouched(word: ReadWord) -> Iterator[ReadWord]:
    """The word of a date apart from what was written into the blank beside it and could not be read."""
    parts = _TOUCHED.fullmatch(word.text)
    if (
        fold(word.text.rstrip(_STOPS)) in _DATE_WORDS
        or parts is None
        or not (parts["before"] or parts["after"])
    ):
        yield word
        return
    width = word.letter_width
    for name, text in parts.groupdict().items():
        left, right = (word.x0 + width * place for place in parts.span(name))
        sure = min(word.confidence, _UNREAD) if name == "written" else word.confidence
        if text:
            whole = "tháng" if text == "háng" else text
            yield word._replace(text=whole, x0=left, x1=right, confidence=sure)


def _doubted(words: Sequence[ReadWord]) -> list[ReadWord]:
    return [word._replace(confidence=min(word.confidence, _NO_PRINT)) for word in words]


def _undecided(
    words: Sequence[ReadWord],
    looks: Sequence[Reading],
    known: "regex.Match[str] | None",
    found: Sequence["regex.Match[str] | None"],
) -> list[ReadWord]:
    """The words of a form line of which the second engine does not tell what was filled in."""
    if known is None:
        return _symbol_alone(words, looks) or _doubted(words)
    return _doubted(words) if _is_contradicted(known, found) else list(words)


def _symbol_alone(words: Sequence[ReadWord], looks: Sequence[Reading]) -> list[ReadWord]:
    """The line with a blank for its number, if both engines have the same symbol behind it."""
    own = "".join(word.text for word in words)
    letters = zip(*(fold(text)[::-1] for text in (own, *(look.text for look in looks))), strict=False)
    alike = sum(1 for _ in takewhile(lambda each: len(set(each)) == 1, letters))
    symbol = _SYMBOL.search(own[len(own) - alike :])
    if symbol is None or max(look.confidence for look in looks) < TRUSTED:
        return []
    text = f"Số: {'-' if '/' in symbol[0] else '/'}{symbol[0]}"
    return [_in_place_of(words, text, _NO_PRINT)._replace(read=own)]


def _agreed(
    looks: Sequence[Reading], found: Sequence["regex.Match[str] | None"]
) -> "regex.Match[str] | None":
    """What all looks read alike, if one of them is sure."""
    first = found[0]
    alike = first is not None and all(
        match is not None and _values(match) == _values(first) for match in found
    )
    return first if alike and max(look.confidence for look in looks) >= TRUSTED else None


def _values(match: "regex.Match[str]") -> tuple[str, ...]:
    """The numbers without leading noughts."""
    if "day" in match.groupdict():
        return _day(match).lstrip("0"), _month(match).lstrip("0")
    return (match["number"].lstrip("0"),)


def _day(match: "regex.Match[str]") -> str:
    return match["day"].translate(_FIGURES)


def _month(match: "regex.Match[str]") -> str:
    return match["month"].translate(_FIGURES)


def _as_date(match: "regex.Match[str]") -> str:
    return f"ngày {_day(match)} tháng {_month(match)} năm"


def _as_number(printed: str, match: "regex.Match[str]") -> str:
    """The number before the suffix as the first engine has it.

    It knows the Vietnamese letters of the suffix (`QĐ`), which the second writes without their marks; but
    writing that runs into the suffix hides the beginning of it.
    """
    place = _SUFFIX.search(printed)
    own = printed[place.start() :] if place else ""
    second = match["suffix"]
    before = second.removesuffix(fold(own)) if own else second
    return f"Số: {match['number']}{before.upper() if before != second or not own else ''}{own}"


def _in_place_of(words: Sequence[ReadWord], text: str, confidence: float) -> ReadWord:
    return words[0]._replace(text=text, x1=words[-1].x1, confidence=confidence)


def _cut(words: Sequence[ReadWord], pixels: Pixels, reach: float) -> Pixels:
    top, bottom = min(word.y0 for word in words), max(word.y1 for word in words)
    room = reach * (bottom - top)
    rows = slice(max(0, round(top - room)), round(bottom + room / 2))
    columns = slice(max(0, round(words[0].x0) - _SIDE), round(words[-1].x1) + _SIDE)
    return np.ascontiguousarray(pixels[rows, columns])
