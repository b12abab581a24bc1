"""What clauses outside of targets state, read as if it were targets, so that the same checks hold it."""

from extractors.citations.passages import Passage
from extractors.consistency.prose.arithmetic_rules import pattern
from extractors.targets.amounts import amount_at
from extractors.targets.clause import Stated
from models.target import Target


def clause_target(
    passage: Passage, span: tuple[int, int], stated: Stated, listed: str | None = None
) -> Target:
    """What a clause states, of no year; `listed` is the clause with the list that stands below it."""
    return Target(
        indicator=stated.indicator,
        op=stated.reading.op,
        value=stated.reading.value,
        unit=stated.reading.unit,
        baseline=stated.baseline,
        raw=listed or passage.text.value[slice(*span)],
        section_id=passage.section_id,
        evidence=passage.text.evidence(*span),
    )


def stated_whole(clause: str) -> Stated | None:
    """The amount whose parts the clause lists, whatever the words before it."""
    whole = pattern("divided").search(clause)
    amount = amount_at(clause, whole.start(), whole.end()) if whole else None
    if whole is None or amount is None:
        return None
    before = clause[: whole.start()].strip(" -–+:,.")
    return None if not before or pattern("compared").search(before) else Stated(before, amount.reading)
