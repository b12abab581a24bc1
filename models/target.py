"""A target that the prose of a plan sets."""

from decimal import Decimal

from models.base import Model
from models.evidence import Evidence
from models.quantity import Comparator


class Target(Model):
    """`indicator` reaches `value` (or `low` to `high`) by the end of `year`, from `baseline` if that is told.

    `unit` is as written (`%`, `hộ`, `triệu đồng`); `year` is that of the clause, else of its headings or the
    title; `raw` the whole clause.
    """

    indicator: str
    op: Comparator | None = None
    value: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    unit: str | None = None
    year: int | None = None
    baseline: Decimal | None = None
    raw: str
    section_id: int | None = None
    evidence: Evidence
