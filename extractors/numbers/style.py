"""Which separator style cells, columns, tables and documents use: the prior of a reading."""

from collections import Counter
from collections.abc import Sequence
from math import log10
from typing import NamedTuple

from extractors.numbers.reading import Reading
from extractors.relations.figures import decimals
from models.quantity import NumberStyle

ALIKE_WEIGHT, TABLE_WEIGHT, DOCUMENT_WEIGHT = 3.0, 1.5, 0.75
DEFAULT_WEIGHT = 0.25
"""Nghị định 30/2020 is written in the Vietnamese style; many spreadsheets are not."""
WHOLE_WEIGHT = 2.5
THOUSANDTHS_WEIGHT = 3.0
"""`0,150` in a column: its numbers are shown to three decimals."""
SURE = 1.0
"""The least score at which a reading counts as decided by style."""


class Usage(NamedTuple):
    """How the unambiguous numbers of a stretch of cells are written."""

    styles: Counter[NumberStyle]
    integers: int
    fractions: int
    thousandths: int
    magnitudes: tuple[float, ...]


def lean(styles: Counter[NumberStyle]) -> float:
    """From -1 (all English) to 1 (all Vietnamese); few cells lean less."""
    vietnamese, english = styles["vn"], styles["en"]
    return (vietnamese - english) / (vietnamese + english + 0.25) if vietnamese or english else 0.0


def usage(readings: Sequence[Reading]) -> Usage:
    """Counts over the only readings of unambiguous cells."""
    styles = Counter([one.style for one in readings if one.style])
    values = [one.value for one in readings if one.value is not None]
    shown = [decimals(value) for value in values]
    integers = shown.count(0)
    magnitudes = sorted([log10(abs(value)) for value in values if value])
    return Usage(styles, integers, len(shown) - integers, shown.count(3), tuple(magnitudes))


class Surroundings(NamedTuple):
    """How the numbers around a cell are written.

    `lean` is the weighted lean of the cells like it (of its column, or its row), of the table and of the
    document; `whole` speaks for groups of digits: whole numbers do, thousandths against them. `middle` is
    the median magnitude of the cells like it, and `many` from 0 to 1 the more of them there are.
    """

    lean: float
    whole: float
    middle: float
    many: float

    @classmethod
    def of(cls, alike: Usage, table: Counter[NumberStyle], document: Counter[NumberStyle]) -> "Surroundings":
        """Sums up how the cells like a cell, its table and its document are written."""
        leaning = ALIKE_WEIGHT * lean(alike.styles) + TABLE_WEIGHT * lean(table)
        whole = 0.0
        if alike.integers and not alike.fractions:
            whole += WHOLE_WEIGHT if alike.integers >= 2 else WHOLE_WEIGHT / 5
        if alike.thousandths:
            whole -= THOUSANDTHS_WEIGHT
        count = len(alike.magnitudes)
        middle = alike.magnitudes[count // 2] if count else 0.0
        return cls(leaning + DOCUMENT_WEIGHT * lean(document), whole, middle, count / (count + 1))


def grouping_score(grouped: Reading, nature: float, around: Surroundings) -> float:
    """How much more likely `1.250` is 1250 than 1.25: positive for groups of digits, negative for decimals.

    `nature` is what header and unit say: positive for things that are counted, negative for rates.
    """
    towards_groups = 1 if grouped.style == "vn" else -1
    score = towards_groups * (around.lean + DEFAULT_WEIGHT) + nature + around.whole
    return score + _nearness(log10(abs(grouped.value) if grouped.value else 1), around)


def _nearness(magnitude: float, around: Surroundings) -> float:
    """Positive where 1250 is nearer to the size of the other numbers than 1.25, a thousandth of it."""
    difference = abs(magnitude - 3 - around.middle) - abs(magnitude - around.middle)
    return around.many * max(-1.5, min(1.5, difference / 2))
