import pytest

from tests.unit.unruled.dumps import tables_in


@pytest.mark.parametrize(
    "prose",
    [
        "2.1. Phấn đấu giải quyết việc làm cho 2.600 lao động\n2.2. Trồng mới 20 30\n2.3. Khai hoang 12 15",
        "Nơi nhận:\n- Như trên;\n- Lưu: VT, NV 2 3\nTT Huyện ủy (b/c)\nTT. HĐND 5 6\nBan 12 34",
        "Số: 12/KH-UBND\nCăn cứ Kế hoạch năm 2023 2024\nThực hiện các năm 2024 2025\nĐến năm 2025 2026",
        "STT là viết tắt của số thứ tự.\n1. Mục thứ nhất của kế hoạch;\n2. Mục thứ hai của kế hoạch.",
        "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH",
        "",
    ],
)
def test_prose_holds_no_table(prose: str) -> None:
    assert tables_in(prose) == ()


def test_two_tables_with_a_caption_between_them() -> None:
    one = "TT Đơn vị Số hộ Số khẩu\n1 Xã Đông 120 480\n2 Xã Tây 95 390\n3 Xã Nam 70 301\n"
    tables = tables_in(one + "Phụ lục 2: DÂN SỐ NĂM 2025\nTRÊN ĐỊA BÀN\n" + one)
    assert [(table.start, table.end) for table in tables] == [(0, 4), (6, 10)]


def test_wide_prose_costs_little() -> None:
    line = "Các thôn tổ chức thực hiện nghiêm túc kế hoạch, báo cáo kết quả trước ngày 15 tháng 12 năm 2025"
    assert tables_in("\n".join([line] * 20_000)) == ()
