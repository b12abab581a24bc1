"""What a number cell says."""

from decimal import Decimal
from typing import Literal

from models.base import Model

Comparator = Literal["<", "<=", ">", ">="]
NumberStyle = Literal["vn", "en"]
"""`vn`: 1.234,5 (dot groups, comma decimal); `en`: 1,234.5."""


class Quantity(Model):
    """An exact number with its comparator and unit, or a range (`low`, `high`) without a value.

    `proof` says why it reads so: `unambiguous`, `style` (the separator style of its column, table
    or document), a relation (`sum`, `parts`, `product`, `difference`, `rate`, `hundred`, `formula`), or
    `ambiguous`.
    """

    value: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    op: Comparator | None = None
    unit: str | None = None
    proof: str = "unambiguous"
