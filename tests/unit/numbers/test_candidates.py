from decimal import Decimal

import pytest

from extractors.numbers import candidates


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("0", ["0"]),
        ("01", ["1"]),
        ("1853", ["1853"]),
        ("0,79", ["0.79"]),
        ("12.3", ["12.3"]),
        ("97,0", ["97.0"]),
        ("0.150", ["0.150"]),
        ("3,017", ["3017", "3.017"]),
        ("1.853", ["1853", "1.853"]),
        ("6,387,200", ["6387200"]),
        ("6.387.200", ["6387200"]),
        ("1.234,5", ["1234.5"]),
        ("1,234.567", ["1234.567"]),
        ("1 234 567", ["1234567"]),
        ("-5", ["-5"]),
        ("−2,5", ["-2.5"]),
        ("–15,6%", ["-15.6"]),
        ("02 (hai) lớp", ["2"]),
        ("+4", ["4"]),
        ("(1.234)", ["-1234", "-1.234"]),
        ("93.13%", ["93.13"]),
        ("100 %", ["100"]),
        ("2,5‰", ["2.5"]),
        ("02 ngày", ["2"]),
        ("33 nghìn con", ["33"]),
        ("1,2 tỷ đồng", ["1.2"]),
        ("2 buổi/ngày", ["2"]),
        ("32,5 m2 sàn/ người", ["32.5"]),
        ("100% (do xã quy định)", ["100"]),
        ("12 (*)", ["12"]),
        ("150¹", ["150"]),
        ("1.250¹, ²", ["1250", "1.250"]),
        ("10 m²", ["10"]),
        ("106,66_", ["106.66"]),  # what a scan leaves of the ruling below
        ("95%[3]", ["95"]),
        ("2025", ["2025"]),
        ("giảm 12 hộ", ["12"]),
    ],
)
def test_values(raw: str, expected: list[str]) -> None:
    assert [str(reading.value) for reading in candidates(raw)] == expected


@pytest.mark.parametrize(
    "raw",
    [
        "", "-", "...", "x", "Đạt", "Tháng 01", "10³", "5x10³", "Năm 2024", "Quý I", "Quý II/2026",
        "Thôn 3", "19/19", "1/2 ngày", "23/3/2026", "30-4", "2021 - 2025", "8h30", "14h", "Km12+300",
        "1.1. Tỷ lệ hộ nghèo", "1.1.1-1.1.3", "5 không, 3 sạch", "12 tháng 3", "0912345678",
        "Gói thầu số 13", "1.23.456", "12,5,3", "²",
    ],
)  # fmt: skip
def test_texts_that_are_no_number(raw: str) -> None:
    assert candidates(raw) == ()


@pytest.mark.parametrize(
    ("raw", "op", "value"),
    [
        ("< 3", "<", "3"),
        ("≥ 97", ">=", "97"),
        ("=> 5", ">=", "5"),
        ("≤2,5%", "<=", "2.5"),
        (">=85% (tỉnh quy định cụ thể)", ">=", "85"),
        ("từ 62 trở lên", ">=", "62"),
        ("Từ 5% trở xuống", "<=", "5"),
        ("trên 95%", ">", "95"),
        ("Đạt trên 90%", ">", "90"),
        ("dưới 1%", "<", "1"),
        ("tối thiểu 80%", ">=", "80"),
        ("Không quá 03 ngày", "<=", "3"),
    ],
)
def test_comparators(raw: str, op: str, value: str) -> None:
    (reading,) = candidates(raw)
    assert (reading.op, reading.value) == (op, Decimal(value))


@pytest.mark.parametrize(
    ("raw", "low", "high"),
    [
        ("40-45", "40", "45"),
        ("99-99,98", "99", "99.98"),
        ("30 – 35%", "30", "35"),
        ("30% - 35%", "30", "35"),
        ("từ 10 đến 15 hộ", "10", "15"),
        ("01-02 mô hình", "1", "2"),
    ],
)
def test_ranges_have_no_value(raw: str, low: str, high: str) -> None:
    (reading,) = candidates(raw)
    assert (reading.value, reading.low, reading.high) == (None, Decimal(low), Decimal(high))


@pytest.mark.parametrize(
    ("raw", "unit"),
    [("02 ngày", "ngày"), ("33 nghìn con", "nghìn con"), ("93%", "%"), ("30 – 35%", "%"), ("12", None)],
)
def test_units_stand_as_printed(raw: str, unit: str | None) -> None:
    assert candidates(raw)[0].unit == unit


@pytest.mark.parametrize(
    ("raw", "value", "unit"),
    [
        ("1 tỷ 500 triệu", 1500, "triệu"),
        ("2 tỉ 50 triệu đồng", 2050, "triệu đồng"),
        ("1 Tỷ 500 Triệu", 1500, "Triệu"),
        ("khoảng 3 triệu 250 nghìn đồng", 3250, "nghìn đồng"),
        ("1 tỷ 250 triệu 500 ngàn đồng", 1_250_500, "ngàn đồng"),
        ("12 triệu 500 đồng", 12_000_500, "đồng"),
    ],
)
def test_an_amount_in_several_scales_is_one_in_the_last_of_them(raw: str, value: int, unit: str) -> None:
    (reading,) = candidates(raw)
    assert (reading.value, reading.unit) == (value, unit)


@pytest.mark.parametrize(
    "raw", ["500 triệu 1 tỷ", "3 tỷ 5 tỷ", "1 tỷ 500", "1 tỷ 2500 triệu", "2 lớp 35 triệu"]
)
def test_scales_that_do_not_fall_make_no_amount(raw: str) -> None:
    assert candidates(raw) == ()
