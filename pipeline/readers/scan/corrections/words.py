"""Recognised words put right, only where what is meant is certain."""

from collections.abc import Sequence

import regex

from pipeline.readers.scan.corrections.fixed_wording import in_fixed_wording
from pipeline.readers.scan.corrections.letters import letters_put_right
from pipeline.readers.scan.corrections.marks import marks_put_right
from pipeline.readers.scan.corrections.place_names import place_put_right
from pipeline.readers.scan.corrections.symbols import symbol_put_right
from pipeline.readers.scan.corrections.unit_kinds import kinds_put_right
from pipeline.readers.scan.corrections.unit_names import names_put_right
from pipeline.readers.scan.corrections.water_names import water_names_put_right

_SURE = 0.97
"""Words that are more certain are as they are printed."""
_FAINT = 0.85
"""Words that are less certain have a wrong mark oftener than they are rare words."""
_PER_MILLE = regex.compile(r"(?<=[\d(])%[oO](?=\W*$)|(?<=\()%0(?=\))")
"""The sign of which the engine takes the last ring for a letter."""
_DASH = regex.compile(r"([-–—])[.,'’]")
"""A dash and a speck beside it."""
SPECKS = "'‘’`´^~¬|°„‚"
"""What the engine takes specks for."""
_SPECK_BEFORE = regex.compile(rf"[{SPECKS}]+(?=[\p{{L}}\d(])")


def put_right(texts: Sequence[str], confidences: Sequence[float], page: str = "") -> list[str]:
    """The words of a line, or of one column of it, as they are meant: as many, and none of them blank.

    `page`: the text around, which may say in which province or district the units are that are named.
    """
    doubted = [confidence < _SURE for confidence in confidences]
    faint = [confidence < _FAINT for confidence in confidences]
    found = [
        letters_put_right(symbol_put_right(_without_speck(text, texts))) if is_doubted else text
        for text, is_doubted in zip(texts, doubted, strict=True)
    ]
    found = [_DASH.sub(r"\1", text) if _DASH.fullmatch(text) else text for text in found]
    found = water_names_put_right([_PER_MILLE.sub("‰", text) for text in found])
    found = place_put_right(kinds_put_right(found, doubted), faint, page)
    found = names_put_right(found, doubted, page)
    return in_fixed_wording(marks_put_right(found, doubted, faint), doubted)


def is_blemish(text: str) -> bool:
    """Whether there is nothing but specks, which the engine takes for raised marks."""
    return not text.strip(SPECKS)


def _without_speck(text: str, line: Sequence[str]) -> str:
    """The word without the speck before it; a quotation mark, which has a fellow in the line, is none."""
    speck = _SPECK_BEFORE.match(text)
    if speck is None or sum(other.count(mark) for other in line for mark in SPECKS) > len(speck[0]):
        return text
    return text[speck.end() :]
