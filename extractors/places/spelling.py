"""Keys under which two spellings of one name are the same."""

import unicodedata
from functools import cache, lru_cache

import regex

_OUTSIDE_NAMES = regex.compile(r"[^\p{L}\p{M}\p{N}]+")
_LEADING_ZERO = regex.compile(r"\b0+(?=\d)")
# "hoà" and "hòa", "uỷ" and "ủy" are one syllable: the mark may stand on either vowel at the end of a word.
_LATE_TONE = regex.compile(r"(?<=o)[àáảãạ]\b|(?<=o)[èéẻẽẹ]\b|(?<=(?<!q)u)[ỳýỷỹỵ]\b")


@cache
def _folding() -> str:
    """What each letter becomes, by its code; with a dict `translate` would take half as much again."""
    table = [chr(code) for code in range(0x1F00)]
    for code in (*range(0x41, 0x250), *range(0x1E00, 0x1F00)):
        table[code] = unicodedata.normalize("NFD", chr(code))[0].lower()
    table[ord("đ")] = table[ord("Đ")] = "d"
    return "".join(table)


@lru_cache(maxsize=256)
def fold(text: str) -> str:
    """Lower case, accents and đ stripped, one character for one: offsets stay.

    The lines of a header are kept a while, since a dozen rules ask for each of them.
    """
    return text.translate(_folding())


def folded_name(name: str) -> str:
    """The key that names share when they differ in diacritics, case or punctuation only."""
    return fold(exact_name(name))


@lru_cache(maxsize=1024)
def exact_name(name: str) -> str:
    """The key that names share when they differ in case, punctuation or the place of the tone mark only."""
    words = _OUTSIDE_NAMES.sub(" ", _LEADING_ZERO.sub("", name.lower())).strip()
    return unicodedata.normalize("NFC", _LATE_TONE.sub(_move_tone, f" {words} ")).strip()


def _move_tone(match: regex.Match[str]) -> str:
    letters = unicodedata.normalize("NFD", match.group())
    return letters[1] + letters[0]
