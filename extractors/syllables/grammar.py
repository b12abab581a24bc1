"""The set of all syllables that Vietnamese spelling allows, built from syllables.toml."""

from collections.abc import Iterator
from functools import cache, partial
from typing import Any
from unicodedata import normalize

from extractors.rule_files import read_rules

_VOWELS = "aăâeêioôơuưy"


rules = partial(read_rules, "extractors.syllables", "syllables.toml")
"""The tables of syllables.toml."""


def is_syllable(word: str) -> bool:
    """Whether a word in NFC and any case is one syllable that Vietnamese allows, the tone included.

    Both places of the tone mark are right (`hòa`, `hoà`). A word without its marks (`cac`) is none where
    its rime must bear one.
    """
    return word.lower() in all_syllables()


@cache
def all_syllables() -> frozenset[str]:
    """Every syllable in lower case and NFC, some fifteen thousand."""
    return frozenset(
        onset + spelling
        for group in rules()["group"]
        for rime in group["rimes"].split()
        for spelling in _toned(rime)
        for onset in group["onsets"]
    )


def _toned(rime: str) -> Iterator[str]:
    """The rime under every tone that it takes, in every accepted spelling, composed (NFC)."""
    tones = rules()["tones"]
    marks = tones["marks_before_stops"] if rime.endswith(tuple(tones["stops"])) else tones["marks"]
    for place in _places_of_mark(rime, tones):
        for mark in marks:
            yield normalize("NFC", rime[: place + 1] + mark + rime[place + 1 :])


def _places_of_mark(rime: str, tones: dict[str, Any]) -> tuple[int, ...]:
    """The offsets of the letters that may bear the mark."""
    if rime in tones["either"]:
        return (0, 1)
    signed = [at for at, letter in enumerate(rime) if letter in tones["signed"]]
    if signed:
        return (signed[-1],)
    vowels = [at for at, letter in enumerate(rime) if letter in _VOWELS]
    closed = vowels[-1] < len(rime) - 1
    return (vowels[-1] if closed or len(vowels) == 1 else vowels[-2],)
