"""The row of column numbers below a header: `(1) (2) (3)=(1)+(2)`, `A B 1 2 5 7=5/1*100`."""

from dataclasses import dataclass
from itertools import pairwise

import regex

_MARK = regex.compile(
    r"""^\s*(?<bracket>[(\[]?)\s*(?<mark>\d{1,2}\p{L}?|\p{L})\s*(?:
        [)\]]?\s*=\s*(?<formula>[\d\p{L}()\[\]+\-–*/:x×.,%\s=]{1,60}) | [)\]]?
    )\s*$""",
    regex.VERBOSE,
)


@dataclass(frozen=True, slots=True)
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
    return numbers if _is_series(present, len(texts)) else None


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
    if len(present) < 2 or 2 * len(present) < n_cols:
        return False
    digits = [int(_digits(number.mark)) for number in present if number.mark[0].isdigit()]
    letters = [number.mark for number in present if not number.mark[0].isdigit()]
    rising = all(a < b for a, b in pairwise(digits))
    explicit = all(number.bracketed for number in present) or any(number.formula for number in present)
    leading = [number.mark for number in present[: len(letters)]]
    if not rising or letters != leading or letters != _alphabet(letters) or digits[:1] not in ([], [1]):
        return False
    gapless = digits == list(range(1, len(digits) + 1))
    return explicit or (gapless and len(present) >= min(3, n_cols))


def _digits(mark: str) -> str:
    return "".join(character for character in mark if character.isdigit())


def _alphabet(letters: list[str]) -> list[str]:
    """As many letters as given, in order: A B C, a b c, or capitals over words and small ones behind."""
    capitals = sum(letter.isupper() for letter in letters)
    small = len(letters) - capitals
    return [
        chr(ord(first) + place) for first, count in (("A", capitals), ("a", small)) for place in range(count)
    ]
