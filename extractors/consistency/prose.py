"""What the targets of a document say against each other, against themselves and against its tables."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import chain
from typing import NamedTuple

import regex

from extractors.audit.messages import two_values, vietnamese
from extractors.consistency.arithmetic_rules import vocabulary
from extractors.consistency.prose_arithmetic import target_finding, wrong_arithmetic
from extractors.consistency.table_totals import Total, totals
from models.finding import Finding
from models.table import Table
from models.target import Target

_WORD = regex.compile(r"\p{L}+")
_YEAR = regex.compile(r"20\d\d")
FEWEST_WORDS = 3
"""Words that name an indicator before two targets are taken to be of the same one."""
COVERED = 0.8
"""The share of a target's words that header and caption of a column must have."""


class _Column(NamedTuple):
    """A total, the words of its leaf, and those of its headers and caption."""

    total: Total
    leaf: frozenset[str]
    around: frozenset[str]


def prose_findings(targets: Sequence[Target], tables: Iterable[Table]) -> Iterator[Finding]:
    """At most one finding a target, the surest first."""
    named = [*_named_columns(tables)] if targets else []
    before: defaultdict[object, list[Target]] = defaultdict(list)
    for target in targets:
        words = _words(target.indicator)
        alike = before[words, target.year, target.unit, target.op]
        found = (
            _wrong_way(target)
            or wrong_arithmetic(target)
            or _unlike(target, words, alike)
            or _not_in_table(target, words, named)
        )
        if found:
            yield found
        alike.append(target)


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


def _unlike(target: Target, words: frozenset[str], alike: Iterable[Target]) -> Finding | None:
    """Another value before for the same indicator, unit and year."""
    if len(words) < FEWEST_WORDS or target.year is None:
        return None
    for other in alike:
        if other.value != target.value and other.raw != target.raw:
            indicator = target.indicator
            when = "" if str(target.year) in indicator else f" năm {target.year}"
            told = two_values(*(f"{_figure(one.value)} {one.unit}" for one in (target, other)))
            return target_finding("conflicting_targets", f"{indicator}{when}: {told}", target, other.value)
    return None


def _not_in_table(target: Target, words: frozenset[str], columns: Iterable[_Column]) -> Finding | None:
    """The total of the only column that bears the target's name says something else."""
    if len(words) < FEWEST_WORDS or target.op is not None or target.value is None:
        return None
    named = [column for column in columns if _names(column, words, target)]
    # `Tổng số hộ nghèo` names more of the target than `Tổng số hộ` beside it.
    closest = [one for one in named if all(other.leaf < one.leaf for other in named if other is not one)]
    if not closest or _agree(target.value, closest[0].total.value):
        return None
    total = closest[0].total
    message = (
        f"{target.indicator}: lời văn ghi {_figure(target.value)} {target.unit}, "
        f"bảng {total.table} ({total.header}) ghi {_figure(total.value)}"
    )
    return target_finding("target_not_in_table", message, target, total.value)


def _names(column: _Column, words: frozenset[str], target: Target) -> bool:
    """True where the column is about the target and nothing but the target."""
    if not column.leaf <= words or column.total.is_rate != (target.unit == "%"):
        return False
    years = {int(year) for year in _YEAR.findall(column.total.header)}
    right_year = not years or target.year in years
    return right_year and len(words & column.around) >= COVERED * len(words)


def _agree(one: Decimal, other: Decimal) -> bool:
    """True where two numbers are the same when cut or rounded to the fewer digits of the two."""
    exponents = [int(number.as_tuple().exponent) for number in (one, other)]
    coarser = max(exponents)
    return one == other if min(exponents) >= 0 else abs(one - other) < Decimal(1).scaleb(coarser)


def _named_columns(tables: Iterable[Table]) -> Iterator[_Column]:
    """The totals whose leaf has words enough to name what they are of."""
    for total in chain.from_iterable(map(totals, tables)):
        leaf = _words(total.leaf)
        if len(leaf) >= FEWEST_WORDS:
            yield _Column(total, leaf, _words(f"{total.header} {total.title}"))


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.casefold())) - frozenset(vocabulary("moving"))


def _figure(value: Decimal | None) -> str:
    return vietnamese(value) if value is not None else "?"
