"""Marks of recognised letters put right in fixed wording, and syllables parted that ran together."""

import tomllib
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import Any

from extractors.places import fold
from extractors.syllables import is_syllable
from pipeline.readers.scan.engine import ReadWord

_SURE = 0.97
"""Words that are more certain are as they are printed."""
_LONGEST_SYLLABLE = 7
_MOST_PARTS = 4


def in_fixed_wording(texts: Sequence[str], confidences: Sequence[float]) -> list[str]:
    """The words of a line, or of one column of it, with the marks that fixed wording has."""
    folded = [fold(text) for text in texts]
    found = list(texts)
    for phrase, whole in _phrases():
        size = len(phrase)
        starts = [0] if whole and size == len(texts) else [] if whole else range(len(texts) - size + 1)
        for start in starts:
            stretch = slice(start, start + size)
            same = folded[stretch] == [fold(word) for word in phrase]
            if same and _in_one_case(texts[stretch], phrase) and min(confidences[stretch]) < _SURE:
                found[stretch] = phrase
    return found


def parted(word: ReadWord) -> list[ReadWord]:
    """The syllables of a word that is none itself, where the shortest chain of them is the only one."""
    letters = word.text
    if len(letters) < 4 or not letters.isalpha() or is_syllable(letters):
        return [word]
    chains = sorted(_chains(letters, _MOST_PARTS), key=len)
    if not chains or (len(chains) > 1 and len(chains[0]) == len(chains[1])):
        return [word]
    width = (word.x1 - word.x0) / len(letters)
    parts: list[ReadWord] = []
    at = 0
    for text in chains[0]:
        left = word.x0 + at * width
        at += len(text)
        parts.append(word._replace(text=text, x0=left, x1=word.x0 + at * width))
    return parts


@cache
def rules() -> dict[str, Any]:
    """The tables of fixed_wording.toml."""
    return tomllib.loads(files(__package__).joinpath("fixed_wording.toml").read_text(encoding="utf-8"))


@cache
def _phrases() -> tuple[tuple[list[str], bool], ...]:
    """The words of each phrase, and whether it stands alone."""
    found = rules()
    return tuple(
        (phrase.split(), kind == "alone") for kind in ("anywhere", "alone") for phrase in found[kind]
    )


def _in_one_case(texts: Sequence[str], phrase: Sequence[str]) -> bool:
    return all(
        text[:1].isupper() == word[:1].isupper() and text[-1:].isupper() == word[-1:].isupper()
        for text, word in zip(texts, phrase, strict=True)
    )


def _chains(letters: str, most: int) -> list[list[str]]:
    """The ways to cut the letters into syllables of which each but the first is in small letters."""
    if not letters or most == 0:
        return [[]] if not letters else []
    found: list[list[str]] = []
    for end in range(1, min(_LONGEST_SYLLABLE, len(letters)) + 1):
        head = letters[:end]
        if is_syllable(head):
            found += [[head, *rest] for rest in _chains(letters[end:], most - 1)]
    return found
