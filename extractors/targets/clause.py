"""The clauses of a paragraph, parted by semicolons and sentences, and the amounts that each states."""

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

import regex

from extractors.numbers import Reading, candidates
from extractors.numbers.units import unit_kind
from extractors.targets.amounts import Amount, amount_at
from extractors.targets.forms import Form, forms, opening, pattern
from models.evidence import Evidence
from models.target import Target

_END = regex.compile(r"(?:;|\.(?=\s+[\p{Lu}-]|\s*$)|\n)\s*")
LONGEST = 400
SHORTEST = 12
_WHAT = regex.compile(r"\s+(\p{L}[^,;:(]{1,160})")
_DIGIT = regex.compile("[0-9]")
_NEXT = regex.compile(r"[,:(]\s+")
MOST_TARGETS = 6
_TRIM = " -–:,."
SHORTEST_INDICATOR = 6


class Stated(NamedTuple):
    """A target as its clause states it, with an amount that ends at `end` of the clause."""

    indicator: str
    reading: Reading
    baseline: Decimal | None = None
    end: int = 0

    def as_target(
        self, raw: str, evidence: Evidence, section_id: int | None, year: int | None = None
    ) -> Target:
        """The target of a section that the clause `raw` states at a place."""
        reading = self.reading
        return Target(
            indicator=self.indicator,
            value=reading.value,
            low=reading.low,
            high=reading.high,
            op=reading.op,
            unit=reading.unit,
            year=year,
            baseline=self.baseline,
            raw=raw,
            section_id=section_id,
            evidence=evidence,
        )


def clauses(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each clause that may state a target."""
    start = 0
    for match in _END.finditer(text):
        # White space at its end would slow the search for marks.
        end = start + len(text[start : match.start()].rstrip())
        if SHORTEST <= end - start <= LONGEST:
            yield start, end
        start = match.end()
    if SHORTEST <= len(text) - start <= LONGEST:
        yield start, len(text)


def has_figure(text: str, start: int = 0) -> bool:
    """A cheap test of what may state an amount from `start` on: most clauses hold no figure."""
    return _DIGIT.search(text, start) is not None


def stated_in(clause: str) -> Iterator[Stated]:
    """The targets of a clause from the left: after one, the next may begin behind a comma."""
    start = 0
    for _ in range(MOST_TARGETS):
        lead = opening().match(clause, start)
        found = _first(clause, lead.end() if lead else start) if has_figure(clause, start) else None
        if found is None:  # what follows may be the rest of a list, and no indicator of its own
            return
        yield found
        next_part = _NEXT.search(clause, found.end)
        if next_part is None:
            return
        start = next_part.end()


def _first(clause: str, start: int) -> Stated | None:
    """The target that begins at `start`; None where no form fits."""
    small = clause.lower()
    for form in forms():
        match = form.pattern.match(clause, start) if form.may_fit(small) else None
        amount = amount_at(clause, match.start("amount"), match.end("amount")) if match else None
        if match is None or amount is None:
            continue
        indicator = _indicator(form, match, clause, amount)
        if len(indicator) >= SHORTEST_INDICATOR:
            return Stated(indicator, amount.reading, _baseline(match, clause, amount), amount.end)
    return None


def _indicator(form: Form, match: regex.Match[str], clause: str, amount: Amount) -> str:
    what = _WHAT.match(clause, amount.end)
    after = what[1].strip(_TRIM) if what else ""
    change = pattern("change").search(match["amount"])
    if form.indicator == "after":
        return f"{change[0]} … {after}" if change and after else after
    before = " ".join(filter(None, (match["text"].strip(_TRIM), change and change[0])))
    unit = amount.reading.unit or ""
    counted = f"{unit} {after}".strip() if unit_kind(unit) != "rate" else after
    return before if form.indicator == "before" else " … ".join(filter(None, (before, counted)))


def _baseline(match: regex.Match[str], clause: str, amount: Amount) -> Decimal | None:
    """The number that the clause starts from; it has the unit of the target, written or not."""
    if "baseline" not in match.groupdict():
        return None
    own = amount_at(clause, match.start("baseline"), match.end("baseline"))
    if own is not None:
        return own.reading.value if own.reading.unit == amount.reading.unit else None
    values = [one.value for one in candidates(match["baseline"])]
    return values[0] if len(values) == 1 else None
