"""Values of the archive as people write them."""

from decimal import Decimal


def shown(value: object) -> str:
    """A value as people write it: decimals without trailing zeros, blanks empty."""
    if value is None:
        return ""
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
