"""Headers written cell by cell, whose words tell which cells stand over which."""

import pytest

from pipeline.readers.plain_text.header_slots import header_slots


def tree(header: list[str], row: list[str]) -> dict[str, list[int]]:
    """The columns under each group of the header."""
    slots = header_slots(header, [row], len(row))
    return {
        text: list(range(col, col + across))
        for text, (_, col, _, across) in zip(header, slots, strict=True)
        if across > 1
    }


@pytest.mark.parametrize(
    ("header", "row", "groups"),
    [
        (
            [
                "TT",
                "Ấp",
                "Dân số",
                "Nhà nước cấp thẻ",
                "Hộ dân tự mua",
                "Tổng số người có thẻ",
                "Tỷ lệ có thẻ (%)",
                "Số người",
                "Tỷ lệ %",
                "Số người",
                "Tỷ lệ %",
            ],
            ["1", "Ấp Hòa", "1.200", "300", "25,0", "600", "50,0", "900", "75,0"],
            {"Nhà nước cấp thẻ": [3, 4], "Hộ dân tự mua": [5, 6]},
        ),
        (
            [
                "TT",
                "Ấp",
                "Hộ nghèo",
                "Đầu năm 2031",
                "Chỉ tiêu năm 2031",
                "Tổng số hộ",
                "Số hộ nghèo",
                "Tỷ lệ (%)",
                "Số hộ giảm",
                "Tỷ lệ giảm (%)",
                "Tỷ lệ cuối năm (%)",
            ],
            ["1", "Ấp Hòa", "300", "12", "4,00", "3", "1,00", "3,00"],
            {"Hộ nghèo": [2, 3, 4, 5, 6, 7], "Đầu năm 2031": [2, 3, 4], "Chỉ tiêu năm 2031": [5, 6, 7]},
        ),
    ],
)
def test_groups(header: list[str], row: list[str], groups: dict[str, list[int]]) -> None:
    assert tree(header, row) == groups
