"""Headings that name what is divided by what."""

import pytest

from pipeline.readers.plain_text.header_tree.ratios import RatioSide, ratio_sides


@pytest.mark.parametrize(
    ("side", "path", "named"),
    [
        ("ƯTH 2031", ["Ước thực hiện năm 2031"], True),
        ("DT 2032", ["Dự toán năm 2032", "Xã giao"], True),
        ("KH 2032", ["KH 2032"], True),
        ("Năm 2032", ["Kế hoạch năm 2032"], True),
        ("DT 2032", ["Dự toán năm 2031"], False),
        ("TH", ["Dự toán năm 2031"], False),
    ],
)
def test_a_side_names_the_column_of_its_initials_and_year(side: str, path: list[str], named: bool) -> None:
    assert RatioSide.of(side).names(path) is named


def test_units_of_the_ratio_are_left_out_and_words_are_no_ratio() -> None:
    assert ratio_sides("DT 2032/ƯTH 2031 (%)") == (RatioSide.of("DT 2032"), RatioSide.of("ƯTH 2031"))
    assert ratio_sides("Xã/phường") is None
    assert ratio_sides("Số hộ") is None
