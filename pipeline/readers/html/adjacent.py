"""Inline elements that stand side by side without a blank, as editors leave the lines of a header."""

import regex

from extractors.syllables import is_syllable
from pipeline.readers.html.blocks import Element

_INLINE = ("span", "b", "strong", "i", "em", "u", "font")
_LAST_WORD, _FIRST_WORD = regex.compile(r"(?r)\p{L}{2,12}$"), regex.compile(r"\p{Lu}\p{L}{1,11}")
_DEEPEST = 8
"""Elements within each other in which the first and the last text is looked for."""


def part_adjacent(root: Element) -> None:
    """Puts a blank between two elements whose words would run into one that is no word (`DÂN`, `XÃ`)."""
    for element in root.iter(*_INLINE):
        before = element.getprevious()
        if before is None or before.tail or before.tag not in _INLINE:
            continue
        first = _FIRST_WORD.match(_first_text(element))
        last = first and _LAST_WORD.search(_last_text(before))
        if first and last and _are_two(last[0], first[0]):
            before.tail = " "


def _first_text(element: Element) -> str:
    for _ in range(_DEEPEST):
        if element.text or not len(element):
            break
        element = element[0]
    return element.text or ""


def _last_text(element: Element) -> str:
    for _ in range(_DEEPEST):
        if not len(element):
            return element.text or ""
        if element[-1].tail:
            return element[-1].tail
        element = element[-1]
    return ""


def _are_two(last: str, first: str) -> bool:
    """Whether these are two words: each is a syllable, both together are none; an abbreviation counts."""
    if not is_syllable(first) or is_syllable(last + first):
        return False
    return is_syllable(last) or (last.isupper() and not first.isupper())
