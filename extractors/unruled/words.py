"""The words of lines, and what a single word can be: a value, an index, a dash, an acronym."""

import re
from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

import regex

from extractors.years import YEAR
from models.sourced_text import SourcedText

_APART = re.compile(r" (?:%|[-–] )|[<>≥≤] ")
"""What may belong to the number before or behind it."""
_COMPARATORS = frozenset({"<", ">", "≤", "≥", "<=", ">="})
_VALUE = re.compile(
    r"(?:[<>≥≤~±]=?)?\s?[-–+]?\d(?:[\d.,]*+(?<=\d))?(?:[-–/]\d(?:[\d.,]*+(?<=\d))?)*\s?[%‰]?+|[-–—]|[xX]|…|\.{3,}"
    r"|\((?!(?:19|20)\d\d\))\d[\d.,]*\d\)"
)
_VALUE_OPENINGS = frozenset("0123456789<>≥≤~±-–+—xX….(")
"""Most words begin with none of these, so they need no closer look."""
_HARD = frozenset("\u00a0\u202f\u2009")
"""Spaces at which no line is broken."""
_INDEX = regex.compile(
    r"(?P<number>\d{1,3})(?P<dot>[.)]?)|(?P<roman>[IVXLC]{1,6})[.)]?|(?P<letter>\p{Lu})[.)]?|(?P<path>\d{1,2}(?:\.\d{1,2}){1,3})\.?"
)


class Word(NamedTuple):
    """A word of the line `line`, between the characters `start` and `end` of that line."""

    text: str
    line: int
    start: int
    end: int


def words_of(line: int, value: str, grouping: Collection[int] = ()) -> tuple[Word, ...]:
    """The words of one line; a lone `%` or `≥` joins its number, and `2021 - 2025` is one word.

    `grouping` are the places of spaces inside a number, as in `1 717`, which is read without them.
    """
    words: list[Word] = []
    end = 0
    for text in value.split():
        start = value.index(text, end)
        end = start + len(text)
        if grouping and start - 1 in grouping and words and words[-1].end == start - 1:
            head = words.pop()
            words.append(Word(head.text + text, line, head.start, end))
        else:
            words.append(Word(text, line, start, end))
    return tuple(_joined(words)) if _APART.search(value) else tuple(words)


def grouping_spaces(text: SourcedText) -> list[int]:
    """The places of the spaces between digits that the source has as hard ones, which part no cells."""
    if _HARD.isdisjoint(text.unit[text.unit_offset(0) : text.stop]):
        return []
    inner = (at for at in range(1, len(text) - 1) if text.value[at] == " ")
    return [at for at in inner if text.unit[text.unit_offset(at)] in _HARD and _groups_digits(text.value, at)]


def _groups_digits(value: str, at: int) -> bool:
    after = value[at + 1 : at + 5]
    return value[at - 1].isdigit() and after[:3].isdigit() and not after[3:].isdigit()


def _joined(words: list[Word]) -> Iterator[Word]:
    position = 0
    while position < len(words):
        length = _joined_length(words, position)
        last = words[position + length - 1]
        text = " ".join(word.text for word in words[position : position + length])
        yield Word(text, last.line, words[position].start, last.end)
        position += length


def _joined_length(words: list[Word], position: int) -> int:
    head = words[position].text
    after = [word.text for word in words[position + 1 : position + 3]]
    if head in _COMPARATORS and after and after[0][0].isdigit():
        return 2 + (after[1:] == ["%"])
    if after[:1] == ["%"] and head[-1].isdigit() and is_value(head):
        return 2
    if len(after) == 2 and after[0] in "-–" and YEAR.fullmatch(head) and YEAR.fullmatch(after[1]):
        return 3
    return 1


def is_value(text: str) -> bool:
    """Whether a word can stand in a number column: `1.234,5`, `95%`, `40-45`, `(225)`, `-`, `x`."""
    opening = text[:1]
    return (opening in _VALUE_OPENINGS or opening.isdigit()) and _has_form_of_value(text)


@lru_cache(maxsize=16384)
def _has_form_of_value(text: str) -> bool:
    """Remembered, since every step asks again, and many cells of a table are alike."""
    return _VALUE.fullmatch(text) is not None


def is_number(text: str) -> bool:
    """A value that has digits."""
    return is_value(text) and any(map(str.isdigit, text))


class Index(NamedTuple):
    """What numbers a row: `kind` is `number`, `roman`, `letter` or `path`; `dotted` as in `1.`."""

    kind: str
    number: int | None
    dotted: bool


@lru_cache(maxsize=4096)
def index_of(text: str) -> Index | None:
    """The index that a word is, or None."""
    match = _INDEX.fullmatch(text)
    if match is None:
        return None
    kind = match.lastgroup if match.lastgroup != "dot" else "number"
    number = int(match["number"]) if match["number"] else None
    return Index(kind or "number", number, text[-1] in ".)")


def text_of(words: Sequence[Word]) -> str:
    """The words with single spaces between them."""
    return " ".join([word.text for word in words])


def outside_brackets(words: Sequence[Word]) -> Iterator[int]:
    """The places of the words, but for the first, before which no bracket is open."""
    depth = 0
    for at, before in enumerate(words[:-1], start=1):
        depth = max(0, depth + before.text.count("(") - before.text.count(")"))
        if not depth:
            yield at


def lines_of(words: Sequence[Word]) -> list[list[Word]]:
    """The words, line by line."""
    result: list[list[Word]] = []
    for word in words:
        if result and result[-1][-1].line == word.line:
            result[-1].append(word)
        else:
            result.append([word])
    return result


def cut(lines: Sequence[SourcedText], words: Sequence[Word]) -> tuple[SourcedText, ...]:
    """The words as stretches of their lines, one a line, so that their evidence survives."""
    if len(words) == 1:
        word = words[0]
        return (lines[word.line].slice(word.start, word.end),)
    return tuple(lines[part[0].line].slice(part[0].start, part[-1].end) for part in lines_of(words))
