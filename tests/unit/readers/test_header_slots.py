import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.readers.plain_text.header_tree.slots import header_slots, numbered_width


def paths(header: str, body: str, width: int) -> list[str]:
    """The texts over each column, from the top, with `>` between; header and rows have `|` between cells."""
    texts = header.split(" | ")
    lines = [[cell.strip() for cell in line.split("|")] for line in body.strip().splitlines()]
    found: list[list[str]] = [[] for _ in range(width)]
    for text, (_, col, _, span) in sorted(
        zip(texts, header_slots(texts, lines, width).slots, strict=True), key=lambda pair: pair[1][0]
    ):
        for leaf in range(col, col + span):
            found[leaf].append(text)
    return [" > ".join(path) for path in found]


def test_a_group_in_a_group() -> None:
    header = "TT | Thôn | Số hộ | Nhân khẩu | Tổng số | Trong đó | Nam | Nữ"
    body = (
        "1 | Đông | 312 | 1.250 | 640 | 610\n2 | Đoài | 245 | 980 | 480 | 500\n3 | Hạ | 198 | 792 | 400 | 392"
    )
    assert paths(header, body, 6) == [
        "TT",
        "Thôn",
        "Số hộ",
        "Nhân khẩu > Tổng số",
        "Nhân khẩu > Trong đó > Nam",
        "Nhân khẩu > Trong đó > Nữ",
    ]


def test_neighbours_with_the_same_parts() -> None:
    header = "TT | Thôn | Hộ nghèo | Hộ cận nghèo | Ghi chú | Số hộ | Tỷ lệ (%) | Số hộ | Tỷ lệ (%)"
    body = "1 | Đông | 12 | 3,85 | 20 | 6,41 |\n2 | Đoài | 9 | 3,67 | 15 | 6,12 |"
    assert paths(header, body, 7)[2:] == [
        "Hộ nghèo > Số hộ",
        "Hộ nghèo > Tỷ lệ (%)",
        "Hộ cận nghèo > Số hộ",
        "Hộ cận nghèo > Tỷ lệ (%)",
        "Ghi chú",
    ]


def test_a_series_is_not_cut_and_a_column_may_follow_it() -> None:
    header = "TT | Chỉ tiêu | Giai đoạn 2023-2025 | Tổng cộng | Năm 2023 | Năm 2024 | Năm 2025"
    body = "1 | Hộ thoát nghèo | 25 | 30 | 28 | 83\n2 | Lao động | 120 | 98 | 101 | 319"
    assert paths(header, body, 6)[2:] == [
        "Giai đoạn 2023-2025 > Năm 2023",
        "Giai đoạn 2023-2025 > Năm 2024",
        "Giai đoạn 2023-2025 > Năm 2025",
        "Tổng cộng",
    ]


def test_no_total_stands_over_a_column_that_is_less_than_its_parts() -> None:
    header = "TT | Xã | Lao động có việc làm | Đào tạo nghề | Tổng số | Trong đó | Nữ | Đi nước ngoài"
    body = "1 | An Lộc | 210 | 95 | 20 | 120\n2 | Phú Yên | 145 | 70 | 12 | 85\n3 | Xuân Hòa | 180 | 92 | 25 | 100"
    assert paths(header, body, 6)[2:5] == [
        "Lao động có việc làm > Tổng số",
        "Lao động có việc làm > Trong đó > Nữ",
        "Lao động có việc làm > Trong đó > Đi nước ngoài",
    ]


def test_a_rate_is_not_parted_from_its_count() -> None:
    header = "TT | Thôn | Số hộ | Nước sạch | Nhà tiêu | Đã cấp | Tỷ lệ (%) | Hộ có | Tỷ lệ (%)"
    body = "1 | Đông | 200 | 50 | 25,0 | 80 | 40,0\n2 | Đoài | 400 | 60 | 15,0 | 90 | 22,5"
    assert paths(header, body, 7)[3:] == [
        "Nước sạch > Đã cấp",
        "Nước sạch > Tỷ lệ (%)",
        "Nhà tiêu > Hộ có",
        "Nhà tiêu > Tỷ lệ (%)",
    ]


def test_a_heading_with_a_unit_stands_over_one_column() -> None:
    header = "TT | Xã | Rác phát sinh (tấn/ngày) | Rác thu gom (tấn/ngày) | Điểm tập kết | Hiện có | Xây mới"
    body = "1 | An Lộc | 4,6 | 3,9 | 2 | 1\n2 | Phú Yên | 7,1 | 6,5 | 3 | 2"
    assert paths(header, body, 6)[4:] == ["Điểm tập kết > Hiện có", "Điểm tập kết > Xây mới"]


