from decimal import Decimal

import pytest

from extractors.tables import extract_tables
from models.table import Table
from tests.builders import grid, zones
from tests.unit.numbers.builders import proofs, resolve_numbers, table, values


def read(header: list[str], body: str, unit: str | None = None) -> Table:
    (resolved,) = resolve_numbers((table(header, body, unit=unit),))
    return resolved


def test_a_total_in_groups_is_proved_by_the_sum() -> None:
    resolved = read(
        ["TT", "Thôn", "Khối lượng"],
        """
        1 | Xuân Hòa | 979
        2 | Phú Yên  | 985
        3 | An Lộc   | 1053
          | Cộng     | 3,017
        """,
    )
    assert values(resolved, 2) == ["979", "985", "1053", "3017"]
    assert proofs(resolved, 2) == ["unambiguous"] * 3 + ["sum"]


def test_decimals_of_three_digits_beside_shorter_ones() -> None:
    resolved = read(
        ["TT", "Dự án", "Diện tích (ha)"],
        """
        1 | Đường liên thôn | 4.610
        2 | Khu thể thao    | 0.150
        3 | Khu dân cư      | 1.30
          | Tổng            | 6.06
        """,
    )
    assert values(resolved, 2) == ["4.610", "0.150", "1.30", "6.06"]
    assert proofs(resolved, 2)[0] == "sum"


def test_both_styles_in_one_column() -> None:
    resolved = read(
        ["TT", "Thôn", "Số hộ", "Số hộ nghèo", "Tỷ lệ (%)"],
        """
        1 | Xuân Hòa | 1.126 | 9  | 0.80
        2 | Phú Yên  | 1,130 | 34 | 3,01
        3 | An Lộc   | 1.105 | 21 | 1.90
        4 | Bình Minh | 1200 | 36 | 3.00
        """,
    )
    assert values(resolved, 2) == ["1126", "1130", "1105", "1200"]
    assert values(resolved, 4) == ["0.80", "3.01", "1.90", "3.00"]


def test_a_row_in_the_other_style_is_proved_by_the_total() -> None:
    """Broken: `50 × 15 = 750` held as well, and the whole style outweighed the sum."""
    resolved = read(
        ["TT", "Hạng mục", "Số lượng", "Đơn giá", "Thành tiền"],
        """
        1 | Dây điện    | 7  | 820,5  | 5.743,5
        2 | In tài liệu | 50 | 15,000 | 750,000
          | Cộng        |    |        | 755.743,5
        """,
    )
    assert values(resolved, 3)[1] == "15000"
    assert values(resolved, 4)[1:] == ["750000", "755743.5"]


def test_a_scale_that_no_relation_fixes_is_ambiguous() -> None:
    body = """
        1 | Xuân Hòa | 1.126
        2 | Phú Yên  | 2.130
          | Cộng     | 3.256
        """
    resolved = read(["TT", "Thôn", "Khối lượng"], body)
    assert set(proofs(resolved, 2)) == {"ambiguous"}


def test_what_is_counted_is_whole() -> None:
    body = "1 | Nhà ở xã hội | Căn hộ | 33.200\n2 | Tỷ lệ | % | 94,4\n3 | Nhà ở | m2/người | 29,2"
    resolved = read(["TT", "Chỉ tiêu", "Đơn vị", "Năm 2025"], body)
    assert values(resolved, 3) == ["33200", "94.4", "29.2"]
    units = [cell.quantity.unit for cell in resolved.cells if cell.quantity]
    assert units == ["Căn hộ", "%", "m2/người"]


def test_the_style_of_another_table_decides() -> None:
    clear = table(["TT", "Nguồn", "Mức"], "1 | Tỉnh | 1,250.5\n2 | Huyện | 2,000.25")
    unclear = table(["TT", "Nguồn", "Mức"], "1 | Tỉnh | 7,250\n2 | Huyện | 8,400")
    assert values(resolve_numbers((clear, unclear))[1], 2) == ["7250", "8400"]


