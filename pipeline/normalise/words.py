"""Words of a text put in the place of others, so that the way back to the source stays."""

import re
from collections.abc import Sequence
from dataclasses import replace

from models.sourced_text import Run, SourcedText

_WORD = re.compile(r"\S+")
_LETTERS = re.compile(r"[^\W\d_]+")


def with_words(text: SourcedText, words: Sequence[str]) -> SourcedText:
    """The text with these words, one for each that it has; as it is, where there are more or fewer.

    A word leads back to the place of the one for which it stands, which the unit still has.
    """
    places = [match.span() for match in _WORD.finditer(text.value)]
    if len(places) != len(words):
        return text
    runs: list[Run] = []
    value = ""
    for (start, stop), word in zip(places, words, strict=True):
        runs.append((len(value), text.unit_offset(start)))
        value += word
        if stop < len(text.value):
            runs.append((len(value), text.unit_offset(stop)))
            value += " "
    return replace(text, value=value, runs=tuple(runs))


def word_around(text: str, at: int, longest: int) -> str:
    """The word in which the letter stands; of one of more than `longest` letters, a part that is longer too.

    A text without blanks is one word: to read all of it around each letter takes the square of its length.
    """
    start = at
    while start > max(0, at - longest) and text[start - 1].isalpha():
        start -= 1
    found = _LETTERS.match(text, start, start + longest + 1)
    return found[0] if found else ""