def test_neighbours_called_alike_have_as_many_columns() -> None:
    header = "TT | Xã | Hộ nghèo | Hộ cận nghèo | Nhà tạm | Đầu năm | Cuối năm | Đầu năm | Cuối năm"
    body = "1 | An Lộc | 31 | 28 | 44 | 40 | 3\n2 | Phú Yên | 25 | 20 | 38 | 31 | 5"
    assert paths(header, body, 7)[2:] == [
        "Hộ nghèo > Đầu năm",
        "Hộ nghèo > Cuối năm",
        "Hộ cận nghèo > Đầu năm",
        "Hộ cận nghèo > Cuối năm",
        "Nhà tạm",
    ]


def test_spaces_between_groups_of_digits_are_figures_too() -> None:
    header = "TT | Xã | Dân số | Lao động | Nam | Nữ"
    body = "1 | An Lộc | 4\u00a0210 | 1\u00a0100 | 1\u00a0050\n2 | Phú Yên | 3\u00a0900 | 1\u00a0020 | 990"
    assert paths(header, body, 5)[2:] == ["Dân số", "Lao động > Nam", "Lao động > Nữ"]


@pytest.mark.parametrize(
    ("texts", "width"),
    [
        (["(1)", "(2)", "(3)=(1)+(2)", "1", "An Lộc"], 3),
        (["A", "B", "1", "2", "3=2/1", "A", "Thu"], 5),
        (["1", "Dân số", "2"], None),
    ],
)
def test_a_row_that_numbers_the_columns(texts: list[str], width: int | None) -> None:
    assert numbered_width(texts) == width


@settings(deadline=None, max_examples=60)
@given(st.lists(st.text(max_size=9), min_size=2, max_size=14), st.integers(2, 9))
def test_every_cell_of_any_header_has_a_slot_in_the_table(header: list[str], width: int) -> None:
    slots = header_slots(header, [["1"] * width] * 2, width).slots
    assert len(slots) == len(header)
    assert all(col + span <= width for _, col, _, span in slots)


def test_a_header_whose_words_leave_open_which_cell_stands_over_others_is_in_doubt() -> None:
    body = [["1", "An Hạ", "120", "12", "10", "7"], ["2", "An Lạc", "200", "10", "5", "4"]]
    assert header_slots(["TT", "Thôn", "Lúa", "Ngô", "Lạc", "Giống", "Phân"], body, 6).doubtful
    body = [["1", "An Hạ", "120", "70", "50", "7"], ["2", "An Lạc", "200", "150", "50", "4"]]
    told = ["TT", "Thôn", "Tổng số hộ", "Hộ nghèo", "Ghi chú", "Số hộ", "Tỷ lệ (%)"]
    assert not header_slots(told, body, 6).doubtful
    assert not header_slots(told[:5], body, 5).doubtful


def test_the_last_part_of_a_sum_may_be_a_group_itself() -> None:
    """Broken: `Trong đó` ended with the columns that add up, so the group at its end had none left."""
    header = "TT | Thôn | Tổng số lao động | Trong đó | Làm ruộng | Làm nghề | Đi làm xa"
    header += " | Tổng số | Trong đó: ngoài nước"
    body = "1 | An Hạ | 120 | 70 | 35 | 15 | 8\n2 | An Lạc | 147 | 94 | 18 | 35 | 3"
    assert paths(header, body, 7)[2:] == [
        "Tổng số lao động",
        "Trong đó > Làm ruộng",
        "Trong đó > Làm nghề",
        "Trong đó > Đi làm xa > Tổng số",
        "Trong đó > Đi làm xa > Trong đó: ngoài nước",
    ]


def test_results_of_other_years_stand_under_what_compares() -> None:
    """Broken: `TH 2032` stood over `TH 2031`."""
    header = "TT | Chỉ tiêu | TH 2031 | KH 2032 | TH 2032 | TH 2032 so với (%) | TH 2031 | KH 2032"
    body = "1 | Lượt khách | 152 | 180 | 191 | 125,7 | 106,1\n2 | Số buồng | 412 | 450 | 438 | 106,3 | 97,3"
    assert paths(header, body, 7)[4:] == [
        "TH 2032",
        "TH 2032 so với (%) > TH 2031",
        "TH 2032 so với (%) > KH 2032",
    ]
