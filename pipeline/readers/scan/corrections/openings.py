"""What opens a line of print and is plain from what follows it, however little the engine is sure of it."""

from collections.abc import Iterator, Sequence

import regex

from extractors.places import fold
from pipeline.readers.scan.recognition.engine import ReadWord

SPECK = 0.5
"""Words that are less certain are specks, seals and handwriting (measured: print has 0.77 and more)."""
_DASHES = "-–—~¬"
_NEAR, _WIDEST = 1.5, 1.0
"""In heights of the line: how far the text of an item is from its dash, how wide a dash is."""
_DOUBTED = 0.8
_NUMERAL = regex.compile(r"(?P<numeral>X{0,3}(?:IX|IV|V?(?:I{1,3}|HI|IH)|VH?))(?P<stop>[.:])")
"""The numeral of a heading, whose strokes may be taken for an `H`, and its stop under a speck for a colon."""
_RECIPIENTS = "Nơi", "nhan:"
"""The heading of the recipients (Nghị định 30/2020, Phụ lục I, II.9), of which the second word is plain."""

_ARTICLE, _ONE = "Điều", "1"
"""Articles are numbered in Arabic figures (Nghị định 30/2020, Phụ lục I, II.5)."""
_STROKE = regex.compile(r"[Il|][.:]?")


def with_plain_openings(words: Sequence[ReadWord]) -> Iterator[ReadWord]:
    """The words, of which what opens a line is a dash, a numeral or `Nơi`, where what follows says so."""
    first: ReadWord | None = None
    for before, word, after in zip([None, *words], words, [*words[1:], None], strict=False):
        opens = before is None or before.line != word.line
        goes_on = after is not None and after.line == word.line
        if first is not None and before is first and not opens and _is_first_article(first, word):
            yield _plain(word, _ONE + (word.text[1:] or "."))
        else:
            yield _meant(word, after) if opens and goes_on and after is not None else word
        first = word if opens else None


def _is_first_article(first: ReadWord, word: ReadWord) -> bool:
    """Whether `Điều` opens a line and the figure behind it was taken for a letter: `Điều I.`, `Điều l:`."""
    is_stroke = first.text == _ARTICLE and _STROKE.fullmatch(word.text) is not None
    return is_stroke and (len(word.text) > 1 or word.confidence < _DOUBTED)


def _meant(word: ReadWord, after: ReadWord) -> ReadWord:
    numeral = _NUMERAL.fullmatch(word.text)
    is_heading = numeral and len(after.text) > 1 and after.text.isupper()
    if numeral and is_heading and ("H" in numeral["numeral"] or numeral["stop"] == ":"):
        return _plain(word, numeral["numeral"].replace("H", "II") + ".")
    height = word.y1 - word.y0
    near = after.x0 - word.x1 < _NEAR * height
    if (
        not word.text.strip(_DASHES)
        and near
        and word.x1 - word.x0 < _WIDEST * height
        and after.text[0].isalpha()
    ):
        return _plain(word, "-")
    opening, heading = _RECIPIENTS
    is_short = near and word.confidence < _DOUBTED and len(word.text) <= len(opening) + 1
    if is_short and fold(after.text) == heading:
        return _plain(word, opening)
    return word


def _plain(word: ReadWord, text: str) -> ReadWord:
    read = None if word.text == text else word.text
    return word._replace(text=text, confidence=max(word.confidence, SPECK), read=read)
