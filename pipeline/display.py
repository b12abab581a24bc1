"""Values of the archive as people write them."""

import unicodedata
from decimal import Decimal

UNSEEN = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
"""Categories of characters that a terminal obeys, or that part lines."""


def shown(value: object) -> str:
    """A value as people write it: decimals without trailing zeros, truth as SQL has it, blanks empty."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, Decimal):
        return plain(value)
    if isinstance(value, list):
        return " › ".join(shown(item) for item in value)
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {shown(item)}" for key, item in value.items()) + "}"
    return str(value)


def plain(value: Decimal) -> str:
    """An exact decimal without exponent and without trailing zeros."""
    digits = f"{value:f}"
    return digits.rstrip("0").rstrip(".") if "." in digits else digits


def on_one_line(line: str) -> str:
    """The text with its line breaks and control characters as escapes: names of files may hold any."""
    return "".join(
        char.encode("unicode_escape").decode() if unicodedata.category(char) in UNSEEN else char
        for char in line
    )
