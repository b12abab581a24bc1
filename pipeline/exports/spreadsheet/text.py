"""Text in a spreadsheet: how long it may be."""

LONGEST_CELL = 32_767
"""Characters that Excel holds in a cell; a longer text would be left out, or the file be called damaged."""


def fitting(text: str) -> str:
    """The text; cut where a cell can hold no more, which `…` shows."""
    return text if _length(text) <= LONGEST_CELL else _cut(text) + "…"


def _length(text: str) -> int:
    """In UTF-16, as Excel counts: a sign beyond the first plane is two."""
    return len(text) + sum(letter > "\uffff" for letter in text)


def _cut(text: str) -> str:
    return text.encode("utf-16-le")[: 2 * (LONGEST_CELL - 1)].decode("utf-16-le", errors="ignore")
