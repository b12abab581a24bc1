"""The place before the date of a document, put right by the name of the office over it.

It is the name of the unit that the office belongs to (Nghị định 30/2020, Phụ lục I, II.4), in italics, which
the engine reads less well than the capitals of the office.
"""

from collections.abc import Iterator, Sequence
from functools import cache

import regex

from extractors.places import fold, kind_names

_DAY = "ngay"
_MOST_SYLLABLES = 4


@cache
def _unit() -> regex.Pattern[str]:
    kinds = "|".join(kind_names()).upper()
    return regex.compile(rf"(?:{kinds})((?:\s\p{{Lu}}{{2,}}){{1,4}})(?!\p{{L}})")


def place_put_right(texts: Sequence[str], doubted: Sequence[bool], page: str) -> list[str]:
    """The words of a line, its place as the page has it in capitals, where only doubted syllables differ."""
    days = (
        at
        for at, text in enumerate(texts)
        if fold(text).partition(" ")[0] == _DAY and texts[at - 1].endswith(",")
    )
    day = next(days, 0)
    for name in _names(page) if day else ():
        start = day - len(name)
        if start >= 0 and _is_meant(texts[start:day], name, doubted[start:day]):
            right = [part.capitalize() for part in name]
            return [*texts[:start], *right[:-1], right[-1] + ",", *texts[day:]]
    return list(texts)


def _is_meant(read: Sequence[str], name: Sequence[str], doubted: Sequence[bool]) -> bool:
    """Whether some syllables are those of the name, and the others doubted ones that begin with a capital."""
    alike = [word.rstrip(",").lower() == meant.lower() for word, meant in zip(read, name, strict=True)]
    others = [
        doubt and word.istitle() for same, word, doubt in zip(alike, read, doubted, strict=True) if not same
    ]
    return any(alike) and bool(others) and all(others)


def _names(page: str) -> Iterator[list[str]]:
    """The names of units in capitals, each also without what may follow it."""
    for match in _unit().finditer(page):
        syllables = match[1].split()[:_MOST_SYLLABLES]
        yield from (syllables[:length] for length in range(len(syllables), 0, -1))
