"""The unit that a header states for its column."""

from functools import lru_cache

from extractors.tables.header_paths import Path
from extractors.tables.vocabulary import says, wording

_MARKS = "(:%‰"
"""One of them stands in every text that names a unit."""


def unit_of_column(path: Path) -> str | None:
    """The unit named by the lowest header text that names one: `(ha)`, `Tỷ lệ %`, `(Đvt: ngàn đồng)`."""
    named = next((unit for text in reversed(path) if (unit := _unit_of_header(text[-120:]))), None)
    return path[-1] if named is None and len(path) > 1 and bare_unit(path[-1]) else named


def bare_unit(text: str) -> bool:
    """Whether a text is a unit without its brackets; in capitals it may be what is counted (`Hộ`, `Khẩu`)."""
    return (text[:1].islower() or text[:1] in "%‰") and says("header_unit", f"({text})")


@lru_cache(maxsize=4096)
def _unit_of_header(text: str) -> str | None:
    if not any(mark in text for mark in _MARKS):
        return None
    for rule in ("header_unit", "unit_line", "header_percent"):
        match = wording(rule).search(text)
        if match:
            return " ".join(match["unit"].split())
    return None
