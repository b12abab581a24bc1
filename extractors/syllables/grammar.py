"""The set of all syllables that Vietnamese spelling allows, built from syllables.toml."""

from collections.abc import Iterator
from functools import cache
from typing import Any

from extractors.rule_files import read_rules
from extractors.syllables.tones import ToneRules, toned


def is_syllable(word: str) -> bool:
    """Whether a word in NFC and any case is one syllable that Vietnamese allows, the tone included.

    Both places of the tone mark are right (`hòa`, `hoà`). A word without its marks (`cac`) is none where
    its rime must bear one.
    """
    return word.lower() in all_syllables()


@cache
def all_syllables() -> frozenset[str]:
    """Every syllable in lower case and NFC, some fifteen thousand."""
    tones = _tone_rules()
    return frozenset(syllable for group in rules()["group"] for syllable in _of_group(group, tones))


def _tone_rules() -> ToneRules:
    table = rules()["tones"]
    return ToneRules(
        marks=tuple(table["marks"]),
        stops=tuple(table["stops"]),
        marks_before_stops=tuple(table["marks_before_stops"]),
        signed=table["signed"],
        either=tuple(table["either"]),
    )


def _of_group(group: dict[str, Any], tones: ToneRules) -> Iterator[str]:
    for rime in group["rimes"].split():
        for spelling in toned(rime, tones):
            yield from (onset + spelling for onset in group["onsets"])


@cache
def rules() -> dict[str, Any]:
    """The tables of syllables.toml."""
    return read_rules("extractors.syllables", "syllables.toml")
