"""Totals that stand below their parts: of a page, of an area; and columns that say that they are a change."""

import pytest

from extractors.audit import audit_tables
from extractors.numbers import resolve_tables
from extractors.tables import extract_tables
from models.finding import Finding
from tests.builders import grid, paragraph, zones

PAGES = """
    TT | Họ và tên | Số khẩu | Số lao động
    1 | Nguyễn Văn A | 4 | 2
    2 | Trần Thị B | 5 | 3
    3 | Lê Văn C | 3 | 2
      | Cộng trang 1 | 12 | 7
    4 | Phạm D | 6 | 4
    5 | Vũ E | 2 | 1
    6 | Đỗ F | 4 | 3
      | Cộng trang 2 | 12 | 8
      | Tổng cộng | 24 | 15"""
AREAS = """
    TT | Đơn vị | Lúa (ha) | Ngô (ha)
    1 | An Lộc | 120 | 35
    2 | Phú Yên | 98 | 30
      | Cộng vùng I | 218 | 65
    3 | Xuân Hòa | 145 | 41
    4 | Bình Minh | 77 | 28
      | Cộng vùng II | 222 | 69
      | Tổng cộng | 440 | 134"""
CHANGES = """
    TT | Chỉ tiêu | Thực hiện năm 2024 (ha) | Kế hoạch năm 2025 (ha) | Tăng (+), giảm (-)
    1 | Lúa | 1.251 | 1.300 | 49
    2 | Ngô | 980 | 950 | -30
    3 | Lạc | 345 | 360 | 15
    4 | Rau | 210 | 205 | -5"""

TAXED = """
    STT | Nội dung chi | Kinh phí (đồng)
    I | Chi hội nghị | 5.100.000
    1 | Thuê hội trường | 1.500.000
    2 | Nước uống | 3.600.000
    II | Chi tập huấn | 28.200.000
    1 | Giảng viên | 9.600.000
    2 | Tài liệu | 18.600.000
      | Tổng cộng (I+II) | 33.300.000
      | Thuế VAT 8% | 2.664.000
      | Tổng cộng sau thuế | 35.964.000"""
ROUNDED = f"{TAXED[: TAXED.index('Thuế')]}Làm tròn | 33.000.000"
COURSES = """
    TT | Tên nghề | Số lớp | Số học viên/lớp | Tổng số học viên
    1 | Trồng nấm | 02 | 35 | 70
    2 | May | 03 | 30 | 90
    3 | Sửa máy | 02 | 30 | 60
    4 | Chăn nuôi | 04 | 35 | 140
    5 | Nhà hàng | 01 | 25 | 25"""

QUARTERS = """
    TT | Nội dung | Quý I | Quý II | Quý III | Quý IV | Cả năm
    1 | Thu phí | 10 | 12 | 11 | 9 | 42
    2 | Thu thuế | 20 | 22 | 25 | 21 | 88
    3 | Thu khác | 5 | 6 | 4 | 7 | 22"""


def findings(text: str) -> tuple[Finding, ...]:
    rows = [[cell.strip() for cell in line.split("|")] for line in text.strip().splitlines()]
    return audit_tables(resolve_tables(extract_tables(zones(body=(paragraph("CHỈ TIÊU"), grid(rows))), {})))


@pytest.mark.parametrize("text", [PAGES, AREAS, CHANGES, TAXED, ROUNDED, COURSES, QUARTERS])
def test_what_adds_up_is_not_accused(text: str) -> None:
    assert findings(text) == ()


@pytest.mark.parametrize(
    ("text", "right", "wrong", "place"),
    [
        (PAGES, "| 12 | 7", "| 21 | 7", (3, 2)),
        (PAGES, "| 24 | 15", "| 24 | 51", (8, 3)),
        (AREAS, "| 222 | 69", "| 222 | 96", (5, 3)),
        (AREAS, "| 440 |", "| 404 |", (6, 2)),
        (CHANGES, "| -30", "| 30", (1, 4)),
        (TAXED, "| 33.300.000", "| 33.800.000", (6, 2)),
        (TAXED, "| 35.964.000", "| 35.694.000", (8, 2)),
        (ROUNDED, "| 28.200.000", "| 28.300.000", (3, 2)),
        (COURSES, "| 60", "| 65", (2, 3)),
        (QUARTERS, "| 88", "| 89", (1, 6)),
    ],
)
def test_the_wrong_figure_is_named(text: str, right: str, wrong: str, place: tuple[int, int]) -> None:
    (finding,) = findings(text.replace(right, wrong))
    assert (finding.row, finding.col) == place
