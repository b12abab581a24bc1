"""`Trong đó` as rows: parts that need not be all there are, and sums where they are."""

from decimal import Decimal

import pytest

from extractors.audit import audit_tables
from extractors.numbers import resolve_tables
from tests.unit.numbers.builders import table

YEARS = ["TT", "Chỉ tiêu", "ĐVT", "Năm 2023", "Năm 2024"]
HERDS = "1 | Tổng đàn gia súc | con | 3.450 | 3.610\n | Trong đó: | | |\n | - Trâu | con | 450 | 460\n"


def _told(body: str, parents: list[int | None]) -> list[tuple[str, str]]:
    found = audit_tables(resolve_tables((table(YEARS, body, parents=parents),)))
    return [(one.code, one.message) for one in found]


def test_a_row_announced_as_part_exceeds_the_row_above() -> None:
    body = "1 | Tổng số học sinh | em | 1.245 | 1.310\n | Trong đó: nữ | em | 612 | 1.650\n2 | Số lớp | lớp | 45 | 46"
    message = "Trong đó: nữ, cột “Năm 2024”: 1.650 > 1.310 của “Tổng số học sinh”"
    assert _told(body, [None, 0, None]) == [("part_exceeds_whole", message)]


def test_parts_under_a_row_of_their_own_exceed_the_whole() -> None:
    body = "1 | Dân số | người | 2.450 | 2.510\n | Trong đó: | | |\n | - Nữ | người | 1.220 | 2.610\n2 | Số hộ | hộ | 612 | 630"
    assert [code for code, _ in _told(body, [None, 0, 0, None])] == ["part_exceeds_whole"]


@pytest.mark.parametrize(
    "body",
    [
        "1 | Dân số | người | 2.450 | 2.510\n | Trong đó: | | |\n | - Nữ | người | 1.220 | 1.250\n | - Trẻ em | người | 640 | 655",
        "1 | Diện tích lúa | ha | 245 | 251\n | Trong đó: | | |\n | - Sản lượng | tấn | 1.220 | 1.250\n | - Năng suất | tạ/ha | 49,8 | 49,8",
        "1 | Số hộ | hộ | 245 | 251\n | Trong đó: | | |\n | - Số khẩu | | 980 | 1.001\n | - Hộ nghèo | hộ | 12 | 9",
    ],
    ids=["fewer than all", "another unit", "no unit, and always more"],
)
def test_parts_that_need_not_be_all_accuse_nobody(body: str) -> None:
    assert _told(body, [None, 0, 0, 0]) == []


def test_parts_that_exhaust_the_whole_prove_and_accuse() -> None:
    body = HERDS + " | - Bò | con | 1.000 | 1.050\n | - Lợn | con | 2.000 | 2.150"
    message = "Tổng đàn gia súc, cột “Năm 2024”: 3.610 ≠ 460 + 1.050 + 2.150 = 3.660"
    assert _told(body, [None, 0, 0, 0, 0]) == [("sum_mismatch", message)]


def test_parts_that_exhaust_the_whole_in_one_year_may_be_less_in_another() -> None:
    body = HERDS + " | - Bò | con | 1.000 | 1.050\n | - Lợn | con | 2.000 | 1.950"
    assert _told(body, [None, 0, 0, 0, 0]) == []


def test_a_part_of_a_part_is_not_added_to_the_parts() -> None:
    header = ["TT", "Chỉ tiêu", "Năm 2023", "Năm 2024"]
    body = "1 | Tổng lao động | 1,250 | 1,300\n | - Nông nghiệp | 850 | 840\n | Trong đó: nữ | 400 | 410\n | - Dịch vụ | 400 | 460"
    (resolved,) = resolve_tables((table(header, body, parents=[None, 0, 0, 0]),))
    whole = resolved.table.cells[2].quantity
    assert whole is not None
    assert (whole.value, whole.proof) == (Decimal(1250), "sum")


def test_a_group_in_a_tree_that_its_total_bears_out_is_a_sum() -> None:
    header = ["TT", "Nội dung", "Vốn"]
    rows = "\n".join(
        (
            " | Tổng cộng | 670",
            "A | Ngân sách tỉnh | 450",
            "I | Giao thông | 300",
            "1 | Đường Suối Mơ | 100",
            "2 | Đường Đồi Thông | 200",
            "II | Thủy lợi | 150",
            "1 | Kênh Bến Nứa | 150",
            "B | Ngân sách huyện | 220",
            "I | Giáo dục | 220",
            "1 | Trường An Lộc | 120",
            "2 | Trường Phú Yên | 90",
        )
    )
    tree = [None, 0, 1, 2, 2, 1, 5, 0, 7, 8, 8]
    (finding,) = audit_tables(resolve_tables((table(header, rows, parents=tree),)))
    assert finding.message == "Giáo dục, cột “Vốn”: 220 ≠ 120 + 90 = 210"


def test_a_part_in_the_other_style_is_not_taken_for_a_thousandth_without_a_mark() -> None:
    body = (
        "6 | Tổng thu ngân sách | triệu đồng | 5.174 | 5.280\n | Trong đó: Thu nội địa | triệu đồng | 1.978 | 1.585\n"
        " | Trong đó: Thu tiền sử dụng đất | triệu đồng | 3,196 | 3.695\n7 | Tỷ lệ hộ nghèo | % | 1,64 | 1,59\n"
        "8 | Thu nhập bình quân | triệu đồng/người/năm | 53,8 | 60,8"
    )
    (resolved,) = resolve_tables((table(YEARS, body, parents=[None, 0, 0, None, None]),))
    quantities = [cell.quantity for cell in resolved.table.cells if (cell.row, cell.col) == (2, 3)]
    assert [one and one.value for one in quantities] == [Decimal(3196)]


FIELDS = "1 | Diện tích gieo trồng | ha | 500 | {}\n | Chia ra: | | |\n | - Lúa | ha | 300 | 305\n | - Ngô | ha | 120 | 130\n | - Rau | ha | 80 | {}"


@pytest.mark.parametrize("parents", [[None, None, 1, 1, 1], [None, 0, 0, 0, 0], [None, 0, 1, 1, 1]])
def test_rows_under_words_that_they_are_all_add_up_though_one_column_of_two_fails(
    parents: list[int | None],
) -> None:
    message = "Diện tích gieo trồng, cột “Năm 2024”: 520 ≠ 305 + 130 + 95 = 530"
    assert _told(FIELDS.format(520, 95), parents) == [("sum_mismatch", message)]
    assert _told(FIELDS.format(530, 95), parents) == []


def test_rows_that_share_such_words_and_never_add_up_accuse_nobody() -> None:
    assert _told(FIELDS.replace("500", "900").format(920, 95), [None, None, 1, 1, 1]) == []
