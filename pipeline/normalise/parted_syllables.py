"""Closes words of which a program has set the marked letters apart: `K ế ho ạ ch`.

Whether a blank behind such a letter ends a word is told by what are syllables of Vietnamese: of all ways to
close blanks beside marked letters, the cheapest is taken.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from extractors.syllables import is_lone_letter, is_marked_letter, is_syllable
from models.sourced_text import Run, SourcedText

_PIECE = re.compile(r"\S+")
_CAPITAL_AT_END = re.compile(r"(?:^|[\W\d])[A-Z]{1,4}$")
_CAPITALS_OR_MARK = re.compile(r"[-/][A-Z]|[A-Z]{2}")
_MOST_PIECES = 6
_CLOSING = ".,;:!?…)]"
_NUMBER = "0123456789."
_NO_SYLLABLE = 3.0
"""What a piece costs that is no word; a word costs 1."""
_CLOSED_WORD, _CLOSED_VOWEL = 0.9, 0.5
"""What it costs that a piece which could be a word belongs to the word before it; vowels seldom are one."""


def with_whole_syllables(text: SourcedText) -> SourcedText:
    """The text with the words closed; each piece leads back to its own place."""
    places = [match.span() for match in _PIECE.finditer(text.value)]
    pieces = [text.value[start:stop] for start, stop in places]
    runs: list[Run] = []
    value = ""
    for at, closes in enumerate(_closed(tuple(pieces))):
        start, stop = places[at]
        if at and not closes:
            runs.append((len(value), text.unit_offset(places[at - 1][1])))
            value += " "
        runs.append((len(value), text.unit_offset(start)))
        value += text.value[start:stop]
    return replace(text, value=value, runs=tuple(runs))


@lru_cache(maxsize=1024)
def _closed(pieces: tuple[str, ...]) -> tuple[bool, ...]:
    """Of each piece, whether it belongs to the word before it."""
    costs = [0.0]
    sizes: list[int] = []
    marked = [is_marked_letter(_letters(piece).lower()) for piece in pieces]
    for end in range(1, len(pieces) + 1):
        # Of two ways at one price, the letter between two words opens the second: `có công`, not `cóc ông`.
        options = [
            (costs[end - size] + cost, -size)
            for size in _sizes(pieces, marked, end)
            if (cost := _cost(pieces[end - size : end])) is not None
        ]
        cost, negative = min(options)
        costs.append(cost)
        sizes.append(-negative)
    closed = [True] * len(pieces)
    end = len(pieces)
    while end:
        end -= sizes[end - 1]
        closed[end] = False
    return tuple(closed)


def _sizes(pieces: Sequence[str], marked: Sequence[bool], end: int) -> Iterator[int]:
    """How many pieces up to `end` may be one word: of two neighbours one is a marked letter, or closes it."""
    yield 1
    for start in range(end - 2, max(0, end - _MOST_PIECES) - 1, -1):
        if not (marked[start] or marked[start + 1]) and (start + 2 < end or _letters(pieces[end - 1])):
            return
        yield end - start


def _cost(pieces: Sequence[str]) -> float | None:
    """What it costs to take the pieces for one word; None where they cannot be one."""
    if len(pieces) == 1:
        return _NO_SYLLABLE if _is_fragment(pieces[0]) else 1.0
    if not _letters(pieces[-1]) and pieces[-1][0] in _CLOSING:
        return _cost(pieces[:-1])
    if _is_abbreviation(pieces):
        return 1.0
    marked = [is_marked_letter(_letters(piece).lower()) for piece in pieces]
    touching = all(
        (one or other) and left[-1].isalpha() and right[0].isalpha()
        for one, other, left, right in zip(marked, marked[1:], pieces, pieces[1:], strict=False)
    )
    word = _letters("".join(pieces))
    if not touching or not is_syllable(word) or not (word.isupper() or word[1:].islower()):
        return None
    return 1.0 + sum(map(_closing, pieces[1:]))


def _is_abbreviation(pieces: Sequence[str]) -> bool:
    """Whether `Đ` stands between capitals or marks of a symbol: `09/Q Đ -UBND`, `N Đ -CP`, `L Đ TBXH`."""
    return (
        len(pieces) == 3
        and pieces[1] == "Đ"
        and bool(_CAPITAL_AT_END.search(pieces[0]) and _CAPITALS_OR_MARK.match(pieces[2]))
    )


def _closing(piece: str) -> float:
    if _is_fragment(piece) or is_marked_letter(piece.lower()):
        return 0.0
    return _CLOSED_VOWEL if len(piece) == 1 and piece.lower() in "aoui" else _CLOSED_WORD


def _is_fragment(piece: str) -> bool:
    letters = _letters(piece)
    return letters.isalpha() and (is_lone_letter(letters.lower()) or not is_syllable(letters))


def _letters(piece: str) -> str:
    """The piece without marks of punctuation around it and without the number of a heading before it."""
    return piece.strip("“”\"'‘’([" + _CLOSING).lstrip(_NUMBER)
