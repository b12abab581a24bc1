"""The numbers that count the rows of a table, one after the other: `I`, `1`, `2`, `II`, `1`, `1.1`."""

from functools import lru_cache

import regex

from extractors.roman_numerals import roman_labels
from extractors.unruled.words import index_of

GROUP_LABEL = regex.compile(r"(?:[IVX]{1,5}|[A-EĐ]|\d{1,2})[.)/]\s*\p{Lu}")
"""The heading of a group with its number before it in one cell: `II. Văn hóa`."""


class RowNumbers:
    """What the numbers of the rows have counted so far, each kind for itself."""

    def __init__(self) -> None:
        self._last: dict[str, int] = {}
        self.headed = True
        """Whether a heading stands over the next row, so that its number may be the first of a new count."""

    def counts(self, text: str) -> bool:
        """Whether the text is the next number, or the first of a new count; it is counted then."""
        if not self.may_count(text):
            return False
        self.starts_with(text)
        return True

    def may_count(self, text: str) -> bool:
        """Whether the text would be counted."""
        kind, order = order_of(text)
        follows = order == self._last.get(kind, 0) + 1
        return order is not None and (follows or (order == 1 and (self.headed or kind != "number")))

    def starts_with(self, text: str) -> None:
        """Lets the count go on from a number, whichever it is."""
        kind, order = order_of(text)
        if order is not None:
            self._last[kind] = order
            self.headed = kind != "number"


@lru_cache(maxsize=4096)
def order_of(text: str) -> tuple[str, int | None]:
    """The kind of a number and its place in the count: `IV` is the fourth, `2.3` the third of those in 2."""
    text = text.strip("().")
    index = index_of(text)
    if index is None:
        return "", None
    if index.kind == "roman" and text in roman_labels():
        return "roman", roman_labels()[text]
    if index.kind == "path":
        parent, _, last = text.rpartition(".")
        return parent, int(last)
    if index.kind == "number":
        return "number", index.number
    return "letter", ord(text) - ord("A") + 1 if len(text) == 1 else None


def goes_on_to(number: tuple[str, int | None], following: tuple[str, int | None]) -> bool:
    """Whether a number, as `order_of` gives it, may follow another: `1` `2`, `3` `II`, `I` `1`, `1.4` `2`."""
    (kind, order), (next_kind, next_order) = number, following
    if order is None or next_order is None:
        return False
    if kind == next_kind:
        return next_order == order + 1
    if next_kind == "number" and kind.isdigit():
        return next_order == int(kind) + 1
    return next_order == 1 or next_kind in ("roman", "letter")
