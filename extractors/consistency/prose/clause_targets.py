"""Clauses outside of targets: what they state is read as if it were targets, and checked and told alike."""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from extractors.audit.messages import vietnamese
from extractors.citations.passages import Passage
from extractors.consistency.prose.arithmetic_rules import pattern
from extractors.targets.amounts import amount_at
from extractors.targets.clause import Stated, clauses, has_figure
from models.finding import Finding
from models.target import Target
from models.value import value


@value
class Clause:
    """A clause with where it stands in its passage."""

    passage: Passage
    span: tuple[int, int]
    text: str


def clauses_of(passage: Passage) -> Iterator[Clause]:
    """The clauses of one passage."""
    text = passage.text.value
    return (Clause(passage, span, text[slice(*span)]) for span in clauses(text))


def figure_clauses(passages: Iterable[Passage]) -> Iterator[Clause]:
    """The clauses of the body that hold a figure, which few do: no other states anything to be checked."""
    for passage in passages:
        if passage.zone == "body" and has_figure(passage.text.value):
            yield from (clause for clause in clauses_of(passage) if has_figure(clause.text))


def clause_target(clause: Clause, stated: Stated, listed: str | None = None) -> Target:
    """What a clause states, of no year; `listed` is the clause with the list that stands below it."""
    passage = clause.passage
    return stated.as_target(listed or clause.text, passage.text.evidence(*clause.span), passage.section_id)


def stated_whole(clause: str) -> Stated | None:
    """The amount whose parts the clause lists, whatever the words before it."""
    whole = pattern("divided").search(clause)
    amount = amount_at(clause, whole.start(), whole.end()) if whole else None
    if whole is None or amount is None:
        return None
    before = clause[: whole.start()].strip(" -–+:,.")
    return None if not before or pattern("compared").search(before) else Stated(before, amount.reading)


def target_finding(code: str, message: str, target: Target, expected: Decimal | None = None) -> Finding:
    """A warning at the clause of a target; `expected` is what would be right."""
    return Finding(
        code=code,
        severity="warning",
        message=message,
        section_id=target.section_id,
        expected=expected,
        actual=target.value,
        evidence=target.evidence,
    )


def conflict(here: Target, there: Target) -> Finding | None:
    """The finding that a target has another value elsewhere in the document; a range may hold it."""
    (low, high), (least, most) = _bounds(here), _bounds(there)
    if low is None or high is None or least is None or most is None or (low <= most and least <= high):
        return None
    when = "" if str(here.year) in here.indicator else f" năm {here.year}"
    own, other = (f"{_shown(one)} {here.unit}" for one in (here, there))
    message = f"{here.indicator}{when}: chỗ này ghi {own}, chỗ khác ghi {other}"
    return target_finding("conflicting_targets", message, here, there.value)


def _bounds(target: Target) -> tuple[Decimal | None, Decimal | None]:
    return (target.low, target.high) if target.value is None else (target.value, target.value)


def _shown(target: Target) -> str:
    low, high = _bounds(target)
    return " đến ".join(vietnamese(one) for one in dict.fromkeys((low, high)) if one is not None)
