"""What the targets of a document say against each other, against themselves and against its tables."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from extractors.audit.messages import two_values, vietnamese
from extractors.consistency.prose.arithmetic import target_finding, wrong_arithmetic
from extractors.consistency.prose.arithmetic_rules import pattern, vocabulary
from extractors.consistency.prose.named_figures import NamedFigures
from extractors.consistency.prose.table_figures import Figure, naming_words, tells_plan
from extractors.numbers.units import unit_kind
from models.finding import Finding
from models.target import Target

FEWEST_WORDS = 3
"""Words that name an indicator before two targets are taken to be of the same one."""
COVERED = 0.8
"""The share of a target's words that header and caption of a column must have."""
_OF_SEVERAL_UNITS = ("money", "measure")
"""Told now in one unit and now in another, so that figures without one cannot be compared."""


def prose_findings(targets: Sequence[Target], figures: Iterable[Figure]) -> Iterator[Finding]:
    """At most one finding a target, the surest first."""
    named = NamedFigures(figures if targets else (), FEWEST_WORDS)
    before: defaultdict[object, list[Target]] = defaultdict(list)
    for target in targets:
        words = naming_words(target.indicator)
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


def _not_in_table(target: Target, words: frozenset[str], figures: NamedFigures) -> Finding | None:
    """The only figure that bears the target's name says something else."""
    if len(words) < FEWEST_WORDS or target.op is not None or target.value is None:
        return None
    figure = closest([one for one in figures.within(words) if _names(one, words, target)])
    return None if figure is None else unlike_table(target, figure)


def closest(named: Sequence[Figure]) -> Figure | None:
    """Of figures with a name the one that is called most: `Tổng số hộ nghèo`, not `Tổng số hộ` beside it."""
    return next(
        (one for one in named if all(other.words < one.words for other in named if other is not one)), None
    )


def unlike_table(target: Target, figure: Figure) -> Finding | None:
    """The finding that a table says another figure than the prose; None where it is the same."""
    if target.value is None or any(_agree(target.value, value) for value in figure.values):
        return None
    message = (
        f"{target.indicator}: lời văn ghi {_figure(target.value)} {target.unit}, "
        f"bảng {figure.table} ({figure.name}) ghi {_figure(figure.values[0])}"
    )
    return target_finding("target_not_in_table", message, target, figure.values[0])


def unlike_all(target: Target, figures: Iterable[Figure]) -> Finding | None:
    """The finding that all of the figures say otherwise than the prose, and in one voice."""
    found = [unlike_table(target, figure) for figure in figures]
    return found[0] if len({one.expected if one else None for one in found}) == 1 else None


def _names(figure: Figure, words: frozenset[str], target: Target) -> bool:
    """True where the figure is of the target and of nothing but the target."""
    if figure.is_row and figure.unit != target.unit:
        return False
    right_year = target.year in figure.years or not (figure.years or figure.is_row)
    return right_year and is_called(figure, words, target)


def is_called(figure: Figure, words: frozenset[str], target: Target) -> bool:
    """True where a target whose words are all of the figure's and `words` bears its name.

    And where both are a change or neither is.
    """
    if figure.is_rate != (target.unit == "%"):
        return False
    if figure.unit != target.unit and unit_kind(target.unit) in _OF_SEVERAL_UNITS:
        return False
    lead = target.raw.partition(f" {target.unit}")[0]
    if pattern("of_another_plan").search(lead) or (figure.is_reached and tells_plan(lead)):
        return False
    if len(words & figure.around) < COVERED * len(words) or (words - figure.around).difference(
        vocabulary("aside")
    ):
        return False
    changes = pattern("by_how_much").search(target.raw) and not pattern("to_how_much").search(target.raw)
    return bool(changes) == bool(pattern("by_how_much").search(figure.own))


def _agree(one: Decimal, other: Decimal) -> bool:
    """True where two numbers are the same when cut or rounded to the fewer digits of the two."""
    exponents = [int(number.as_tuple().exponent) for number in (one, other)]
    coarser = max(exponents)
    return one == other if min(exponents) >= 0 else abs(one - other) < Decimal(1).scaleb(coarser)


def _figure(value: Decimal | None) -> str:
    return vietnamese(value) if value is not None else "?"
