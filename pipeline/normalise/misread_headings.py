"""Headings of a document's header whose letters are right and whose marks were misread: `KÉ HOẠCH`."""

import tomllib
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any, NamedTuple

from extractors.document_types import names
from extractors.lines import line_mark
from extractors.places.spelling import exact_name, fold

_KEY = 4
"""Letters by which phrases are chosen."""


class _Phrase(NamedTuple):
    """How it is written, and without marks; `whole`: it is a line of its own."""

    right: str
    folded: str
    whole: bool


@cache
def heading_rules() -> dict[str, Any]:
    """The phrases of `openings` and `whole`, with examples and counterexamples."""
    text = files("pipeline.normalise").joinpath("misread_headings.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


def right_heading(value: str) -> str:
    """The line with the marks that its heading must have: as long as before, since only marks differ."""
    for phrase in _candidates(value[:_KEY]) if value[:1].isupper() else ():
        end = len(phrase.right)
        if value.startswith(phrase.right) or not _says(value, phrase):
            continue
        if exact_name(value[:end]) == exact_name(phrase.right):
            continue
        if line_mark(value).name == "text":
            return phrase.right + value[end:]
    return value


def _says(value: str, phrase: _Phrase) -> bool:
    """Whether the line begins so in letters of the same size, or says nothing else."""
    end = len(phrase.right)
    if fold(value[:end]) != phrase.folded or value[:end].isupper() != phrase.right.isupper():
        return False
    rest = value[end:].strip(" :")
    return not rest if phrase.whole else value[:1].isupper() and not value[end : end + 1].isalpha()


@lru_cache(maxsize=4096)
def _candidates(opening: str) -> tuple[_Phrase, ...]:
    """Remembered, since the lines of a file begin in few ways."""
    return tuple(_phrases().get(fold(opening), ()))


@cache
def _phrases() -> dict[str, list[_Phrase]]:
    """By the letters with which they begin."""
    rules = heading_rules()
    right = [(phrase, False) for phrase in rules["openings"]["phrases"]]
    right += [(phrase, True) for phrase in (*rules["whole"]["phrases"], *(name.upper() for name in names()))]
    found: dict[str, list[_Phrase]] = {}
    for phrase, whole in right:
        folded = fold(phrase)
        found.setdefault(folded[:_KEY], []).append(_Phrase(phrase, folded, whole))
    return found
