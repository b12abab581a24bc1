"""Numbers in a spreadsheet: which it can hold exactly, and how they are shown."""

from decimal import Decimal

from pipeline.display import plain

EXACT_DIGITS = 15
"""A spreadsheet keeps no more digits of a number; longer ones are written as text."""

NUMBER_FORMATS = {
    "number": "#,##0",
    "fraction": "#,##0.##########",
    "day": "dd/mm/yyyy",
    "time": "dd/mm/yyyy hh:mm",
}
"""Where the system is Vietnamese, Excel shows `#,##0.00` as 1.234,50."""


def fits(value: Decimal) -> bool:
    """Whether a spreadsheet holds the number exactly."""
    digits = plain(value).replace("-", "").replace(".", "")
    return len(digits.strip("0")) <= EXACT_DIGITS


def format_name(value: Decimal) -> str:
    """`number` or `fraction`."""
    return "number" if value == value.to_integral_value() else "fraction"
