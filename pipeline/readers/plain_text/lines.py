"""The lines of a plain text: clean text, how many empty lines stand before, whether tabs divide it."""

from collections.abc import Iterator
from typing import NamedTuple

import regex

from models.sourced_text import SourcedText
from pipeline.normalise.characters import CharacterCleaner

_BREAK = regex.compile(r"\r\n|[\n\r\f\v\x85\u2028\u2029]")


class TextLine(NamedTuple):
    """A line that is not empty: its place in the unit, its clean text, the empty lines before it.

    `tabs` counts all its tabs, `divided` says whether one stands between two texts.
    """

    start: int
    stop: int
    text: SourcedText
    empty_before: int
    tabs: int
    divided: bool
    bold: bool


def read_lines(cleaner: CharacterCleaner) -> list[TextLine]:
    """The lines of the cleaner's unit that hold text."""
    lines: list[TextLine] = []
    empty = 0
    unit = cleaner.unit
    for start, stop in _stretches(unit):
        text = cleaner.clean(start, stop)
        if text is None:
            empty += 1
            continue
        raw = unit[start:stop].strip(" \r\n")
        bold = raw.startswith("**") or raw.endswith("**")
        tabs = raw.count("\t")
        lines.append(TextLine(start, stop, text, empty, tabs, tabs > 0 and "\t" in raw.strip(), bold))
        empty = 0
    return lines


def _stretches(unit: str) -> Iterator[tuple[int, int]]:
    start = 0
    for match in _BREAK.finditer(unit):
        yield start, match.start()
        start = match.end()
    yield start, len(unit)
