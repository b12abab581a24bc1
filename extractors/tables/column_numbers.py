"""The row of column numbers below a header: `(1) (2) (3)=(1)+(2)`, `A B 1 2 5 7=5/1*100`."""

from dataclasses import replace
from itertools import pairwise

import regex

from models.value import value

_MARK = regex.compile(
    r"""^\s*(?<bracket>[(\[]?)\s*(?<mark>\d{1,2}\p{L}?|\p{L})\s*(?:
        [)\]]?\s*=\s*(?<formula>[\d\p{L}()\[\]+\-–*/:x×.,%\s=]{1,60}) | [)\]]?
    )\s*$""",
    regex.VERBOSE,
)

_FEWEST_STEPS = 3


@value
class ColumnNumber:
    """What a column is called, and how it is said to be computed."""

    mark: str
    formula: str | None
    bracketed: bool


def column_numbers(texts: list[str]) -> list[ColumnNumber | None] | None:
    """The number of each column, None for a blank one; None altogether where the row is no such row."""
    numbers: list[ColumnNumber | None] = []
    for text in texts:
        number = _column_number(text) if text else None
        if text and number is None:
            return None
        numbers.append(number)
    present = [number for number in numbers if number]
    if _is_series(present, len(texts)):
        return numbers
    if not _is_miscounted(present, len(texts)):
        return None
    # A formula would name the wrong column.
    return [number and replace(number, formula=None) for number in numbers]


def _column_number(text: str) -> ColumnNumber | None:
    match = _MARK.match(text) if len(text) <= 70 else None
    if match is None:
        return None
    formula = match["formula"]
    bracketed = bool(match["bracket"])
    if formula is not None:
        # In a narrow column a formula is broken anywhere, in the middle of a number too.
        formula = "".join(formula.split())
        if bracketed and formula.count(")") > formula.count("("):
            formula = formula[:-1]
    return ColumnNumber(match["mark"], formula, bracketed)


def _is_series(present: list[ColumnNumber], n_cols: int) -> bool:
    """Letters, then rising numbers from 1, without a gap unless brackets or formulas tell what they are."""
    if len(present) < 2 or 2 * len(present) < n_cols or not _letters_lead(present):
        return False
    steps = _steps(present)
    explicit = all(number.bracketed for number in present) or any(number.formula for number in present)
    if explicit:
        return min(steps, default=1) > 0
    return set(steps) <= {1} and len(present) >= min(3, n_cols)


def _is_miscounted(present: list[ColumnNumber], n_cols: int) -> bool:
    """Whether such a row of all columns, or all but the last, says one number twice or leaves one out."""
    steps = _steps(present)
    slips = [step for step in steps if step != 1]
    whole = len(steps) >= _FEWEST_STEPS and len(present) >= n_cols - 1
    return whole and _letters_lead(present) and len(slips) == 1 and slips[0] in (0, 2)


def _letters_lead(present: list[ColumnNumber]) -> bool:
    """Whether letters in their order stand before all numbers, the first of which is 1."""
    letters = [number.mark for number in present if not number.mark[0].isdigit()]
    leading = [number.mark for number in present[: len(letters)]]
    first = next((number.mark for number in present if number.mark[0].isdigit()), "1")
    return letters == leading == _alphabet(letters) and int(_digits(first)) == 1


def _steps(present: list[ColumnNumber]) -> list[int]:
    """How much each number is more than the one before."""
    digits = [int(_digits(number.mark)) for number in present if number.mark[0].isdigit()]
    return [after - before for before, after in pairwise(digits)]


def _digits(mark: str) -> str:
    return "".join(character for character in mark if character.isdigit())


def _alphabet(letters: list[str]) -> list[str]:
    """As many letters as given, in order: A B C, a b c, or capitals over words and small ones behind."""
    capitals = sum(letter.isupper() for letter in letters)
    small = len(letters) - capitals
    return [
        chr(ord(first) + place) for first, count in (("A", capitals), ("a", small)) for place in range(count)
    ]
