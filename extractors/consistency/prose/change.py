"""A change that a clause tells beside where it starts and ends: `từ 4,39% xuống còn 3,02%, giảm 1,37%`."""

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from extractors.audit.messages import vietnamese
from extractors.consistency.prose.arithmetic_rules import LONE_NUMBER, pattern
from extractors.consistency.prose.clause_targets import target_finding
from extractors.consistency.prose.parts import rounding
from extractors.targets.amounts import Amount, amount_at
from models.finding import Finding
from models.target import Target


def wrong_change(target: Target) -> Finding | None:
    """The finding that start and end of a target differ by something else than its clause says."""
    change = _stated_change(target)
    if change is None or target.baseline is None or target.value is None:
        return None
    low, high = sorted((target.value, target.baseline))
    right = high - low
    room, share = rounding((low, high, change)), 100 / target.baseline if target.baseline else Decimal()
    # Of a rate the change may be told as a share of where it starts, too.
    as_share = target.unit == "%" and abs(right * share - change) <= room * (share + 1)
    if as_share or abs(right - change) <= room:
        return None
    working = f"{vietnamese(high)} − {vietnamese(low)} = {vietnamese(right)}"
    message = f"{target.indicator}: ghi chênh lệch {vietnamese(change)} {target.unit} ≠ {working}"
    return target_finding("target_change", message, target, right)


def _stated_change(target: Target) -> Decimal | None:
    """By how much the clause says that the target changes; None where no amount of its unit follows it.

    Of what ends above or below an amount, or roughly at it, the change may be another as well.
    """
    if target.baseline is None or target.value is None or target.unit is None or target.op is not None:
        return None
    clause = target.raw
    numbers = list(LONE_NUMBER.finditer(clause))
    starts = [number.start() for number in numbers]
    amounts = [amount_at(clause, *number.span()) for number in numbers]
    for place, (here, after) in enumerate(pairwise(amounts)):
        if here is None or after is None or not _is_exactly(target, here, clause[: starts[place]]):
            continue
        between = pattern("between_change").search(clause[here.end : starts[place + 1]])
        if between and _is_alone(target, amounts[place + 1 :]):
            return after.reading.value if pattern("whole_change").search(clause[after.end :]) else None
    return None


def _is_exactly(target: Target, amount: Amount, before: str) -> bool:
    """True where the amount is the target's value, and not told roughly by the words before it."""
    told = (amount.reading.value, amount.reading.unit) == (target.value, target.unit)
    return told and not pattern("roughly").search(before)


def _is_alone(target: Target, amounts: Sequence[Amount | None]) -> bool:
    """True where only the first is of the target's unit: more may make it up (95 fewer, 25 new ones)."""
    units = [one.reading.unit for one in amounts if one]
    return units.count(target.unit) == 1 and units[0] == target.unit
