"""How well a header cell suits a column, a group, and its place among its siblings."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from extractors.unruled.rules import holds

BodyKind = Literal["index", "label", "unit", "text", "any", "blank", "rate", "decimal", "integer"]
"""What a column holds, as far as its body tells."""

_KNOWN: tuple[str, ...] = ("index", "note", "unit", "rate", "count", "label", "text", "group", "leaf")
_LEAF: dict[BodyKind, dict[str, float]] = {
    "index": {"index": 6.0},
    "label": {"label": 3.0, "unit": 1.0, "text": 2.0, "count": -2.0, "rate": -4.0, "note": -5.0},
    "unit": {"unit": 5.0, "label": -1.0, "count": -2.0, "rate": -2.0, "note": -4.0},
    "text": {"note": 5.0, "text": 3.0, "count": -2.0, "rate": -3.0},
    "any": {"note": 5.0, "text": 1.0, "unit": 1.0, "label": 0.7, "count": 0.5, "rate": 0.5},
    "blank": {"note": 6.0, "text": 1.0, "count": -0.5, "rate": -0.5, "label": -1.0},
    "rate": {"rate": 3.0, "count": -1.5, "note": -5.0, "label": -2.0, "text": -1.0},
    "decimal": {"rate": 1.0, "count": 0.3, "note": -5.0, "label": -1.0, "text": -1.0},
    "integer": {"rate": -2.5, "count": 1.0, "note": -5.0, "label": -0.7, "text": -0.5},
}
"""What a cell of a class (a rule `header_…`) gains as the heading of a column of a kind."""


@dataclass(frozen=True, slots=True, eq=False)
class CellClass:
    """A header cell's text and the classes that it belongs to; of each text there is one."""

    text: str
    classes: frozenset[str]
    words: frozenset[str]

    @staticmethod
    @lru_cache(maxsize=1024)
    def of(text: str) -> "CellClass":
        """The cell with this text, which many plans have in common."""
        classes = frozenset(name for name in _KNOWN if holds("header_" + name, text))
        return CellClass(text, classes, frozenset(text.casefold().replace(",", " ").split()))


def is_rate(cell: CellClass) -> bool:
    """Whether the cell speaks of a rate."""
    return "rate" in cell.classes


def is_count(cell: CellClass) -> bool:
    """Whether the cell speaks of a count and of no rate."""
    return "count" in cell.classes and "rate" not in cell.classes


@lru_cache(maxsize=4096)
def leaf_score(cell: CellClass, kind: BodyKind, matched: bool) -> float | None:
    """The cell alone over a column of this kind; None where that cannot be.

    `matched`: there are as many cells that speak of rates as columns of rates, so they go together.
    """
    if (kind == "index") != ("index" in cell.classes):
        return None
    if matched and (kind == "rate") != ("rate" in cell.classes):
        return None
    if cell.text.rstrip(" :").casefold() in ("trong đó", "chia ra", "bao gồm"):
        return -5.0
    gains = _LEAF[kind]
    score = max((gains[name] for name in cell.classes if name in gains), key=abs, default=0.0)
    return score - (0.7 if cell.classes == {"group"} else 0.0)


def over_score(cell: CellClass) -> float:
    """The cell over others, whichever they are."""
    if cell.classes & {"index", "note", "unit"}:
        return -20.0
    score = 1.5 if "group" in cell.classes else -0.3
    if "rate" in cell.classes:
        score -= 2.0
    return score


@lru_cache(maxsize=16384)
def likeness(one: CellClass, other: CellClass) -> float:
    """How many words two cells share, from 0 to 1."""
    shared = len(one.words & other.words)
    return shared / max(1, len(one.words) + len(other.words) - shared)
