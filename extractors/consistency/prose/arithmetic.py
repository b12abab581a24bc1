"""Arithmetic that one clause states and gets wrong: a change, parts of a whole.

`Số hộ nghèo giảm từ 42 hộ xuống còn 32 hộ, giảm 11 hộ` is wrong wherever it stands.
"""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import islice

import regex

from extractors.audit.messages import vietnamese
from extractors.citations.passages import Passage
from extractors.consistency.prose.arithmetic_rules import vocabulary
from extractors.consistency.prose.change import wrong_change
from extractors.consistency.prose.clause_targets import (
    Clause,
    body_clauses,
    clause_target,
    stated_whole,
    target_finding,
)
from extractors.consistency.prose.parts import listed_parts
from extractors.targets.clause import stated_in
from models.finding import Finding
from models.target import Target

_FIGURES = regex.compile(r"[0-9][^0-9]*?\p{L}[^0-9]*+[0-9]")


def wrong_arithmetic(target: Target) -> Finding | None:
    """What is wrong in the clause of a target, by itself; None where all of it agrees."""
    return wrong_change(target) or wrong_parts(target)


def wrong_parts(target: Target) -> Finding | None:
    """Parts of one unit that a clause lists and that are more, or other, than the whole."""
    listed = listed_parts(target)
    if listed is None or not listed.is_wrong:
        return None
    whole, most, total = listed.whole, max(listed.parts), Decimal(sum(listed.parts))
    if most > whole:
        message = f"phần {vietnamese(most)} {target.unit} lớn hơn toàn bộ {vietnamese(whole)} {target.unit}"
    else:
        parts = " + ".join(vietnamese(part) for part in listed.parts)
        message = f"{vietnamese(whole)} {target.unit} ≠ {parts} = {vietnamese(total)}"
    return target_finding("target_parts", f"{target.indicator}: {message}", target, total)


def wrong_clauses(passages: Iterable[Passage], targets: Iterable[Target]) -> Iterator[Finding]:
    """One finding for each clause of no target that is wrong; those of targets are told with them."""
    told = {target.raw for target in targets}
    for clause in body_clauses(passages, _may_state):
        if clause.text not in told and _FIGURES.search(clause.text):
            yield from islice(filter(None, map(wrong_arithmetic, _read(clause))), 1)


def _may_state(text: str) -> bool:
    """A cheap test: one of the words stands in every clause that states such arithmetic."""
    return any([word in text for word in vocabulary("stating")])  # noqa: C419 - quicker


def _read(clause: Clause) -> Iterator[Target]:
    """The clause as if it were of targets, then the whole of a list in it."""
    yield from (clause_target(clause, stated) for stated in stated_in(clause.text))
    whole = stated_whole(clause.text)
    if whole:
        yield clause_target(clause, whole)
