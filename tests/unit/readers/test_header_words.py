"""Headers written cell by cell, whose words tell which cells stand over which."""

import pytest

from pipeline.readers.plain_text.header_tree.slots import header_slots


def tree(header: str, *rows: str) -> dict[str, list[int]]:
    """The columns under each group of the header; cells have `|` between them."""
    texts, cells = header.split(" | "), [row.split(" | ") for row in rows]
    slots = header_slots(texts, cells, len(cells[0])).slots
    return {
        text: list(range(col, col + across))
        for text, (_, col, _, across) in zip(texts, slots, strict=True)
        if across > 1
    }


@pytest.mark.parametrize(
    ("header", "row", "groups"),
    [
        (
            "TT | Ấp | Dân số | Nhà nước cấp thẻ | Hộ dân tự mua | Tổng số người có thẻ | Tỷ lệ có thẻ (%) | Số người | Tỷ lệ % | Số người | Tỷ lệ %",
            "1 | Ấp Hòa | 1.200 | 300 | 25,0 | 600 | 50,0 | 900 | 75,0",
            {"Nhà nước cấp thẻ": [3, 4], "Hộ dân tự mua": [5, 6]},
        ),
        (
            "TT | Ấp | Hộ nghèo | Đầu năm 2031 | Chỉ tiêu năm 2031 | Tổng số hộ | Số hộ nghèo | Tỷ lệ (%) | Số hộ giảm | Tỷ lệ giảm (%) | Tỷ lệ cuối năm (%)",
            "1 | Ấp Hòa | 300 | 12 | 4,00 | 3 | 1,00 | 3,00",
            {"Hộ nghèo": [2, 3, 4, 5, 6, 7], "Đầu năm 2031": [2, 3, 4], "Chỉ tiêu năm 2031": [5, 6, 7]},
        ),
        (
            "TT | Chỉ tiêu | ĐVT | Thực hiện 2030 | Kế hoạch | 2031 | 2032 | 2033",
            "1 | Số bác sĩ trên một vạn dân | Người | 8,5 | 8,8 | 9,0 | 9,2",
            {"Kế hoạch": [4, 5, 6]},
        ),
        (
            "TT | Đơn vị | Thời gian | Trưởng đoàn | Quý I | Quý II | Quý III | Quý IV",
            "1 | Xã Tân Hòa | x |  |  |  | Lê Văn An",
            {"Thời gian": [2, 3, 4, 5]},
        ),
        (
            "TT | Tên trường | Số học sinh lớp 9 | Chỉ tiêu giao | Ghi chú | Số lớp | Số học sinh",
            "1 | Trường Tân Hòa | 520 | 10 | 450 | ",
            {"Chỉ tiêu giao": [3, 4]},
        ),
        (
            "TT | Thôn | Năm 2031 | Năm 2032 | Số hộ | Nhân khẩu | Lao động | Số hộ | Nhân khẩu | Lao động | Tổng số | Nữ | Tổng số | Nữ",
            "1 | Thôn Hạ | 85 | 372 | 181 | 201 | 87 | 380 | 186 | 206",
            {"Năm 2031": [2, 3, 4, 5], "Năm 2032": [6, 7, 8, 9], "Nhân khẩu": [7, 8]},
        ),
    ],
)
def test_groups(header: str, row: str, groups: dict[str, list[int]]) -> None:
    assert tree(header, row) == groups


@pytest.mark.parametrize(
    ("header", "rows", "groups"),
    [
        (
            "TT | Nhiệm vụ | Sản phẩm | Đơn vị thực hiện | Thời hạn | Chủ trì | Phối hợp",
            ["1 | Rà soát thủ tục | Báo cáo | Văn phòng | Các phòng | Quý II"],
            {"Đơn vị thực hiện": [3, 4]},
        ),
        (
            "TT | Khoản thu | Dự toán năm 2031 | Ước thực hiện năm 2031 | Dự toán năm 2032 | So sánh (%) | Tỉnh giao | Xã giao | ƯTH/DT 2031 | DT 2032/ƯTH 2031",
            [
                "1 | Phí | 1.000 | 1.100 | 1.210 | 1.300 | 110,0 | 107,4",
                "2 | Lệ phí | 500 | 520 | 546 | 600 | 105,0 | 109,9",
            ],
            {"Dự toán năm 2031": [2, 3], "So sánh (%)": [6, 7]},
        ),
        (
            "TT | Dự án | Lũy kế vốn đến năm 2031 | Kế hoạch năm 2032 | Tổng số | Trong đó: NST | Tổng số | Trong đó | NSTW | NST",
            [
                "1 | Cầu Bến | 20.000 | 12.000 | 9.000 | 5.000 | 4.000",
                "2 | Kè Sông | 15.000 | 9.000 | 7.000 | 4.000 | 3.000",
            ],
            {"Lũy kế vốn đến năm 2031": [2, 3], "Kế hoạch năm 2032": [4, 5, 6], "Trong đó": [5, 6]},
        ),
    ],
)
def test_groups_told_by_several_rows(header: str, rows: list[str], groups: dict[str, list[int]]) -> None:
    assert tree(header, *rows) == groups