def test_kinds_units_and_styles_of_columns() -> None:
    resolved = read(
        ["STT", "Đơn vị", "Dân số", "Thu > Tổng (triệu đồng)", "Tỷ lệ (%)", "Ghi chú"],
        """
        1 | Xã Tân Lập  | 4.100 | 1.250,5 | 91,2 |
        2 | Xã Tân Tiến | 5.200 | 1.300,7 | 93,4 | mới
        """,
    )
    assert " ".join(column.kind for column in resolved.columns) == "index label number number rate text"
    assert [column.unit for column in resolved.columns][3:5] == ["triệu đồng", "%"]
    assert [column.number_style for column in resolved.columns] == [None, None, "vn", "vn", "vn", None]
    assert values(resolved, 0) == [None, None]


def test_the_absolute_side_of_a_comparison_is_no_rate() -> None:
    header = ["STT", "Nội dung", "Năm 2023", "Năm 2024", "So sánh > Tuyệt đối", "So sánh > Tương đối (%)"]
    body = (
        "1 | Chi y tế | 27.484 | 9.734 | -17.750 | 35,42\n2 | Chi giáo dục | 18.420 | 20.088 | 1.668 | 109,06"
    )
    resolved = read(header, body)
    assert [column.kind for column in resolved.columns[4:]] == ["number", "rate"]
    assert not any(cell.quantity and cell.quantity.proof == "ambiguous" for cell in resolved.cells)


def test_the_unit_of_the_caption() -> None:
    resolved = read(["TT", "Nguồn", "Vốn", "Tỷ lệ (%)"], "1 | Tỉnh | 125 | 50", unit="triệu đồng")
    assert [cell.quantity.unit for cell in resolved.cells if cell.quantity] == ["triệu đồng", "%"]


def test_years_and_codes_have_no_value() -> None:
    resolved = read(
        ["TT", "Nhiệm vụ", "Thời gian hoàn thành", "Mã số", "Thời hạn"],
        "1 | Lập đề án | 2025 | 10234 | 02 ngày\n2 | Trình đề án | 2026 | 10235 | 05 ngày",
    )
    assert values(resolved, 2) == [None, None]
    assert values(resolved, 3) == [None, None]
    assert values(resolved, 4) == ["2", "5"]


def test_ranges_and_comparators_reach_the_cells() -> None:
    resolved = read(["TT", "Chỉ tiêu", "Mục tiêu"], "1 | A | 40-45\n2 | B | ≥ 97")
    ranged, compared = (cell.quantity for cell in resolved.cells if cell.quantity)
    assert (ranged.value, ranged.low, ranged.high) == (None, Decimal(40), Decimal(45))
    assert (compared.value, compared.op) == (Decimal(97), ">=")


def test_resolving_twice_changes_nothing() -> None:
    once = resolve_numbers((table(["TT", "Thôn", "Số hộ"], "1 | A | 1.126\n2 | B | 979\n | Cộng | 2.105"),))
    assert resolve_numbers(once) == once


def test_rounded_amounts_are_not_read_as_decimals_because_small_numbers_are_nearer() -> None:
    """The tolerance of a sum is that of the digits shown: 1.975 and 1.500 million are not nearly equal."""
    body = """
        1 | Đường trục thôn | 3.450  | 1.200 | 2.250
        2 | Trường mầm non  | 8.900  | 5.000 | 3.900
        3 | Kênh N2         | 1.975  | 0     | 1.500
          | Tổng cộng       | 14.325 | 6.200 | 7.650
        """
    header = ["TT", "Dự án", "Tổng kinh phí (triệu đồng)", "Đã cấp (triệu đồng)", "Năm 2024 (triệu đồng)"]
    resolved = read(header, body)
    assert values(resolved, 2) == ["3450", "8900", "1975", "14325"]


def test_a_lone_small_number_does_not_make_a_column_one_of_decimals() -> None:
    body = """
        1 | An Lộc   | 17.720 | 5.620 | 7.670
        2 | Phú Yên  | 14.090 | 60    | 5.840
        3 | Xuân Hòa | 8.290  | 3.220 | 4.740
        """
    header = ["TT", "Xã", "Kinh phí", "Nguồn vốn > Tỉnh", "Nguồn vốn > Xã"]
    resolved = read(header, body)
    assert values(resolved, 3) == ["5620", "60", "3220"]


