"""What clauses tell of the whole area: `Năm 2023, toàn xã có 312 hộ nghèo`."""

from typing import NamedTuple

from extractors.consistency.prose.area_totals import Said, pattern, said, words_of
from extractors.consistency.prose.arithmetic_rules import LONE_NUMBER
from extractors.consistency.prose.arithmetic_rules import pattern as prose_pattern
from extractors.numbers import Reading
from extractors.targets.amounts import amount_at


class Statement(NamedTuple):
    """`reading` of the whole area; `said` is told beside its `unit`, which may name what is counted."""

    reading: Reading
    said: Said
    unit: frozenset[str]


def may_tell(text: str) -> bool:
    """A cheap test: words for the whole of an area."""
    return "toàn " in text or "Toàn " in text or "địa bàn " in text or "ĐỊA BÀN " in text


def statement_in(clause: str) -> Statement | None:
    """What a clause in small letters states with its first amount; None where more is told than that."""
    for number in LONE_NUMBER.finditer(clause):
        amount = amount_at(clause, number.start(), number.end())
        if amount is None:
            continue
        before, unit = clause[: number.start()], clause[number.end() : amount.end]
        counted = pattern("counted").match(clause, amount.end)
        after = counted[0] if counted else ""
        if amount.reading.op is not None or not is_all(before, clause[amount.end + len(after) :]):
            return None
        told = said(f"{before} {after}")
        if told.words & words_of("directions"):  # and against which year
            told = told._replace(years=said(clause).years)
        return Statement(amount.reading, told, said(unit).words)
    return None


def is_all(before: str, behind: str) -> bool:
    """Whether nothing on either side of an amount says that it is rough, or of some only."""
    return not prose_pattern("roughly").search(before) and pattern("ends").match(behind) is not None
