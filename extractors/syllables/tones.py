"""Where the tone mark of a rime may stand."""

from collections.abc import Iterator
from typing import NamedTuple
from unicodedata import normalize

_VOWELS = "aăâeêioôơuưy"


class ToneRules(NamedTuple):
    """The section `tones` of syllables.toml, in which its meaning is described."""

    marks: tuple[str, ...]
    stops: tuple[str, ...]
    marks_before_stops: tuple[str, ...]
    signed: str
    either: tuple[str, ...]


def toned(rime: str, rules: ToneRules) -> Iterator[str]:
    """The rime under every tone that it takes, in every accepted spelling, composed (NFC)."""
    marks = rules.marks_before_stops if rime.endswith(rules.stops) else rules.marks
    for place in _places(rime, rules):
        for mark in marks:
            yield normalize("NFC", rime[: place + 1] + mark + rime[place + 1 :])


def _places(rime: str, rules: ToneRules) -> tuple[int, ...]:
    """The offsets of the letters that may bear the mark."""
    if rime in rules.either:
        return (0, 1)
    signed = [at for at, letter in enumerate(rime) if letter in rules.signed]
    if signed:
        return (signed[-1],)
    vowels = [at for at, letter in enumerate(rime) if letter in _VOWELS]
    closed = vowels[-1] < len(rime) - 1
    return (vowels[-1] if closed or len(vowels) == 1 else vowels[-2],)
