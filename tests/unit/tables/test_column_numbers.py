import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.tables.column_numbers import column_numbers
from tests.builders import tabs
from tests.unit.tables.reading import body, table_of


@pytest.mark.parametrize(
    "row",
    [
        "1 2 3 4",
        "(1) (2) (3)",
        "A B 1 2 3",
        "A B 1 2 5 6 7=5/1*100 8=6/2*100 9",
        "(1) (2) (3)=(1)+(2)",
        "1 2 3=1+2 4",
        "(a) (b) (c)",
        "A B a b c=a-b",
    ],
)
def test_rows_of_column_numbers(row: str) -> None:
    assert column_numbers(row.split())


@pytest.mark.parametrize(
    "row",
    [
        "1 Đông 5",
        "1 2 5 9",
        "3 4 5",
        "1 A 10 20",
        "I II III",
        "a b A B",
        "1 1 1",
        "1 2 4,5",
        "1 2 2 4 4",
        "1 2 3 9",
    ],
)
def test_rows_of_data(row: str) -> None:
    assert column_numbers(row.split()) is None


@pytest.mark.parametrize("row", ["1 2 3 4 5 7", "(1) (2) (3) (4) (4) (5)", "A B 1 2 2 3", "A B 1 2 3 3=1+2"])
def test_one_slip_in_counting_makes_no_row_of_data(row: str) -> None:
    """Broken: the numbers became the first row, whose `(3)` was not the sum of `(4)` and `(4)`."""
    numbers = column_numbers(row.split())
    assert numbers is not None
    assert not any(number.formula for number in numbers if number)


def test_formula_is_kept_apart_from_the_mark() -> None:
    numbers = column_numbers(["(1)", "(2)", "(3) = (1)/(2)x100%", "(4=1+2)"])
    assert numbers is not None
    assert [(number.mark, number.formula) for number in numbers if number] == [
        ("1", None),
        ("2", None),
        ("3", "(1)/(2)x100%"),
        ("4", "1+2"),
    ]


def test_formula_broken_in_a_narrow_column_is_whole() -> None:
    numbers = column_numbers(["A", "B", "1", "2", "3=2/1*1 00"])
    assert numbers is not None
    assert numbers[-1] is not None
    assert numbers[-1].formula == "2/1*100"


def test_the_row_is_neither_header_nor_body() -> None:
    table = table_of(tabs("TT\tThôn\tHộ\tNghèo\tTỷ lệ\nA\tB\t1\t2\t3=2/1*100\n1\tĐông\t50\t5\t10"))
    assert body(table) == [["1", "Đông", "50", "5", "10"]]
    assert [column.mark for column in table.columns] == ["A", "B", "1", "2", "3"]
    assert table.columns[4].formula == "2/1*100"


@given(st.lists(st.text(max_size=12), max_size=8))
def test_any_texts(texts: list[str]) -> None:
    numbers = column_numbers(texts)
    assert numbers is None or len(numbers) == len(texts)
