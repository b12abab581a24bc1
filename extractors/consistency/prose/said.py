"""What a text says of a figure beside its number: what is counted, where, in which year and at what time."""

from collections.abc import Iterable
from functools import lru_cache, partial
from typing import NamedTuple

import regex

from extractors.consistency.rule_patterns import rule_pattern, word_set

_FILE = "prose/whole_area.toml"
pattern = partial(rule_pattern, _FILE)
"""The pattern of a rule of the data file beside."""
words_of = partial(word_set, _FILE)
"""The words of a list of that file."""
_WORD = regex.compile(r"\p{L}+")
_YEAR = regex.compile(r"(?<!\d)20\d\d(?!\d)")
_YEAR_ALONE = regex.compile(rf"(?<!/){_YEAR.pattern}")


class Said(NamedTuple):
    """`words` tell what is counted, `moments` when in which `years`, `area` the kind of the whole area."""

    words: frozenset[str]
    years: frozenset[int]
    moments: frozenset[str]
    area: str | None


@lru_cache(maxsize=4096)
def years_in(text: str) -> frozenset[int]:
    """Years of this century; those of dates are among them."""
    return frozenset(map(int, _YEAR.findall(text)))


def own_area(issuer: str | None) -> str:
    """`xã đồi mây` of its People's Committee; empty where the issuer names no area."""
    found = pattern("named_area").search((issuer or "").casefold())
    return found[0] if found else ""


def small(text: str, area: str) -> str:
    """The text in small letters, in which the document's own `area` is `toàn xã`."""
    kind = pattern("area_kind").match(area)
    return text.casefold().replace(area, f"toàn {kind[0]}") if kind else text.casefold()


def said(text: str) -> Said:
    """What a text in small letters says beside its numbers."""
    area = pattern("area").search(text)
    rest = pattern("area").sub(" ", text)
    words = _WORD.findall(pattern("moment").sub(" ", rest))
    return Said(
        words=frozenset(words) - words_of("beside"),
        years=frozenset(map(int, _YEAR_ALONE.findall(rest))),
        moments=frozenset(pattern("moment").findall(rest)),
        area=area["kind"] if area else None,
    )


def dated(own: Said, headings: Iterable[str]) -> Said:
    """With the year, and the time in it, of the nearest heading that tells one, where it tells none."""
    over = () if own.years else (said(heading.casefold()) for heading in headings)
    nearest = next((one for one in over if one.years), own)
    return own._replace(years=nearest.years, moments=own.moments | nearest.moments)
