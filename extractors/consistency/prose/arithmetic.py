"""Arithmetic that one clause states and gets wrong: a direction, a change, parts of a whole.

`Số hộ nghèo giảm từ 42 hộ xuống còn 32 hộ, giảm 11 hộ` is wrong wherever it stands.
"""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import islice, pairwise

import regex

from extractors.audit.messages import vietnamese
from extractors.consistency.prose.arithmetic_rules import LONE_NUMBER, pattern, vocabulary
from extractors.consistency.prose.clause_targets import (
    Clause,
    clause_target,
    stated_whole,
    target_finding,
)
from extractors.consistency.prose.parts import rounding, wrong_list
from extractors.targets.amounts import Amount, amount_at
from extractors.targets.clause import stated_in
from models.finding import Finding
from models.target import Target

_FIGURES = regex.compile(r"[0-9][^0-9]*?\p{L}[^0-9]*+[0-9]")


def wrong_arithmetic(target: Target) -> Finding | None:
    """What is wrong in the clause of a target, by itself; None where all of it agrees."""
    return _wrong_way(target) or _wrong_change(target) or wrong_parts(target)


def _wrong_way(target: Target) -> Finding | None:
    """`giảm từ 3 % xuống còn 4 %`."""
    if target.baseline is None or target.value is None:
        return None
    said = target.raw.casefold()
    sinks, rises = (any(word in said for word in vocabulary(name)) for name in ("falling", "rising"))
    if sinks == rises or (target.value < target.baseline if sinks else target.value > target.baseline):
        return None
    verb = "giảm" if sinks else "tăng"
    figures = f"{vietnamese(target.baseline)} đến {vietnamese(target.value)} {target.unit or ''}".strip()
    return target_finding("target_direction", f"{target.indicator}: ghi là {verb} nhưng từ {figures}", target)


def _wrong_change(target: Target) -> Finding | None:
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


def wrong_parts(target: Target) -> Finding | None:
    """Parts of one unit that a clause lists and that are more, or other, than the whole."""
    parts, whole = wrong_list(target), target.value
    if not parts or whole is None:
        return None
    most, total = max(parts), Decimal(sum(parts))
    if most > whole:
        message = f"phần {vietnamese(most)} {target.unit} lớn hơn toàn bộ {vietnamese(whole)} {target.unit}"
    else:
        added = " + ".join(map(vietnamese, parts))
        message = f"{vietnamese(whole)} {target.unit} ≠ {added} = {vietnamese(total)}"
    return target_finding("target_parts", f"{target.indicator}: {message}", target, total)


def wrong_clauses(clauses: Iterable[Clause], targets: Iterable[Target]) -> Iterator[Finding]:
    """One finding for each clause of no target that is wrong; those of targets are told with them."""
    told = {target.raw for target in targets}
    for clause in clauses:
        if _may_state(clause.text) and clause.text not in told and _FIGURES.search(clause.text):
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
