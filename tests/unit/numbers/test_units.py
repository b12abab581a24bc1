import pytest

from extractors.numbers.units import bracketed_unit, is_unit, is_whole, unit_kind


@pytest.mark.parametrize(
    ("unit", "kind"),
    [
        ("người", "count"),
        ("Căn hộ", "count"),
        ("nghìn con", "count"),
        ("triệu đồng", "money"),
        ("tr.đồng", "money"),
        ("ha", "measure"),
        ("%", "rate"),
        ("%/ năm", "rate"),
        ("tạ/ha", "ratio"),
        ("triệu đồng/người", "ratio"),
        ("ngày", "time"),
        ("Sở Y tế", None),
        ("", None),
    ],
)
def test_kinds(unit: str, kind: str | None) -> None:
    assert unit_kind(unit) == kind


@pytest.mark.parametrize(
    ("header", "unit"),
    [
        ("Diện tích (ha)", "ha"),
        ("Thu ngân sách (Đvt: ngàn đồng)", "ngàn đồng"),
        ("Tỷ lệ (%)", "%"),
        ("Tỷ lệ %", "%"),
        ("Lao động (Người)", "Người"),
        ("Số hộ (theo kết quả rà soát)", None),
        ("Tổng số", None),
    ],
)
def test_unit_of_a_header(header: str, unit: str | None) -> None:
    assert bracketed_unit(header) == unit


@pytest.mark.parametrize("text", [". Tỷ lệ", "Hà Nội", "tháng 3", "/2026", "Ủy ban nhân dân"])
def test_what_is_no_unit(text: str) -> None:
    assert not is_unit(text)


@pytest.mark.parametrize("unit", ["đồng", "nghìn đồng", "1.000 đồng", "1000đ", "đồng/kg", "người", "Hộ"])
def test_units_of_whole_amounts(unit: str) -> None:
    assert is_whole(unit)


@pytest.mark.parametrize("unit", ["triệu đồng", "tr.đồng", "tỷ đồng", "nghìn con", "ha", "%", None])
def test_units_of_amounts_that_may_have_decimals(unit: str | None) -> None:
    assert not is_whole(unit)
