"""The words of a text that tell its encoding: those with marks, which are syllables in the right one."""

import re
from collections.abc import Iterable

import regex

from extractors.syllables import is_syllable

_WORD = regex.compile(r"\p{L}+")
_STRETCH = re.compile(r"[^ \t\n]+")
_SIGN = regex.compile(r"[a-z]+\p{Lu}")
"""How a unit with its sign (`m³`) may look in a table, and letters of TCVN3 as Latin-1 (`kinh tÕ`)."""


def telling(text: str) -> str:
    """The stretches between blanks that are not plain ASCII, each once: no others tell encodings apart."""
    return " ".join(dict.fromkeys(stretch for stretch in _STRETCH.findall(text) if not stretch.isascii()))


def syllables(words: Iterable[str]) -> int:
    """How many of the words are syllables; a sign such as `§` or `m³` is none, nor is `tÕ`."""
    return sum(is_syllable(word) and not _SIGN.match(word) for word in words)


def marked(text: str) -> int:
    """How many different words with Vietnamese marks are syllables as they are written."""
    return syllables(marked_words(text))


def long_words(text: str) -> set[str]:
    """Words that tell of an encoding: a mark that stands alone (`§`, `·`) is a letter in any of them."""
    return {word for word in marked_words(text) if len(word) > 1}


def marked_words(text: str) -> set[str]:
    """The different words that are not plain ASCII."""
    return {word for word in _WORD.findall(text) if not word.isascii()}
