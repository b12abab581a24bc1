"""Gives their capitals with a mark back to headings that lost them: `Kế HOạCH`, `Uỷ BAN NHâN DâN`.

TCVN3 has no capitals with a tone, so its fonts, and all that was converted from it, show small letters.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Literal

from extractors.syllables import is_syllable
from models.sourced_text import SourcedText
from pipeline.normalise.words import word_around

_CAPITAL = "[A-ZÂÊÔĂĐƠƯ]"
_MARKED = f"[à-ãè-êìíò-õùúýăđĩũơư{''.join(map(chr, range(ord('ạ'), ord('ỹ') + 1, 2)))}]"
"""Of the letters from Ạ to ỹ every other one is small."""
_LOST = re.compile(rf"{_CAPITAL}{_MARKED}{_CAPITAL}")
_WORD = re.compile(r"[^\W\d_]+")
_LONGEST = 8
"""Letters; no syllable has more."""
_RUN = re.compile(r"[^\W\d_]+(?:(?: ?[,–-] ?| |['\"“”])[^\W\d_]+)*")
"""Words of one phrase: of a label, a number or another sentence they say nothing."""
_SMALL = re.compile("[a-z]")
_Size = Literal["capital", "small", "open"] | None


def has_lost_capitals(text: str) -> bool:
    """Whether small letters with a mark stand between capitals of a syllable.

    >>> has_lost_capitals("Kế HOạCH"), has_lost_capitals("KẾ HOẠCH của xã, MTTQ và UBND")
    (True, False)
    """
    return any(_is_lost(word_around(text, match.start(), _LONGEST)) for match in _LOST.finditer(text))


def with_capitals(text: SourcedText) -> SourcedText:
    """The text with these letters as capitals, as long as it was."""
    raised = in_capitals(text.value)
    return text if raised == text.value else replace(text, value=raised)


def in_capitals(value: str) -> str:
    """The line with capitals in words that have others, and in words of marked letters between such words.

    >>> in_capitals("Kế HOạCH"), in_capitals("Hà Nội, BộT Cá")
    ('KẾ HOẠCH', 'Hà Nội, BỘT CÁ')
    """
    return _RUN.sub(lambda run: _raised(run[0]), value)


def _raised(phrase: str) -> str:
    words = _WORD.findall(phrase)
    sizes = [_size(word) for word in words]
    if "open" not in sizes and not any(map(_is_lost, words)):
        return phrase
    # A word of marked letters alone goes by the next ones to both sides whose size is known.
    sides = zip(_last_known(sizes), [*_last_known(sizes[::-1])][::-1], strict=True)
    raised = iter(
        [
            word.upper() if _is_lost(word) or (size == "open" and {*around} - {None} == {"capital"}) else word
            for word, size, around in zip(words, sizes, sides, strict=True)
        ]
    )
    return _WORD.sub(lambda _: next(raised), phrase)


def _last_known(sizes: Sequence[_Size]) -> Iterator[_Size]:
    """For each word the size of the last one before it of which it is known."""
    known: _Size = None
    for size in sizes:
        yield known
        if size in ("capital", "small"):
            known = size


def _size(word: str) -> _Size:
    """None for what tells nothing: abbreviations, which stand among small letters too."""
    if _SMALL.search(word):
        return "small"
    if word != word.upper() and not _is_lost(word):
        return "open"
    return "capital" if len(word) > 1 and is_syllable(word) else None


def _is_lost(word: str) -> bool:
    """Whether capitals stand in the word behind its first letter, and small letters only with a mark."""
    if _SMALL.search(word) or word == word.upper() or word[1:] == word[1:].lower():
        return False
    return is_syllable(word)