def test_nobody_writes_a_thousandth_of_a_thousand_dong() -> None:
    body = "1 | Hội Phụ nữ | 12,500 | 15,000\n2 | Hội Nông dân | 9,750 | 11,500"
    header = ["TT", "Đơn vị", "Kinh phí (1.000 đồng) > Năm 2024", "Kinh phí (1.000 đồng) > Năm 2025"]
    resolved = read(header, body)
    assert values(resolved, 2) == ["12500", "9750"]
    captioned = read(["TT", "Đơn vị", "Năm 2024", "Năm 2025"], body, unit="nghìn đồng")
    assert values(captioned, 3) == ["15000", "11500"]


def test_a_row_with_a_unit_of_its_own_is_like_itself_and_not_like_its_column() -> None:
    body = """
        1 | Hộ thoát nghèo  | Hộ         | 25    | 30    | 28    | 22
        2 | Kinh phí        | Triệu đồng | 1.250 | 980   | 1.100 | 750
        3 | Đường bê tông   | km         | 2,5   | 3,125 | 1,75  | 2,0
        4 | Nhà văn hóa     | Nhà        | 1     | 0     | 2     | 1
        """
    header = ["TT", "Chỉ tiêu", "ĐVT", "Năm 2021", "Năm 2022", "Năm 2023", "Năm 2024"]
    resolved = read(header, body)
    assert values(resolved, 4) == ["30", "980", "3.125", "0"]


def test_a_unit_with_a_number_is_no_value() -> None:
    body = "1 | Đàn gà | 1.000 con | 85,5\n2 | Đàn lợn | Con | 6.250"
    resolved = read(["TT", "Chỉ tiêu", "Đơn vị tính", "Kế hoạch"], body)
    assert values(resolved, 2) == [None, None]


def test_numbers_in_groups_are_no_codes() -> None:
    body = (
        "1 | An Lộc | 1.712 | 0912345678\n2 | Phú Yên | 998 | 0987654321\n3 | Xuân Hòa | 2.425 | 0913222333"
    )
    resolved = read(["TT", "Xã", "Số tài khoản", "Số điện thoại"], body)
    assert values(resolved, 2) == ["1712", "998", "2425"]
    assert values(resolved, 3) == [None, None, None]


def test_equal_numbers_keep_the_digits_that_each_cell_shows() -> None:
    body = "1 | An Lộc | 77,40 | 12\n2 | Phú Yên | 77,4 | 15"
    resolved = read(["TT", "Xã", "Tỷ lệ (%)", "Số hộ"], body)
    assert values(resolved, 2) == ["77.40", "77.4"]


def test_a_column_in_the_other_style_is_not_turned_with_the_table() -> None:
    """The rates make the table look English; the people are turned back as nothing but their header decides."""
    rows = [("A", 3029, 1198), ("B", 2698, 1310), ("C", 1488, 1190), ("D", 7299, 2763), ("E", 3944, 2067)]
    body = "\n".join(
        f"{row} | Xã {name} | {2 * all_:,} | {all_:,} | {part:,} | {all_ - part:,} | ".replace(
            ",", "."
        ).replace(f"{2 * all_:,}".replace(",", "."), f"{2 * all_:,}")
        + f"{part / all_ * 100:.1f}%"
        for row, (name, all_, part) in enumerate(rows, start=1)
    )
    header = ["TT", "Xã", "Dân số", "Trong độ tuổi", "Đã qua đào tạo", "Chưa qua đào tạo", "Tỷ lệ (%)"]
    resolved = read(header, body)
    assert values(resolved, 2) == [str(2 * all_) for _, all_, _ in rows]
    assert values(resolved, 3) == [str(all_) for _, all_, _ in rows]


def test_a_column_of_nothing_but_thousandths_stays_in_doubt_whatever_the_others_write() -> None:
    body = "1 | A | 2.597 | 16,727\n2 | B | 488 | 2,447\n3 | C | 1.746 | 11,425\n4 | D | 8.325 | 13,859\n | Cộng | 13.156 | 44,458"
    resolved = read(["TT", "Xã", "Số người", "Kinh phí (triệu đồng)"], body)
    assert set(proofs(resolved, 3)) == {"ambiguous"}
    assert "ambiguous" not in proofs(resolved, 2)


