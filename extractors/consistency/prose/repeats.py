"""Indicators of targets that stand once more in the prose, with another value, outside of results."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, partial
from itertools import accumulate
from typing import NamedTuple

import regex

from extractors.consistency.prose.clause_targets import Clause, conflict
from extractors.consistency.prose.said import years_in
from extractors.consistency.rule_patterns import rule_pattern
from extractors.targets.amounts import Amount, amount_at
from extractors.targets.forms import NUMBER, comparing_words
from extractors.targets.scopes import Scope
from models.finding import Finding
from models.target import Target

_pattern = partial(rule_pattern, "prose/repeats.toml")
FEWEST_WORDS, FEWEST_WITHOUT_YEAR = 4, 5
"""Words that name an indicator before it is looked for in clauses that tell the year, and in others."""


class _Mention(NamedTuple):
    """A name from `start` to `end` of a clause."""

    clause: Clause
    start: int
    end: int


class Prose:
    """Clauses with figures, joined in small letters: one search goes through all of them."""

    def __init__(
        self, clauses: Iterable[Clause], scopes: Mapping[int | None, Scope], title: str | None
    ) -> None:
        self._clauses = [one for one in clauses if not scopes[one.passage.section_id].of_results]
        texts = [_small(clause.text) for clause in self._clauses]
        self._starts = list(accumulate([len(text) + 1 for text in texts], initial=0))
        self._text = "\n".join(texts)
        self._scopes, self._title = scopes, title or ""

    def mentions(self, name: str) -> Iterator[_Mention]:
        """Every place of a name in small letters that does not begin within a word."""
        place = self._text.find(name)
        while place >= 0:
            if not self._text[place - 1 : place].isalpha():
                number = bisect_right(self._starts, place) - 1
                start = place - self._starts[number]
                yield _Mention(self._clauses[number], start, start + len(name))
            place = self._text.find(name, place + len(name))

    def years_over(self, clause: Clause) -> frozenset[int]:
        """The years that the nearest heading over a clause tells, else the title."""
        over = map(years_in, (*self._scopes[clause.passage.section_id].headings, self._title))
        return next(filter(None, over), frozenset())


def _small(text: str) -> str:
    """The text in small letters, as long as it: a few letters of other languages become two."""
    small = text.lower()
    return small if len(small) == len(text) else text


def repeated_indicators(targets: Iterable[Target], prose: Prose, reported: set[str]) -> Iterator[Finding]:
    """One finding for each clause that gives the indicator of a target another value for the same year.

    A clause that is `reported` already is none. One that tells no year is of that of its headings.
    """
    reported = {*reported}
    for target in {_same(target): target for target in targets}.values():
        name = _name(target) if target.evidence.raw not in reported else None
        for mention in prose.mentions(name) if name else ():
            amount = _other_value(target, mention)
            if amount is None or not _is_of_year(target, mention, prose):
                continue
            clause, indicator = mention.clause, target.indicator
            here = target.replaced(
                indicator=f"{indicator[:1].upper()}{indicator[1:]}",
                value=amount.reading.value,
                low=amount.reading.low,
                high=amount.reading.high,
                section_id=clause.passage.section_id,
                evidence=clause.passage.text.evidence(*clause.span),
            )
            finding = conflict(here, target)
            if finding and reported.isdisjoint((here.evidence.raw, target.evidence.raw)):
                reported.add(here.evidence.raw)
                yield finding


def _same(target: Target) -> tuple[object, ...]:
    """What is alike in targets that contradict the same clauses: one that stands often is asked for once."""
    return target.indicator, target.op, target.value, target.unit, target.year, target.evidence.raw


def _name(target: Target) -> str | None:
    """What the target is called, in small letters; None where it is not told exactly enough."""
    if target.value is None or target.unit is None or target.year is None or "…" in target.indicator:
        return None
    name = _pattern("leading").sub("", target.indicator.lower(), count=1)
    name = _pattern("trailing").sub("", name)
    return name if len(name.split()) >= FEWEST_WORDS else None


def _other_value(target: Target, mention: _Mention) -> Amount | None:
    """The amount right behind the name, where it differs from the target in nothing but the number."""
    text = mention.clause.text
    between = _pattern("value").match(text[mention.end :].lower())
    number = _number().match(text, mention.end + between.end()) if between else None
    amount = amount_at(text, number.start(), number.end()) if number else None
    if amount is None or (amount.reading.op, amount.reading.unit) != (target.op, target.unit):
        return None
    same = amount.reading.value == target.value
    return None if same or _pattern("goes_on").match(text[amount.end :].lower()) else amount


def _is_of_year(target: Target, mention: _Mention, prose: Prose) -> bool:
    """True where the clause, or all that stands over it, tells the target's year alone, and no other case."""
    clause, start, end = mention
    years = years_in(clause.text)
    above = "" if years else clause.passage.text.value[: clause.span[0]]
    before = f"{above}{clause.text[:start]}"
    if _pattern("otherwise").search(before.lower()):
        return False
    if years:
        return years == {target.year}
    long_enough = len(clause.text[start:end].split()) >= FEWEST_WITHOUT_YEAR
    return long_enough and not years_in(before) and prose.years_over(clause) == {target.year}


@cache
def _number() -> regex.Pattern[str]:
    """A number with the words before it that compare."""
    return regex.compile(rf"{comparing_words()}{NUMBER}(?=\s?[%\p{{L}}])", regex.IGNORECASE)
