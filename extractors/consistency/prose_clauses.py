"""Clauses outside of targets whose own arithmetic is wrong: results, tasks, money.

`Số hộ nghèo giảm từ 42 hộ xuống còn 32 hộ, giảm 11 hộ` is wrong wherever it stands.
"""

from collections.abc import Iterable, Iterator

import regex

from extractors.citations.passages import Passage
from extractors.consistency.prose_arithmetic import wrong_arithmetic
from extractors.targets.clause import stated_in
from extractors.targets.clauses import clauses
from models.finding import Finding
from models.target import Target

_WORDS = ("gồm", "chia ra", "trong đó", " lên ", "xuống")
"""One of these stands in every clause that states such arithmetic; cheap to look for."""
_FIGURES = regex.compile(r"\d[^\d.,]+\d")


def wrong_clauses(passages: Iterable[Passage], targets: Iterable[Target]) -> Iterator[Finding]:
    """One finding for each such clause; those of targets are told with them."""
    told = {target.raw for target in targets}
    for passage in passages:
        text = passage.text.value
        if passage.zone != "body" or not any([word in text for word in _WORDS]):  # noqa: C419 - quicker
            continue
        for span in clauses(text):
            clause = text[slice(*span)]
            if clause not in told and _may_be_wrong(clause):
                found = map(wrong_arithmetic, _read(passage, span))
                yield from (one for one in [next(filter(None, found), None)] if one)


def _may_be_wrong(clause: str) -> bool:
    return any(word in clause for word in _WORDS) and _FIGURES.search(clause) is not None


def _read(passage: Passage, span: tuple[int, int]) -> Iterator[Target]:
    """The clause as if it were of targets."""
    clause = passage.text.value[slice(*span)]
    for stated in stated_in(clause):
        yield Target(
            indicator=stated.indicator,
            op=stated.reading.op,
            value=stated.reading.value,
            unit=stated.reading.unit,
            baseline=stated.baseline,
            raw=clause,
            section_id=passage.section_id,
            evidence=passage.text.evidence(*span),
        )