def test_rates_with_decimal_points_do_not_tell_how_money_beside_them_is_written() -> None:
    body = "1 | Thu ngân sách | 12.500 triệu đồng | 57.6%\n2 | Tỷ lệ hộ nghèo | 0.8% | 93.8%\n3 | Nước sạch | 95% | 99.7%"
    resolved = read(["TT", "Chỉ tiêu", "Kế hoạch", "Tỷ lệ đạt (%)"], body)
    assert proofs(resolved, 2) == ["ambiguous", "unambiguous", "unambiguous"]


def test_columns_keep_the_place_of_their_header() -> None:
    """Columns of numbers lost it when their kind was found."""
    header, *body = ["TT", "Thôn", "Số hộ"], ["1", "Xuân Hòa", "12"], ["2", "Phú Yên", "7"]
    (resolved,) = resolve_numbers(extract_tables(zones(body=[grid([header, *body])]), {}))
    assert [column.evidence and column.evidence.raw for column in resolved.columns] == header


def units(header: list[str], body: str, *, unit: str | None = None) -> list[list[str | None]]:
    """The units of the numbers, row by row."""
    resolved = read(header, body, unit=unit)
    return [
        [cell.quantity.unit for cell in resolved.cells if cell.row == row.row and cell.quantity]
        for row in resolved.rows
    ]


def test_a_row_is_counted_in_its_unit_and_paid_in_money() -> None:
    """Broken: `20.000` under `Đơn giá (đồng)` was 20.000 `người`, as the row said."""
    header = ["TT", "Nội dung", "ĐVT", "Số lượng", "Đơn giá", "Thành tiền"]
    body = "1 | Nước uống | người | 120 | 20.000 | 2.400.000\n2 | Băng rôn | cái | 4 | 360.000 | 1.440.000"
    named = [*header[:4], "Đơn giá (đồng)", "Thành tiền (đồng)"]
    for given, caption in ((named, None), (header, "đồng")):
        assert units(given, body, unit=caption) == [["người", "đồng", "đồng"], ["cái", "đồng", "đồng"]]


def test_what_is_built_is_measured_and_what_it_takes_is_not() -> None:
    """Broken: a road of 5 `km` took 12.000 `km` of investment."""
    header = ["TT", "Công trình", "ĐVT", "Quy mô", "Tổng mức đầu tư", "Đã giải ngân"]
    body = "1 | Đường Đồi Mây | km | 5 | 12.000 | 7.500\n2 | Kênh Suối Trúc | m | 800 | 9.000 | 4.000"
    assert units(header, body) == [["km", None, None], ["m", None, None]]


def test_comparisons_have_no_part_in_the_unit_of_the_row() -> None:
    header = ["TT", "Chỉ tiêu", "Đơn vị tính", "Năm 2024", "Kế hoạch 2025", "So sánh (%)"]
    body = "1 | Sản lượng | tấn | 700 | 720 | 102,9\n2 | Số hộ nghèo | hộ | 50 | 40 | 80,0"
    assert units(header, body) == [["tấn", "tấn", "%"], ["hộ", "hộ", "%"]]


def test_money_in_the_unit_of_the_row_is_told_by_it() -> None:
    header = ["TT", "Chỉ tiêu", "Đơn vị tính", "Dự toán 2024", "Dự toán 2025"]
    body = "1 | Thu nội địa | triệu đồng | 700 | 720\n2 | Số hộ được vay vốn | hộ | 50 | 40"
    assert units(header, body, unit="tỷ đồng")[0] == ["triệu đồng", "triệu đồng"]


def test_things_are_not_counted_in_the_money_of_the_caption() -> None:
    header = ["TT", "Nội dung", "Số lượng", "Đơn giá", "Thành tiền"]
    body = "1 | Vắc xin | 1.035 | 8 | 8.280\n2 | Hóa chất (lít) | 420 | 150 | 63.000"
    money = ["nghìn đồng", "nghìn đồng"]
    assert units(header, body, unit="nghìn đồng") == [[None, *money], [None, *money]]
    header = ["TT", "Tên nghề", "Số học viên/lớp", "Tổng số học viên", "Kinh phí"]
    assert units(header, "1 | May | 30 | 90 | 135\n2 | Nấm | 35 | 70 | 98", unit="tr.đ")[0] == [
        None,
        None,
        "tr.đ",
    ]


