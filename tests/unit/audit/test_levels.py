"""Rates, means and levels at the end of a period stand among amounts; their parts are no sum."""

import pytest

from tests.unit.audit.test_audit import findings
from tests.unit.numbers.builders import table

HEADER = (
    "STT | Chỉ tiêu | Đơn vị tính | Giai đoạn 2021-2023 | Trong đó > 2021 | Trong đó > 2022 | Trong đó > 2023"
)
AMOUNTS = """
    1 | Thu ngân sách        | tỷ đồng | 60  | 10  | 20  | 30
    2 | Việc làm mới         | người   | 900 | 200 | 300 | 400
    """


@pytest.mark.parametrize(
    "row",
    [
        "3 | Tỷ lệ hộ nghèo cuối kỳ   | %             | 0,45 | 0,85 | 0,65 | 0,45",
        "3 | Năng suất lúa            | tạ/ha         | 62   | 58   | 60   | 61",
        "3 | Thu nhập bình quân       | triệu đồng    | 70   | 60   | 65   | 69",
        "3 | Tổng đàn bò              | con           | 900  | 700  | 800  | 900",
    ],
)
def test_a_level_is_no_sum_of_its_years(row: str) -> None:
    assert not findings(table(HEADER, AMOUNTS + row))


def test_an_amount_beside_levels_still_is() -> None:
    (finding,) = findings(table(HEADER, AMOUNTS + "3 | Lớp tập huấn | lớp | 31 | 10 | 10 | 10"))
    assert finding.message == "Lớp tập huấn: 31 ≠ 10 + 10 + 10 = 30"


def test_a_whole_of_nothing_is_no_level() -> None:
    (finding,) = findings(table(HEADER, AMOUNTS + "3 | Lớp tập huấn | lớp | 0 | 10 | 10 | 0"))
    assert finding.message == "Lớp tập huấn: 0 ≠ 10 + 10 + 0 = 20"


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("3 | Lớp tập huấn | lớp | 10 | 10 | 10 | 10", "Lớp tập huấn: 10 ≠ 10 + 10 + 10 = 30"),
        ("3 | Hộ được hỗ trợ | hộ | 40 | 30 | 90 | 40", "Hộ được hỗ trợ: 40 ≠ 30 + 90 + 40 = 160"),
    ],
)
def test_a_total_copied_from_the_last_year_is_no_level(row: str, message: str) -> None:
    assert [one.message for one in findings(table(HEADER, AMOUNTS + row))] == [message]


@pytest.mark.parametrize(
    "row", ["3 | Xã nông thôn mới | xã | 19 | 5 | 12 | 19", "3 | Hộ còn lại | hộ | 40 | 30 | 90 | 40"]
)
def test_what_has_come_together_by_the_end_is_a_level(row: str) -> None:
    assert not findings(table(HEADER, AMOUNTS + row))


SEASONS = """
    1 | Diện tích gieo trồng | ha   | 900 | 300 | 350 | 250
    2 | Lúa giống            | tấn  | 61  | 25  | 16  | 20
    3 | Phân bón             | tấn  | 812 | 310 | 290 | 212
    """


@pytest.mark.parametrize(
    "row",
    [
        "4 | Hộ tham gia     | hộ      | 410    | 405    | 408    | 410",
        "4 | Trạm bơm        | trạm    | 14     | 14     | 14     | 12",
        "4 | Giá thu mua     | đồng/kg | 7.400  | 7.200  | 7.600  | 7.400",
    ],
)
def test_a_level_over_the_seasons_of_a_whole_year_is_no_sum(row: str) -> None:
    header = "STT | Chỉ tiêu | Đơn vị tính | Cả năm | Đông Xuân | Hè Thu | Mùa"
    assert not findings(table(header, SEASONS + row))
    (finding,) = findings(table(header, SEASONS.replace("900", "910") + row))
    assert finding.message == "Diện tích gieo trồng: 910 ≠ 300 + 350 + 250 = 900"


ROUNDED = "1 | A | 98 | 60,43 | 37,30\n2 | B | 98 | 50,20 | 47,53\n3 | C | 98 | 70,11 | 27,63\n | Cộng | 294 | 180,74 | 112,46"


def test_a_total_of_rounded_rows_need_not_be_that_of_its_finer_parts() -> None:
    """Broken: 294 hectares, three times 98, were accused of being 293,20."""
    header = "TT | Thôn | Tổng diện tích (ha) | Lúa (ha) | Ngô (ha)"
    assert not findings(table(header, ROUNDED))
    (finding,) = findings(table(header, ROUNDED.replace("294", "296")))
    assert finding.actual == 296
