"""Headings that name two columns, one by the other: `DT 2032/ƯTH 2031` is the rate of columns so headed."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import regex

from extractors.years import YEAR

_WORD = regex.compile(r"\p{L}+")


@dataclass(frozen=True, slots=True)
class RatioSide:
    """One side of a ratio: its years, the initials that stand for words, and words in full."""

    years: frozenset[str]
    initials: tuple[str, ...]
    words: frozenset[str]

    @staticmethod
    def of(text: str) -> "RatioSide":
        """The side with this text."""
        parts = _WORD.findall(text)
        short = tuple(part for part in parts if _is_short(part))
        words = frozenset(part.casefold() for part in parts if not _is_short(part))
        return RatioSide(frozenset(YEAR.findall(text)), short, words)

    def names(self, path: Sequence[str]) -> bool:
        """Whether it names the column under these headings, as far as it says something."""
        heads = [_Heading.of(text) for text in path]
        years = frozenset[str]().union(*(head.years for head in heads))
        words = frozenset[str]().union(*(head.words for head in heads))
        initials = all(any(short in head.initials for head in heads) for short in self.initials)
        return initials and self.years <= years and self.words <= words


def ratio_sides(text: str) -> tuple[RatioSide, RatioSide] | None:
    """The sides of a heading that is a ratio; each names its column by initials or a year."""
    above, slash, below = regex.sub(r"\([^()]*\)", "", text).partition("/")
    sides = RatioSide.of(above), RatioSide.of(below)
    return sides if slash and all(side.initials or side.years for side in sides) else None


@dataclass(frozen=True, slots=True)
class _Heading:
    years: frozenset[str]
    initials: str
    words: frozenset[str]

    @staticmethod
    @lru_cache(maxsize=1024)
    def of(text: str) -> "_Heading":
        parts = _WORD.findall(text)
        initials = "".join(part if _is_short(part) else part[0].upper() for part in parts)
        return _Heading(frozenset(YEAR.findall(text)), initials, frozenset(part.casefold() for part in parts))


def _is_short(word: str) -> bool:
    """Whether the word is written in capitals only, as initials are."""
    return len(word) > 1 and word.isupper()
