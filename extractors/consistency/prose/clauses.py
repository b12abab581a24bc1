"""Clauses outside of targets whose own arithmetic is wrong: results, tasks, money.

`Số hộ nghèo giảm từ 42 hộ xuống còn 32 hộ, giảm 11 hộ` is wrong wherever it stands.
"""

from collections.abc import Iterable, Iterator
from itertools import islice

import regex

from extractors.citations.passages import Passage
from extractors.consistency.prose.arithmetic import wrong_arithmetic
from extractors.consistency.prose.arithmetic_rules import vocabulary
from extractors.consistency.prose.clause_targets import Clause, body_clauses, clause_target, stated_whole
from extractors.targets.clause import stated_in
from models.finding import Finding
from models.target import Target

_FIGURES = regex.compile(r"[0-9][^0-9]*?\p{L}[^0-9]*+[0-9]")


def wrong_clauses(passages: Iterable[Passage], targets: Iterable[Target]) -> Iterator[Finding]:
    """One finding for each such clause; those of targets are told with them."""
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
