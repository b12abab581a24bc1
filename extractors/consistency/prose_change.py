"""A change that a clause tells beside where it starts and ends: `từ 4,39% xuống còn 3,02%, giảm 1,37%`."""

from decimal import Decimal

import regex

from extractors.targets.amounts import Amount, amount_at
from extractors.targets.forms import NUMBER
from models.target import Target

_NUMBER = regex.compile(rf"(?<![\p{{L}}\d.,/])(?:{NUMBER})")
_BETWEEN = regex.compile(
    r"[\s,;(]*(?:tương ứng|tương đương|tức(?: là)?)?\s*(?:giảm|tăng)(?: thêm| được)?\s+", regex.IGNORECASE
)

_OTHER_TIME = regex.compile(
    r"\s*(?:so với|so cùng|(?:mỗi|một|/)\s*năm|hằng năm|hàng năm|bình quân)", regex.IGNORECASE
)
"""What is said behind a change that need not be the one from start to end."""


def stated_change(target: Target) -> Decimal | None:
    """By how much the clause says that the target changes; None where no amount of its unit follows it.

    Of what ends above or below an amount the change may be another as well.
    """
    if target.baseline is None or target.value is None or target.unit is None or target.op is not None:
        return None
    numbers = list(_NUMBER.finditer(target.raw))
    amounts = [amount_at(target.raw, number.start(), number.end()) for number in numbers]
    for place in range(len(numbers) - 1):
        here, after = amounts[place], amounts[place + 1]
        if _says(here, target.value, target.unit) and after is not None:
            between = target.raw[here.end : numbers[place + 1].start()] if here else ""
            other_time = _OTHER_TIME.match(target.raw, after.end)
            if _BETWEEN.fullmatch(between) and after.reading.unit == target.unit and not other_time:
                return after.reading.value
    return None


def is_wrong_change(target: Target, change: Decimal) -> bool:
    """True where start and end differ by something else; each may be off by half a unit of its last digit."""
    if target.baseline is None or target.value is None:
        return False
    decimals = [-int(one.as_tuple().exponent) for one in (target.baseline, target.value, change)]
    rounding = Decimal(1).scaleb(-min(decimals)) if max(decimals) > 0 else Decimal(0)
    return abs(abs(target.value - target.baseline) - change) > rounding


def _says(amount: Amount | None, value: Decimal, unit: str) -> bool:
    return amount is not None and (amount.reading.value, amount.reading.unit) == (value, unit)
