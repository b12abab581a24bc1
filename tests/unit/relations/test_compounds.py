from decimal import Decimal

from extractors.audit import audit_tables
from extractors.numbers import resolve_tables
from models.finding import Finding
from tests.unit.numbers.builders import table

HEADER = ["TT", "Sản phẩm", "Năm 2020", "Năm 2021", "Năm 2025"]
BODY = """
1 | Lúa   | 28.400 | 29.000 | 35.200 | {}
2 | Ngô   | 1.250  | 1.300  | 1.480  | {}
3 | Sắn   | 940    | 1.010  | 1.215  | {}
4 | Khoai | 310    | 320    | 402    | {}
"""


def audited(growth: str, *told: str) -> tuple[Finding, ...]:
    return audit_tables(resolve_tables((table([*HEADER, growth], BODY.format(*told)),)))


def test_a_growth_a_year_is_held_against_the_first_and_the_last_year() -> None:
    (finding,) = audited("Tăng bình quân hằng năm 2021 - 2025 (%)", "4,39", "3,44", "5,27", "6,33")
    assert (finding.code, finding.severity, finding.row, finding.col) == ("rate_mismatch", "error", 3, 5)
    assert finding.message == "Khoai: 6,33 ≠ (402 / 310)^(1/5) × 100 − 100 = 5,34"
    assert finding.expected == Decimal("5.34")


def test_the_digits_shown_give_the_tolerance() -> None:
    assert audited("Tăng bình quân hằng năm 2021 - 2025 (%)", "4,4", "3,4", "5,3", "5,3") == ()


def test_a_growth_may_be_told_as_an_index() -> None:
    (finding,) = audited("Tốc độ phát triển BQ 2021 - 2025 (%)", "104,4", "103,4", "106,3", "105,3")
    assert finding.message == "Sắn: 106,3 ≠ (1.215 / 940)^(1/5) × 100 = 105,3"


def test_a_period_that_begins_with_its_first_year() -> None:
    (finding,) = audited("Tăng bình quân giai đoạn 2021 - 2025 (%)", "4,96", "3,30", "4,73", "6,87")
    assert finding.expected == Decimal("5.87")


def test_growth_against_the_year_before_is_no_growth_a_year() -> None:
    assert audited("Tăng so với năm trước (%)", "21,4", "13,8", "20,3", "25,6") == ()
