"""Clauses outside of targets whose own arithmetic is wrong: results, tasks, money.

`Số hộ nghèo giảm từ 42 hộ xuống còn 32 hộ, giảm 11 hộ` is wrong wherever it stands.
"""

from collections.abc import Iterable, Iterator
from itertools import chain, islice

import regex

from extractors.citations.passages import Passage
from extractors.consistency.prose.arithmetic import wrong_arithmetic
from extractors.consistency.prose.arithmetic_rules import vocabulary
from extractors.consistency.prose.clause_targets import clause_target, stated_whole
from extractors.targets.clause import stated_in
from extractors.targets.clauses import clauses
from models.finding import Finding
from models.target import Target

_FIGURES = regex.compile(r"[0-9][^0-9]*?\p{L}[^0-9]*+[0-9]")


def wrong_clauses(passages: Iterable[Passage], targets: Iterable[Target]) -> Iterator[Finding]:
    """One finding for each such clause; those of targets are told with them."""
    told = {target.raw for target in targets}
    for passage in passages:
        text = passage.text.value
        if passage.zone != "body" or not _may_state(text):
            continue
        for span in clauses(text):
            clause = text[slice(*span)]
            if clause not in told and _may_be_wrong(clause):
                found = map(wrong_arithmetic, chain(_read(passage, span), _listed(passage, span)))
                yield from islice(filter(None, found), 1)


def _may_be_wrong(clause: str) -> bool:
    return _may_state(clause) and _FIGURES.search(clause) is not None


def _may_state(text: str) -> bool:
    """A cheap test: one of the words stands in every clause that states such arithmetic."""
    return any([word in text for word in vocabulary("stating")])  # noqa: C419 - quicker


def _read(passage: Passage, span: tuple[int, int]) -> Iterator[Target]:
    """The clause as if it were of targets."""
    for stated in stated_in(passage.text.value[slice(*span)]):
        yield clause_target(passage, span, stated)


def _listed(passage: Passage, span: tuple[int, int]) -> Iterator[Target]:
    """The whole of a list in the clause."""
    stated = stated_whole(passage.text.value[slice(*span)])
    if stated:
        yield clause_target(passage, span, stated)
