"""Whether the parts that a clause lists can have anything in common."""

from collections.abc import Iterable, Sequence

import regex

from extractors.consistency.prose.arithmetic_rules import LONE_NUMBER, pattern, vocabulary
from extractors.numbers.units import UnitKind

_WORD = regex.compile(r"\p{L}+")


def are_sexes(listed: str, unit: str | None) -> bool:
    """True where nothing but men and women are listed, each once, which are all there are."""
    sexes = [*vocabulary("sexes")]
    people = _WORD.findall(" ".join(vocabulary("people"))) if unit in vocabulary("people") else ()
    beside = {*vocabulary("beside_sexes"), *people, *_WORD.findall((unit or "").casefold())}
    return sorted(word for word in _WORD.findall(listed.casefold()) if word not in beside) == sexes


def are_disjoint(listed: str, kind: UnitKind | None) -> bool:
    """True where each number is of another member of one family, and of no two: money of one source each."""
    if pattern("stage").search(listed):
        return False
    items = [one for one in pattern("item").split(listed) if LONE_NUMBER.search(one)]
    families = ("source",) if kind == "money" else vocabulary("families")
    return has_one_number_each(items) and any(_in_family(items, family) for family in families)


def are_counted_once(clause: str, listed: str, kind: UnitKind | None) -> bool:
    """True where what a clause counts is in one part only: hectares and tonnes, and things at one place."""
    if pattern("many_times").search(clause) or pattern("stage").search(listed):
        return False
    items = [one for one in pattern("item").split(listed) if LONE_NUMBER.search(one)]
    return kind == "measure" or (kind == "count" and all(map(pattern("at_place").search, items)))


def _in_family(items: Sequence[str], family: str) -> bool:
    found = [{match.lastgroup for match in pattern(family).finditer(one)} for one in items]
    named = [min(each, key=str) for each in found if len(each) == 1]
    return len(named) == len(items) == len(set(named))


def has_one_number_each(items: Iterable[str]) -> bool:
    """True where each item of a list counts something, once."""
    return all(len(LONE_NUMBER.findall(one)) == 1 for one in items)