@pytest.mark.parametrize("mark", ['"', "”", "nt", "-nt-"])
def test_a_ditto_mark_repeats_the_unit_above(mark: str) -> None:
    body = f"1 | Số hộ | hộ | 50 | 40\n2 | Hộ nghèo | {mark} | 5 | 4\n3 | Lúa | ha | 9 | 8"
    found = units(["TT", "Chỉ tiêu", "ĐVT", "Năm 2024", "Năm 2025"], body)
    assert found == [["hộ"] * 2, ["hộ"] * 2, ["ha"] * 2]


def test_a_label_may_name_the_unit_of_its_row() -> None:
    header = ["TT", "Chỉ tiêu", "Tổng số", "Huyện Đông", "Huyện Tây"]
    body = "1 | Vốn (tỷ đồng) | 950 | 500 | 450\n2 | Nhà ở (hộ nghèo) | 12 | 5 | 7\n3 | Tỷ lệ hoàn thành (%) | 92 | 90 | 94"
    assert units(header, body) == [["tỷ đồng"] * 3, [None] * 3, ["%"] * 3]


def test_nor_does_a_label_where_the_caption_says_what_all_is_in() -> None:
    """Broken: money that is shared out by rates was per cent, as the label said."""
    header = ["TT", "Nội dung", "Năm 2024", "Năm 2025"]
    body = "1 | Thu hưởng 100% | 700 | 720\n2 | Thu phân chia theo tỷ lệ phần trăm (%) | 50 | 40"
    assert units(header, body, unit="triệu đồng") == [["triệu đồng"] * 2] * 2


@pytest.mark.parametrize("unit", ["tỷ", "1000đ", "ng.đ", "tr đồng", "triệu đồng/hộ", "đồng/m2"])
def test_a_row_of_money_is_paid_in_its_own_unit(unit: str) -> None:
    """Broken: below `Mức hỗ trợ` money in a unit that is no plain `đồng` had none."""
    body = f"1 | Nhà ở | {unit} | 12\n2 | Cây giống | {unit} | 3"
    assert units(["TT", "Nội dung", "ĐVT", "Mức hỗ trợ"], body) == [[unit]] * 2


def test_a_column_without_a_heading_is_in_the_unit_of_the_row() -> None:
    assert units(["TT", "Chỉ tiêu", "ĐVT", ""], "1 | Lúa | ha | 12\n2 | Ngô | ha | 14") == [["ha"]] * 2


def test_spending_on_people_is_in_the_money_of_the_caption() -> None:
    """Broken: `Chi y tế, dân số và gia đình` had no unit, as if people were counted."""
    header = ["TT", "Đơn vị", "Chi giáo dục", "Chi y tế, dân số và gia đình", "Kinh phí theo số học sinh"]
    body = "1 | Xã Đồi Mây | 700 | 720 | 15\n2 | Xã Suối Trúc | 50 | 40 | 12"
    assert units(header, body, unit="triệu đồng") == [["triệu đồng"] * 3] * 2


@pytest.mark.parametrize(("other", "read"), [("Quý II/2026", [None]), ("Đạt", ["2027"])])
def test_a_year_alone_among_times_is_no_number(other: str, read: list[str | None]) -> None:
    header = ["TT", "Tiêu chí", "Kế hoạch hoàn thành", "Ghi nhận"]
    body = f"1 | Quy hoạch | {other} | x\n2 | Thu nhập | 2027 | x\n3 | Thủy lợi | {other} | x"
    (resolved,) = resolve_numbers((table(header, body),))
    assert values(resolved, 2)[1:2] == read


def test_a_comparison_in_percent_is_not_in_the_rate_of_its_row() -> None:
    """Broken: 80 below `Tỷ lệ KH/TH (%)` was 80 ‰ in the row of a rate of ‰."""
    header = ["TT", "Chỉ tiêu", "ĐVT", "Năm 2024", "Năm 2025", "Tỷ lệ KH/TH (%)"]
    body = "1 | Tử vong | ‰ | 1,25 | 1,0 | 80\n2 | Lao động | Người | 1.200 | 1.260 | 105"
    assert units(header, body) == [["‰", "‰", "%"], ["Người", "Người", "%"]]
