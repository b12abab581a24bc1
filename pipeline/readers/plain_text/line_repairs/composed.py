"""A stretch of a text as patterns ask for it, each of whose letters is known in the text itself."""

from collections.abc import Sequence
from typing import NamedTuple
from unicodedata import is_normalized, normalize

import regex

_NO_BREAK = "\u00a0"
_LETTER = regex.compile(r"\P{M}\p{M}*+|\p{M}++")


class Composed(NamedTuple):
    """A text in NFC with plain blanks; `places` are those of its characters, and its end, in the raw one."""

    text: str
    places: Sequence[int]


def composed(raw: str) -> Composed:
    """The text composed: itself, where no mark stands apart from its letter and no blank forbids a break."""
    if _NO_BREAK not in raw and is_normalized("NFC", raw):
        return Composed(raw, range(len(raw) + 1))
    parts: list[str] = []
    places: list[int] = []
    for match in _LETTER.finditer(raw):
        letter = normalize("NFC", match[0]).replace(_NO_BREAK, " ")
        parts.append(letter)
        places += [match.start()] * len(letter)
    return Composed("".join(parts), (*places, len(raw)))
