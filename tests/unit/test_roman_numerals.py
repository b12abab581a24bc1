"""Roman numerals, as labels of sections and rows have them."""

from hypothesis import given
from hypothesis import strategies as st

from extractors.roman_numerals import roman, roman_labels

VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}


@given(st.integers(1, 3999))
def test_the_signs_of_a_numeral_make_its_number(number: int) -> None:
    values = [VALUES[sign] for sign in roman(number)]
    lesser = [value < after for value, after in zip(values, [*values[1:], 0], strict=True)]
    assert sum(-value if less else value for value, less in zip(values, lesser, strict=True)) == number


def test_labels_are_the_numerals_without_letters_of_lists() -> None:
    assert roman_labels()["XXXIX"] == 39
    assert not {"L", "C", "D", "M", "IIII", "VX"} & roman_labels().keys()
