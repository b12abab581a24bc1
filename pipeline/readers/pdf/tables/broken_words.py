"""Mends words and numbers that a column too narrow for them has broken without a hyphen.

A word is broken only where it does not fit into a line of its own: so the line above is one piece, and
leaves no room for the next character. Whether two such lines are one word, their letters tell.
"""

from collections.abc import Sequence

import regex

from extractors.syllables import is_syllable
from extractors.years import YEAR

_INDEX_HEADERS = frozenset({"TT", "STT"})
_NEVER_FIRST = frozenset(",;:!?)]")
"""Marks that follow a word: they begin a line only where they did not fit behind it."""
_ONSET = "b|ch?|d|đ|gh?|gi|h|kh?|l|m|ngh?|nh|n|ph?|qu|r|s|th|tr|t|v|x"
_ONSETS = regex.compile(_ONSET)
_FIGURES = regex.compile(r"[\d.,()=+*/:%<>≤≥-]*[\d.,)/*+=-]")
_MORE_FIGURES = regex.compile(r"[\d.,)%][\d.,()=+*/:%-]*")
_SYMBOL = regex.compile(r"[\d.]+/[\p{Lu}\d/-]*\p{Lu}")
_MORE_OF_SYMBOL = regex.compile(r"[\p{Lu}-]{1,12}[.,;)]{0,2}")
_ROMAN = regex.compile(r"X{0,3}(?:IX|IV|V?I{0,3})")


def mended(lines: Sequence[str], full: Sequence[bool]) -> tuple[str, ...]:
    """The lines of a cell, those that break a word joined; `full` tells which have no room for more."""
    whole: list[str] = []
    joinable = False
    following = (*lines[1:], "")
    for line, is_full, after in zip(lines, full, following, strict=False):
        if joinable and (_goes_on(whole[-1], line, after) or _is_middle(whole[-1], line, after)):
            whole[-1] += line
        else:
            whole.append(line)
        joinable = is_full and " " not in line
    return tuple(whole)


def breaks_word(above: str, below: str) -> bool:
    """Whether the last piece of the line above and the first of the line below are one word or number."""
    last, first = above.rsplit(" ", 1)[-1], below.split(" ", 1)[0]
    if not last or not first:
        return False
    if _FIGURES.fullmatch(last) and _MORE_FIGURES.fullmatch(first):
        return not (YEAR.fullmatch(last) and YEAR.match(first))
    if _SYMBOL.fullmatch(last.lstrip("(")) and _MORE_OF_SYMBOL.fullmatch(first):
        return not is_syllable(first.rstrip(".,;)"))
    letters = first.rstrip(".,;:)")
    if not (last.lstrip("(").isalpha() and letters.isalpha()):
        return False
    return _is_one_word(last.lstrip("("), letters)


def _goes_on(above: str, line: str, after: str) -> bool:
    if line[:1] in _NEVER_FIRST:
        return True
    return breaks_word(above, line) and not _opens_next(above, line, after)


def _is_middle(above: str, line: str, after: str) -> bool:
    """Whether the line is the middle of a word in three pieces, which only the third makes one."""
    first, last = above.rsplit(" ", 1)[-1].lstrip("("), after.split(" ", 1)[0].rstrip(".,;:)")
    if first + line + last in _INDEX_HEADERS:
        return True
    if is_syllable(first) and is_syllable(line + last):
        return False
    return first.isalpha() and last.islower() and line.islower() and is_syllable(first + line + last)


def _opens_next(above: str, line: str, after: str) -> bool:
    """Whether the line is the beginning of the next word rather than the end of a word that is whole."""
    last = above.rsplit(" ", 1)[-1]
    return is_syllable(last) and not is_syllable(line) and breaks_word(line, after)


def _is_one_word(last: str, first: str) -> bool:
    if first.isupper():
        whole = last + first
        is_whole = whole in _INDEX_HEADERS or _ROMAN.fullmatch(whole) or is_syllable(whole)
        return last.isupper() and bool(is_whole)
    opens_syllable = _ONSETS.fullmatch((last + first).lower()) is not None
    return first.islower() and (opens_syllable or is_syllable(last + first))
