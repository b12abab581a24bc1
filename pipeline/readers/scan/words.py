"""Recognised words as words of a page, and ink that is no word apart from them."""

from collections.abc import Iterator, Sequence
from statistics import median
from unicodedata import normalize

import regex

from extractors.places import fold, kind_names
from extractors.syllables import is_syllable
from pipeline.normalise.dictionary import is_known_syllable
from pipeline.readers.grids import Style, Word
from pipeline.readers.scan.apart import apart
from pipeline.readers.scan.columns import columns
from pipeline.readers.scan.corrections.near_wording import with_near_wording
from pipeline.readers.scan.corrections.openings import SPECK, with_plain_openings
from pipeline.readers.scan.corrections.parted_syllables import parted
from pipeline.readers.scan.corrections.whole_syllables import with_whole_syllables
from pipeline.readers.scan.corrections.words import SPECKS, is_blemish, put_right
from pipeline.readers.scan.recognition.engine import DESCENT, ReadWord

_DOUBTED = 0.8
_FAINT = 0.3
"""A syllable that is less certain is one by chance."""
_LOWER, _HIGHER = 0.88, 1.4
"""Marks over letters and strokes below make a line seem higher, nothing makes it seem lower."""
_SHORTEST = 3
"""Letters of a syllable that is hardly a speck by chance."""
_MARKS = ".,;:()"
_BESIDE = 0.8
"""In heights of the line: the widest blank between two words of print."""
_PRINT = regex.compile(r"[\p{L}\d]|^[-–+]$")
"""Letters, and the dash that opens an item: its shape is plain, though the engine is seldom sure of it."""

_MARKED_CAPITAL = regex.compile(r"\p{Lu}\p{M}+")
"""A capital with marks by itself, which a seal or a pen is oftener than print."""

_AMID_PRINT = regex.compile(r"(?=.*\d)[\d\p{L}./,:;%()’”'°–-]{2,}|[-–—+]")
"""Numbers with what is written close to them (symbols, dates, times), and dashes."""

_AFTER_BLANKS = ("thang", "nam")
"""Before them a day or month is written, and what is read there is hardly a dash."""


def placed(read: list[ReadWord], scale: float) -> Iterator[list[list[Word]]]:
    """The words of each printed line in points; then those of what is hardly print."""
    printed: dict[int, list[ReadWord]] = {}
    ink: dict[int, list[ReadWord]] = {}
    words = list(with_plain_openings(with_near_wording(with_whole_syllables(read))))
    last: ReadWord | None = None
    for word, after in zip(words, [*words[1:], None], strict=False):
        is_print = not _is_speck(word) or _stands_in_print(word, last, after)
        (printed if is_print else ink).setdefault(word.line, []).extend(parted(word))
        last = word if is_print else None
    usual = median([word.y1 - word.y0 for words in printed.values() for word in words] or [0.0])
    page = " ".join(map(_side_by_side, printed.values()))
    lines = [[_of_height(word, usual) for word in apart(_worded(words, page))] for words in printed.values()]
    return ([[_placed(word, scale) for word in line] for line in found] for found in (lines, ink.values()))


def _side_by_side(line: Sequence[ReadWord]) -> str:
    """The texts of a line, its columns parted: a name does not go on from one to the other."""
    return " | ".join(" ".join(word.text for word in side) for side in columns(line))


def as_read(word: Word) -> Word:
    """The word as it was recognised: those of cells are put right when the cell has been read to the end."""
    return word if word.read is None else word._replace(text=word.read, read=None)


def _of_height(word: ReadWord, usual: float) -> ReadWord:
    """The word as high as most of the page, if it nearly is: the engine measures each line by itself."""
    height = word.y1 - word.y0
    if not _LOWER * usual < height < _HIGHER * usual:
        return word
    foot = word.y1 + DESCENT * (usual - height)
    return word._replace(y0=foot - usual, y1=foot)


def _is_speck(word: ReadWord) -> bool:
    if not word.is_level:
        return True  # Its letters come in the order of another direction: its cell is read by itself.
    if word.confidence >= _FAINT and is_syllable(word.text.strip(_MARKS)) and len(word.text) >= _SHORTEST:
        return False
    is_plain = _PRINT.search(word.text) and not _MARKED_CAPITAL.fullmatch(normalize("NFD", word.text))
    return is_blemish(word.text) or word.confidence < (SPECK if is_plain else _DOUBTED)


def _stands_in_print(word: ReadWord, before: ReadWord | None, after: ReadWord | None) -> bool:
    """Whether a word that is hardly certain is made of syllables, and stands beside print in its line.

    What specks look like oftener than like syllables stands in print where that goes on after it, too.
    """
    if not word.is_level:
        return False
    reach = _BESIDE * (word.y1 - word.y0)
    follows = before is not None and before.line == word.line and word.x0 - before.x1 < reach
    is_sure = after is not None and after.confidence >= _DOUBTED and after.line == word.line
    leads = is_sure and after is not None and after.x0 - word.x1 < reach
    if _AMID_PRINT.fullmatch(word.text):
        return follows and leads and not (after is not None and fold(after.text) in _AFTER_BLANKS)
    if follows and before is not None and before.text.lower() in kind_names() and word.text.istitle():
        return word.confidence >= _FAINT  # So are those of the Tây Nguyên, at the end of a line too.
    syllables = [part.text.strip(_MARKS + SPECKS) for part in parted(word)]
    if leads and syllables[0][:1].isupper() and len(word.text) > 1 and all(map(is_syllable, syllables)):
        return True  # Names have syllables that no word has.
    is_sure = len(word.text) > 1 or word.confidence >= SPECK
    return is_sure and all(map(is_known_syllable, syllables)) and (follows or leads)


def _worded(line: list[ReadWord], page: str) -> list[ReadWord]:
    """The line with its wording put right, each side of a wide gap by itself."""
    found: list[ReadWord] = []
    for words in columns(line):
        texts = put_right([word.text for word in words], [word.confidence for word in words], page)
        found += [
            word if word.text == text else word._replace(text=text, read=word.read or word.text)
            for word, text in zip(words, texts, strict=True)
        ]
    return found


def _placed(word: ReadWord, scale: float) -> Word:
    size = round((word.y1 - word.y0) / scale, 1)
    return Word(
        word.text,
        word.x0 / scale,
        word.y0 / scale,
        word.x1 / scale,
        word.y1 / scale,
        Style(size=size),
        word.confidence,
        read=word.read,
    )
