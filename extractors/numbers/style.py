"""Which separator style cells, columns, tables and documents use: the prior of a reading."""

from collections import Counter
from collections.abc import Iterable
from decimal import Decimal
from math import log10
from typing import NamedTuple

from extractors.numbers.candidates import Reading
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


def usage(readings: Iterable[Reading]) -> Usage:
    """Counts over the only readings of unambiguous cells."""
    styles: Counter[NumberStyle] = Counter()
    integers = fractions = thousandths = 0
    magnitudes = []
    for one in readings:
        if one.style:
            styles[one.style] += 1
        if one.value is None:
            continue
        shown = decimals(one.value)
        integers += not shown
        fractions += shown > 0
        thousandths += shown == 3
        if one.value:
            magnitudes.append(log10(abs(one.value)))
    return Usage(styles, integers, fractions, thousandths, tuple(sorted(magnitudes)))


class Surroundings(NamedTuple):
    """How the cells like a cell (of its column, or its row) are written; the styles of table and document."""

    alike: Usage
    table: Counter[NumberStyle]
    document: Counter[NumberStyle]

    def lean(self) -> float:
        """The weighted lean of all three."""
        return (
            ALIKE_WEIGHT * lean(self.alike.styles)
            + TABLE_WEIGHT * lean(self.table)
            + DOCUMENT_WEIGHT * lean(self.document)
        )


def grouping_score(grouped: Reading, fraction: Reading, nature: float, around: Surroundings) -> float:
    """How much more likely `1.250` is 1250 than 1.25: positive for groups of digits, negative for decimals.

    `nature` is what header and unit say: positive for things that are counted, negative for rates.
    """
    alike = around.alike
    towards_groups = 1 if grouped.style == "vn" else -1
    score = towards_groups * (around.lean() + DEFAULT_WEIGHT) + nature
    if alike.integers and not alike.fractions:
        score += WHOLE_WEIGHT if alike.integers >= 2 else WHOLE_WEIGHT / 5
    if alike.thousandths:
        score -= THOUSANDTHS_WEIGHT
    return score + _nearness(grouped.value or Decimal(1), fraction.value or Decimal(1), alike.magnitudes)


def _nearness(grouped: Decimal, fraction: Decimal, magnitudes: tuple[float, ...]) -> float:
    """Positive where 1250 is nearer to the size of the other numbers than 1.25."""
    if not magnitudes:
        return 0.0
    middle = magnitudes[len(magnitudes) // 2]
    difference = abs(log10(abs(fraction)) - middle) - abs(log10(abs(grouped)) - middle)
    few = len(magnitudes) / (len(magnitudes) + 1)
    return few * max(-1.5, min(1.5, difference / 2))
