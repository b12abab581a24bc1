"""Tells whether marked letters stand apart from their words, as in `K ế ho ạ ch` or `K HO CH Ế Ạ`."""

import re
from collections.abc import Sequence
from unicodedata import normalize

_WORDS = frozenset("ởýô")
"""Marked letters that are words by themselves."""
_SAMPLE = 4_000
_PIECE = re.compile(r"[^\W\d_]+")
_MARKED = re.compile("[à-ỹđ]")
_ALONE = re.compile(r"[À-ÖØ-Ýà-ỹ]\b(?<!\w.)")
"""Also capitals. What follows is asked first: behind most the word goes on. `đ` behind a figure is money."""
_FEWEST_PIECES = 5
_MOST = 0.1
"""Of the words; measured: over 0.15 in such texts, under 0.02 in others."""


def has_lone_letters(text: str, fewest: int = 12) -> bool:
    """Whether many marked letters, at least `fewest`, stand by themselves.

    >>> has_lone_letters("K HO CH Ế Ạ" * 6), has_lone_letters("KẾ HOẠCH trồng cây ở xã" * 6)
    (True, False)
    """
    sample = normalize("NFC", text[:_SAMPLE])
    lone = sum(letter.lower() not in _WORDS for letter in _ALONE.findall(sample))
    if not lone:
        return False
    pieces = _PIECE.findall(sample)
    return (lone >= fewest and lone > _MOST * len(pieces)) or _are_mostly_letters(pieces)


def _are_mostly_letters(pieces: Sequence[str]) -> bool:
    """Whether most pieces are small letters, as on a page that holds but the end of a signature block.

    Not all of them, and no capitals: a heading may be set so throughout (`K Ế H O Ạ C H NĂM`).
    """
    letters = sum(len(piece) == 1 and piece.islower() for piece in pieces)
    return len(pieces) >= _FEWEST_PIECES and len(pieces) < 2 * letters < 2 * len(pieces)


def is_marked_letter(piece: str) -> bool:
    """Whether the piece is a single letter in lower case that ASCII lacks."""
    return len(piece) == 1 and _MARKED.match(piece) is not None


def is_lone_letter(piece: str) -> bool:
    """Whether the piece is such a letter and no word by itself."""
    return is_marked_letter(piece) and piece not in _WORDS
