import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.relations.formula import parse_formula

MARKS = {str(mark): mark for mark in range(1, 10)}
ROW = {mark: float(mark) for mark in range(1, 10)}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("5/1*100", 500),
        ("7=5/1*100", 500),
        ("(3)=(1)+(2)", 3),
        ("(1)+(2)", 3),
        ("[4]-[1]", 3),
        ("4=1+2+3", 6),
        ("5 = 3 - 4", -1),
        ("6=4:2x100", 200),
        ("6/2%", 300),
        ("5=6:2 (%)", 3),
        ("5=6/2*100%", 300),
        ("4=5+...+8", 26),
        ("9=(2+4)/3", 2),
        ("2×3", 6),
        ("(4)/(2)*100", 200),
        ("4=2*5/10", 1),
        ("6=4*5/1.000", 0.02),
        ("6=4*5:1.000.000", 0.00002),
    ],
)
def test_formulas_of_the_row_of_column_numbers(text: str, value: float) -> None:
    formula = parse_formula(text, MARKS)
    assert formula is not None
    assert formula.value(ROW) == pytest.approx(value)


@pytest.mark.parametrize("text", ["", "=", "7=", "5//1", "A+B", "tổng", "(1+2", "100", "12/3", "4=5+10"])
def test_what_is_no_formula(text: str) -> None:
    assert parse_formula(text, MARKS) is None


def test_a_divisor_that_is_zero_gives_nothing() -> None:
    formula = parse_formula("1/2", MARKS)
    assert formula is not None
    assert formula.value({1: 1.0, 2: 0.0}) is None


@given(st.text(alphabet="0123456789+-*/:()[]=x%. …", max_size=60))
def test_no_text_raises(text: str) -> None:
    formula = parse_formula(text, MARKS)
    assert formula is None or formula.operands
