"""Columns that add up to the one beside them, whatever the headers say."""

import pytest

from extractors.numbers import resolve_tables
from tests.unit.numbers.builders import table

HEADER = ["TT", "Thôn", "Ngân sách", "Nhân dân", "Doanh nghiệp", "Nhu cầu", "Đạt (%)"]
ROWS = [
    (120, 35, 61, 216, "48,5"),
    (310, 42, 17, 369, "51,0"),
    (95, 28, 44, 167, "62,3"),
    (208, 19, 73, 300, "39,9"),
    (144, 57, 32, 233, "70,1"),
]


def written(wrong: int) -> str:
    """The rows, of which the last so many do not add up."""
    body = []
    for number, (*parts, whole, rate) in enumerate(ROWS, 1):
        told = whole + 7 if number > len(ROWS) - wrong else whole
        body.append(" | ".join(map(str, (number, f"Thôn {number}", *parts, told, rate))))
    return "\n".join(body)


@pytest.mark.parametrize(("wrong", "stated"), [(0, True), (1, True), (2, False)])
def test_a_run_of_columns_is_the_column_behind_it_where_four_rows_show_it(wrong: int, stated: bool) -> None:
    (resolved,) = resolve_tables((table(HEADER, written(wrong)),))
    sums = {one.target: one.expression.operands for one in resolved.relations if one.kind == "parts"}
    assert sums == ({5: (2, 3, 4)} if stated else {})


def test_numbers_with_decimals_add_up_too() -> None:
    body = written(0).replace("120 | 35", "120,5 | 34,5")
    (resolved,) = resolve_tables((table(HEADER, body),))
    assert [one.target for one in resolved.relations if one.kind == "parts"] == [5]
