"""Growth beside both ends: `từ 120 tấn năm 2020 lên 160 tấn năm 2025, tăng bình quân 5,9%/năm`."""

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

import regex

from extractors.consistency.prose.arithmetic_rules import pattern
from extractors.numbers import candidates
from extractors.numbers.units import unit_kind
from models.target import Target


class StatedGrowth(NamedTuple):
    """The percentage that a clause tells, and the years from the first to the last value.

    None where it is the growth of the whole time.
    """

    rate: Decimal
    years: int | None


def stated_growth(target: Target) -> StatedGrowth | None:
    """The growth that the clause of a target tells; None unless it names one, and of a mean two years.

    None either of what is told at prices, which grows by less at those of another year, or of periods.
    """
    if target.unit == "%" or not target.baseline or not target.value:
        return None
    if pattern("other_growth").search(target.raw):
        return None
    told = list(pattern("growth").finditer(target.raw))
    if not told:
        return _total_growth(target)
    years = sorted({int(match["year"]) for match in pattern("year").finditer(target.raw)})
    rate = _only_reading(told)
    return StatedGrowth(rate, years[1] - years[0]) if rate is not None and len(years) == 2 else None


def _total_growth(target: Target) -> StatedGrowth | None:
    """`, tăng 8,5%` behind where an amount starts and ends; of households it may be points of their rate."""
    if target.raw.count("%") > 1 or unit_kind(target.unit) not in ("measure", "money"):
        return None
    rate = _only_reading(list(pattern("growth_in_all").finditer(target.raw)))
    return None if rate is None else StatedGrowth(rate, None)


def _only_reading(told: Sequence[regex.Match[str]]) -> Decimal | None:
    readings = candidates(told[0]["rate"]) if len(told) == 1 else ()
    return readings[0].value if len(readings) == 1 else None


def right_growth(target: Target, told: StatedGrowth) -> Decimal | None:
    """The compound growth of the target where the told one is neither this nor the mean of the years."""
    if target.baseline is None or target.value is None:
        return None
    ratio = float(target.value / target.baseline)
    if ratio <= 0:
        return None
    years = told.years or 1
    compound = abs(ratio ** (1 / years) - 1) * 100
    mean = abs(ratio - 1) * 100 / years
    last_digit = Decimal(1).scaleb(int(told.rate.as_tuple().exponent))
    room = float(last_digit) + 100 * ratio * _rounding(target) / years
    if min(abs(float(told.rate) - one) for one in (compound, mean)) <= room:
        return None
    return Decimal(repr(compound)).quantize(last_digit)


def _rounding(target: Target) -> float:
    """The share by which rounding may have changed the quotient of both values."""
    ends = [one for one in (target.baseline, target.value) if one]
    return sum(float(Decimal(1).scaleb(int(one.as_tuple().exponent)) / 2 / abs(one)) for one in ends)
