"""One way to read what stands in a cell."""

from decimal import Decimal
from typing import NamedTuple

from models.quantity import Comparator, NumberStyle


class Reading(NamedTuple):
    """A number with its comparator and unit; a range has `low` and `high` and no value.

    `style` is the one that the reading presupposes, None where it needs none.
    """

    value: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    op: Comparator | None = None
    unit: str | None = None
    style: NumberStyle | None = None
