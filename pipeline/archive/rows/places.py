"""The columns of a row that say where in the source an item was read."""

from operator import attrgetter
from typing import Any

from models.evidence import Evidence

Row = tuple[Any, ...]
"""A row in the order of the columns in tables.sql."""

_PLACE = attrgetter("start", "end", "raw", "path", "page", "box", "confidence")

NOWHERE: Row = (None,) * 7
"""The evidence columns of an item that stands nowhere in particular."""


def place(evidence: Evidence) -> Row:
    """Start, end, raw text, path, page, box and confidence."""
    return _PLACE(evidence)


def place_without_raw(evidence: Evidence) -> Row:
    """The same for tables that have the raw text in a column of its own, or none."""
    start, end, _, *rest = place(evidence)
    return (start, end, *rest)
