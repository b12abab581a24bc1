"""Headings of a document's header whose letters are right and whose marks were misread: `KÉ HOẠCH`."""

from dataclasses import replace
from functools import cache, lru_cache, partial
from typing import NamedTuple

import regex

from extractors.document_types import names
from extractors.lines import line_mark
from extractors.places.spelling import exact_name, fold
from extractors.rule_files import read_rules
from models.sourced_text import SourcedText

_NOTHING = regex.compile(r"[ :]*$")
_NOTHING_OR_TITLE = regex.compile(rf"{_NOTHING.pattern}| (?=\p{{Lu}}\p{{Ll}})")
"""Behind the name of a type; a title in its line is told from more of a name by its small letters."""
_NUMBER = regex.compile(r" \d{1,3} ?[.:]")
_LONGEST_APART = 60
_KEY = 4
"""Letters by which phrases are chosen."""


heading_rules = partial(read_rules, "pipeline.normalise", "misread_headings.toml")
"""The phrases of `openings`, `labels` and `whole`, with examples and counterexamples."""


class _Phrase(NamedTuple):
    """How it is written, and without marks; `rest`: what else its line says, None where that is free."""

    right: str
    folded: str
    rest: regex.Pattern[str] | None


def with_right_heading(text: SourcedText, *, whole: bool = True) -> SourcedText:
    """The text, which begins with a capital as every heading does, with the marks and blanks it must have.

    `whole`: whether the letters of a name may stand apart on purpose, and not wherever marks are.
    """
    right = right_heading(text.value)
    text = text if right == text.value else replace(text, value=right)
    return _with_whole_name(text) if whole and right.isupper() else text


def right_heading(value: str) -> str:
    """The line with the marks that its heading must have: as long as before, since only marks differ."""
    for phrase in _candidates(value[:_KEY]):
        end = len(phrase.right)
        if value.startswith(phrase.right) or not _says(value, phrase):
            continue
        if exact_name(value[:end]) == exact_name(phrase.right):
            continue
        if line_mark(value).name == "text":
            return phrase.right + value[end:]
    return value


def _with_whole_name(text: SourcedText) -> SourcedText:
    """The name of a type with its own blanks, where its letters stand apart on a line (`K Ế H O Ạ C H`)."""
    value = text.value
    if len(value) > _LONGEST_APART or " " not in value:
        return text
    apart = value.rstrip(" :")
    name = _names().get(fold(apart.replace(" ", "")))
    if name is None or value.count(" ") <= name.count(" "):
        return text
    places = iter([at for at, letter in enumerate(apart) if letter != " "])
    runs = tuple((at, text.unit_offset(next(places))) for at, letter in enumerate(name) if letter != " ")
    return replace(text, value=name, runs=runs, stop=text.unit_offset(len(apart) - 1) + 1)


@cache
def _names() -> dict[str, str]:
    """The names of types in capitals, by their letters without marks and blanks."""
    return {fold(name.replace(" ", "")): name.upper() for name in names()}


def _says(value: str, phrase: _Phrase) -> bool:
    """Whether the line begins so in letters of the same size, or says nothing else."""
    end = len(phrase.right)
    if fold(value[:end]) != phrase.folded or value[:end].isupper() != phrase.right.isupper():
        return False
    if phrase.rest:
        return phrase.rest.match(value, end) is not None
    return value[:1].isupper() and not value[end : end + 1].isalpha()


@lru_cache(maxsize=4096)
def _candidates(opening: str) -> tuple[_Phrase, ...]:
    """Remembered, since the lines of a file begin in few ways."""
    return tuple(_phrases().get(fold(opening), ()))


@cache
def _phrases() -> dict[str, list[_Phrase]]:
    """By the letters with which they begin."""
    rules = heading_rules()
    right: list[tuple[str, regex.Pattern[str] | None]] = []
    right += [(phrase, None) for phrase in rules["openings"]["phrases"]]
    right += [(phrase, _NUMBER) for phrase in rules["labels"]["phrases"]]
    right += [(phrase, _NOTHING) for phrase in rules["whole"]["phrases"]]
    right += [(name.upper(), _NOTHING_OR_TITLE) for name in names()]
    found: dict[str, list[_Phrase]] = {}
    for phrase, rest in right:
        folded = fold(phrase)
        found.setdefault(folded[:_KEY], []).append(_Phrase(phrase, folded, rest))
    return found
