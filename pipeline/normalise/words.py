"""Words of a text put in the place of others, so that the way back to the source stays."""

import re
from collections.abc import Sequence
from dataclasses import replace

from models.sourced_text import Run, SourcedText

_WORD = re.compile(r"\S+")


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
