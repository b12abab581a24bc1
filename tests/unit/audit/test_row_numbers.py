import pytest

from extractors.audit.row_numbers import row_number_findings
from tests.unit.numbers.builders import table

HEADER = ["TT", "Thôn", "Số bể nước"]


def told(body: str) -> list[tuple[str, int | None, str]]:
    return [(one.code, one.row, one.message) for one in row_number_findings(table(HEADER, body))]


def test_a_number_that_stands_twice() -> None:
    assert told("1. | Suối Đá | 4\n1. | Cây Gạo | 6\n2. | Đồi Chè | 3") == [
        ("duplicate_label", 1, "Dòng 2: số thứ tự 1 được dùng cho hai dòng liền nhau")
    ]
    assert told("1 | Suối Đá | 4\n2 | Cây Gạo | 6\n2 | Đồi Chè | 3\n3 | Bến Nứa | 5")[0][:2] == (
        "duplicate_label",
        2,
    )


def test_a_number_that_is_skipped() -> None:
    assert told("1 | Suối Đá | 4\n2 | Cây Gạo | 6\n4 | Đồi Chè | 3\n5 | Bến Nứa | 5") == [
        ("numbering_gap", 2, "Dòng 3: sau số thứ tự 2 là 4, thiếu số 3")
    ]


@pytest.mark.parametrize(
    "body",
    [
        "1 | Suối Đá | 4\n2 | Cây Gạo | 6\n1 | Đồi Chè | 3\n2 | Bến Nứa | 5",
        "I | Phía Bắc |\n1 | Suối Đá | 4\nII | Phía Nam |\n1 | Đồi Chè | 3\n2 | Bến Nứa | 5",
        "1 | Suối Đá | 4\n3 | Cây Gạo | 6\n5 | Đồi Chè | 3\n7 | Bến Nứa | 5",
        "1 | Suối Đá | 4\n3 | Cây Gạo | 6\n2 | Đồi Chè | 3\n4 | Bến Nứa | 5",
        "2 | Suối Đá | 4\n4 | Cây Gạo | 6\n5 | Đồi Chè | 3\n6 | Bến Nứa | 5",
        "1 | Suối Đá | 4\n2 | Cây Gạo | 6\n3 | Đồi Chè | 3\n5 | Bến Nứa | 5",
    ],
    ids=["lists", "groups", "every other", "out of order", "excerpt", "at the end"],
)
def test_other_ways_to_count_are_no_errors(body: str) -> None:
    assert not told(body)
