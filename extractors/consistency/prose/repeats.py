"""Indicators of targets that stand once more, where no targets are set, with another value."""

from collections.abc import Iterable, Iterator
from functools import cache, partial

import regex

from extractors.audit.messages import two_values, vietnamese
from extractors.consistency.prose.mentions import Mention, Prose
from extractors.consistency.prose.said import years_in
from extractors.consistency.rule_patterns import rule_pattern
from extractors.targets.amounts import Amount, amount_at
from extractors.targets.forms import NUMBER, comparing_words
from models.finding import Finding
from models.target import Target

_pattern = partial(rule_pattern, "prose/repeats.toml")
FEWEST_WORDS, FEWEST_WITHOUT_YEAR = 4, 5
"""Words that name an indicator before it is looked for in clauses that tell the year, and in others."""


def repeated_indicators(targets: Iterable[Target], prose: Prose, reported: set[str]) -> Iterator[Finding]:
    """One finding for each clause that gives the indicator of a target another value for the same year.

    A clause that is `reported` already is none. One that tells no year is of that of its headings.
    """
    reported = {*reported}
    for target in {_same(target): target for target in targets}.values():
        name = _name(target) if target.evidence.raw not in reported else None
        for mention in prose.mentions(name) if name else ():
            amount = _other_value(target, mention)
            if amount is None or not _is_of_year(target, mention):
                continue
            finding = _finding(target, mention, amount)
            here = finding.evidence.raw if finding.evidence else ""
            if reported.isdisjoint((here, target.evidence.raw)):
                reported.add(here)
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


def _other_value(target: Target, mention: Mention) -> Amount | None:
    """The amount right behind the name, where it differs from the target in nothing but the number."""
    text = mention.text
    between = _pattern("value").match(text[mention.end :].lower())
    number = _number().match(text, mention.end + between.end()) if between else None
    amount = amount_at(text, number.start(), number.end()) if number else None
    if amount is None or (amount.reading.op, amount.reading.unit) != (target.op, target.unit):
        return None
    same = amount.reading.value == target.value
    return None if same or _pattern("goes_on").match(text[amount.end :].lower()) else amount


def _is_of_year(target: Target, mention: Mention) -> bool:
    """True where the clause, or all that stands over it, tells the target's year alone, and no other case."""
    years, first = mention.years, mention.clause[0]
    before = mention.text[first if years else 0 : mention.start]
    if _pattern("otherwise").search(before.lower()):
        return False
    if years:
        return years == {target.year}
    words = mention.text[mention.start : mention.end].split()
    return len(words) >= FEWEST_WITHOUT_YEAR and not years_in(before) and mention.years_over == {target.year}


def _finding(target: Target, mention: Mention, amount: Amount) -> Finding:
    indicator, when = target.indicator, f" năm {target.year}"
    values = (one for one in (amount.reading.value, target.value) if one is not None)
    told = two_values(*(f"{vietnamese(one)} {target.unit}" for one in values))
    return Finding(
        code="conflicting_targets",
        severity="warning",
        message=f"{indicator[:1].upper()}{indicator[1:]}{'' if when in indicator else when}: {told}",
        section_id=mention.passage.section_id,
        expected=target.value,
        actual=amount.reading.value,
        evidence=mention.passage.text.evidence(*mention.clause),
    )


@cache
def _number() -> regex.Pattern[str]:
    """A number with the words before it that compare."""
    return regex.compile(rf"{comparing_words()}{NUMBER}(?=\s?[%\p{{L}}])", regex.IGNORECASE)
