"""Numbers as list labels show them (`w:numFmt`, ECMA-376 Part 1, 17.18.59)."""

from collections.abc import Callable

from extractors.roman_numerals import roman

_LARGEST_ROMAN = 32_767
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_LARGEST_LETTER = 780


def numeral(number: int, form: str) -> str:
    """`number` in a form such as `upperRoman`; forms not known here come out decimal."""
    written = _FORMS.get(form)
    return str(number) if written is None else written(number)


def _roman(number: int) -> str:
    return roman(number) if 0 < number <= _LARGEST_ROMAN else str(number)


def _letter(number: int) -> str:
    """Word counts a … z, aa, bb …: the English alphabet, without đ, whatever the language."""
    if not 0 < number <= _LARGEST_LETTER:
        return str(number)
    times, letter = divmod(number - 1, len(_LETTERS))
    return _LETTERS[letter] * (times + 1)


_FORMS: dict[str, Callable[[int], str]] = {
    "upperRoman": _roman,
    "lowerRoman": lambda number: _roman(number).lower(),
    "upperLetter": lambda number: _letter(number).upper(),
    "lowerLetter": _letter,
    "decimalZero": lambda number: f"{number:02}",
    "numberInDash": lambda number: f"- {number} -",
    "none": lambda _: "",
}
