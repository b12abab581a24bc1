"""Something that a careful clerk would report."""

from decimal import Decimal
from typing import Literal

from models.base import Model
from models.evidence import Evidence

Severity = Literal["error", "warning", "info"]


class Finding(Model):
    """`code` is from the table in docs/codes.md; `table` is the table's ordinal in its document.

    `message` is one Vietnamese sentence with the figures; `cells` are the (row, col) involved; `line` is the
    1-based line of a plain-text file in which the place begins.
    """

    code: str
    severity: Severity
    message: str
    table: int | None = None
    row: int | None = None
    col: int | None = None
    cells: tuple[tuple[int, int], ...] = ()
    section_id: int | None = None
    expected: Decimal | str | None = None
    actual: Decimal | str | None = None
    evidence: Evidence | None = None
    line: int | None = None
