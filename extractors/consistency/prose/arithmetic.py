"""Arithmetic that one clause states and gets wrong: a change, parts of a whole."""

from decimal import Decimal

from extractors.audit.messages import vietnamese
from extractors.consistency.prose.change import is_wrong_change, stated_change
from extractors.consistency.prose.parts import listed_parts
from models.finding import Finding
from models.target import Target


def wrong_arithmetic(target: Target) -> Finding | None:
    """What is wrong in the clause of a target, by itself; None where all of it agrees."""
    return _wrong_change(target) or wrong_parts(target)


def _wrong_change(target: Target) -> Finding | None:
    """`từ 4,39% xuống còn 3,02%, giảm 1,73%`."""
    change = stated_change(target)
    if change is None or target.baseline is None or target.value is None:
        return None
    if not is_wrong_change(target, change):
        return None
    low, high = sorted((target.value, target.baseline))
    right = high - low
    working = f"{vietnamese(high)} − {vietnamese(low)} = {vietnamese(right)}"
    message = f"{target.indicator}: ghi chênh lệch {vietnamese(change)} {target.unit} ≠ {working}"
    return target_finding("target_change", message, target, right)


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
