"""What prose tells of the whole commune, against total rows that tell the same in their own words."""

from decimal import Decimal

import pytest

from tests.unit.consistency.plans import plan_of

POOR = """TT\tThôn\tTổng số hộ\tSố hộ nghèo\tSố hộ cận nghèo
1\tĐông\t85\t14\t9
2\tTây\t64\t18\t7
\tTổng cộng\t149\t32\t16
"""
CHANGE = """TT\tThôn\tSố hộ nghèo năm 2022\tSố hộ nghèo năm 2023\tTăng (+), giảm (-)
1\tĐông\t18\t14\t-4
2\tTây\t23\t18\t-5
\tTổng cộng\t41\t32\t-9
"""
TITLE = "HỘ NGHÈO, HỘ CẬN NGHÈO CÁC THÔN NĂM 2023"


def told(clause: str, title: str = TITLE, table: str = POOR) -> list[object]:
    plan = plan_of("I. KẾT QUẢ NĂM 2023", clause, "II. TỔ CHỨC THỰC HIỆN", appendices=f"{title}\n\n{table}")
    return [one.expected for one in plan.findings if one.severity != "info"]


@pytest.mark.parametrize(
    ("clause", "right"),
    [
        ("Năm 2023, toàn xã có 30 hộ nghèo.", [Decimal(32)]),
        ("Năm 2023, toàn xã có 32 hộ nghèo.", []),
        ("- Toàn xã có 30 hộ nghèo, chiếm 20%.", [Decimal(32)]),  # of the heading's year
        ("Tổng số hộ nghèo trên địa bàn xã Đồi Mây năm 2023 là 30 hộ.", [Decimal(32)]),
        ("Toàn xã có 15 hộ cận nghèo.", [Decimal(16)]),
        # of something else, of another area, year or time, not exact, or with more behind it
        ("Toàn xã có 48 hộ nghèo và hộ cận nghèo.", []),
        ("Toàn xã có 48 hộ nghèo, hộ cận nghèo.", []),
        ("Toàn xã có 12 hộ nghèo được vay vốn.", []),
        ("Toàn xã có 140 hộ.", []),
        ("Toàn huyện có 1.300 hộ nghèo.", []),
        ("Thôn Đông có 14 hộ nghèo.", []),
        ("Năm 2022, toàn xã có 41 hộ nghèo.", []),
        ("Đầu năm 2023, toàn xã có 41 hộ nghèo.", []),
        ("Toàn xã có khoảng 30 hộ nghèo.", []),
        ("Toàn xã phấn đấu còn 25 hộ nghèo.", []),
        ("Toàn xã hội giúp 25 hộ nghèo.", []),
    ],
)
def test_a_clause_of_the_whole_commune(clause: str, right: list[Decimal]) -> None:
    assert told(clause) == right


@pytest.mark.parametrize(
    "title",
    [
        "HỘ NGHÈO CÁC THÔN ĐẶC BIỆT KHÓ KHĂN NĂM 2023",
        "HỘ NGHÈO VAY VỐN NĂM 2023",
        "HỘ NGHÈO ĐẦU NĂM 2023",
        "HỘ NGHÈO NĂM 2022",
        "HỘ NGHÈO CÁC THÔN",
        "KẾ HOẠCH GIẢM HỘ NGHÈO NĂM 2023",
    ],
)
def test_a_caption_that_says_more_than_the_clause(title: str) -> None:
    assert told("Năm 2023, toàn xã có 30 hộ nghèo.", title) == []


@pytest.mark.parametrize("label", ["Cộng thôn vùng cao", "Tổng toàn huyện"])
def test_a_total_of_another_area(label: str) -> None:
    assert told("Năm 2023, toàn xã có 30 hộ nghèo.", table=POOR.replace("Tổng cộng", label)) == []


@pytest.mark.parametrize(
    ("clause", "right"),
    [
        ("Số hộ nghèo toàn xã năm 2023 giảm 12 hộ so với năm 2022.", [Decimal(9)]),
        ("Toàn xã giảm 12 hộ nghèo.", [Decimal(9)]),
        ("Số hộ nghèo toàn xã năm 2023 giảm 30 hộ so với năm 2020.", []),
        ("Toàn xã giảm 9 hộ nghèo.", []),
        ("Toàn xã tăng 12 hộ nghèo.", []),
        ("Toàn xã giảm 12 hộ.", []),
        ("Toàn xã giảm 12 hộ cận nghèo.", []),
        ("Năm 2022, toàn xã giảm 12 hộ nghèo.", []),
    ],
)
def test_a_change_against_the_column_of_changes(clause: str, right: list[Decimal]) -> None:
    assert told(clause, "SO SÁNH HỘ NGHÈO NĂM 2022, 2023", CHANGE) == right


def test_a_change_of_no_year_in_prose_and_table_was_an_error() -> None:
    table = POOR.replace("Số hộ cận nghèo", "Số hộ nghèo giảm")
    plan = plan_of("I. KẾT QUẢ", "Số hộ nghèo toàn xã giảm 12 hộ.", appendices=f"HỘ NGHÈO GIẢM\n\n{table}")
    assert [one.code for one in plan.findings if one.severity != "info"] == []
