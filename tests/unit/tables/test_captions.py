import pytest

from extractors.tables import extract_tables
from extractors.zones import Appendix
from models.blocks import Grid
from models.table import Table
from tests.builders import paragraph, paragraphs, tabs, zones
from tests.unit.tables.reading import table_of

GRID = tabs("TT\tThôn\tSố hộ\n1\tĐông\t10\n2\tTây\t12")
OTHER = tabs("TT\tTrường\tSố lớp\n1\tMầm non\t5\n2\tTiểu học\t9")


def in_appendix(heading: str, *over: str, grids: tuple[Grid, ...] = (GRID,)) -> list[Table]:
    blocks = [*[paragraph(text) for text in over], *grids]
    appendix = Appendix(label="01", heading=paragraphs(heading), blocks=tuple(blocks))
    return list(extract_tables(zones(appendices=[appendix]), {}))


@pytest.mark.parametrize(
    "heading",
    [
        "Phụ lục 01\n\nGIAO CHỈ TIÊU NĂM 2025\n\n(Kèm theo Kế hoạch số 5/KH-UBND)",
        "Phụ lục số 01\nGIAO CHỈ TIÊU\nNĂM 2025\n\n(Ban hành kèm theo Quyết định số 5)",
        "Phụ lục 1: GIAO CHỈ TIÊU NĂM 2025",
        "GIAO CHỈ TIÊU NĂM 2025(Kèm theo Kế hoạch số 5/KH-UBND ngày 02 tháng 3 năm 2025)",
        "ỦY BAN NHÂN DÂN XÃ AN PHÚ\n\nPHỤ LỤC I\n\nGIAO CHỈ TIÊU NĂM 2025\n\nĐơn vị tính: hộ",
        "Mẫu biểu số 2\n\nGIAO CHỈ TIÊU NĂM 2025",
        "Mẫu số 02/BCĐ-TH\n\nGIAO CHỈ TIÊU NĂM 2025",
    ],
)
def test_title_of_an_appendix(heading: str) -> None:
    (table,) = in_appendix(heading)
    assert table.title == "GIAO CHỈ TIÊU NĂM 2025"
    assert table.appendix == "01"


def test_unit_line_over_a_table() -> None:
    (table,) = in_appendix("Phụ lục 01\n\nTHU NGÂN SÁCH", "ĐVT: triệu đồng")
    assert (table.title, table.unit) == ("THU NGÂN SÁCH", "triệu đồng")


def test_a_caption_directly_over_the_table_comes_first() -> None:
    first, second = in_appendix("Phụ lục 01\n\nCHỈ TIÊU", "Bảng 1. Số hộ", grids=(GRID, OTHER))
    assert (first.title, second.title) == ("Bảng 1. Số hộ", None)


def test_the_unit_of_a_heading_over_several_captions_is_that_of_all() -> None:
    """Broken: tables with captions of their own had no unit, though the appendix gives one for all."""
    blocks = (paragraph("Bảng 1. Thu"), GRID, paragraph("Bảng 2. Chi"), OTHER)
    heading = paragraphs("Phụ lục 01\n\nDỰ TOÁN\n\nĐơn vị tính: triệu đồng")
    given = Appendix(label="01", heading=heading, blocks=blocks)
    assert [one.unit for one in extract_tables(zones(appendices=[given]), {})] == ["triệu đồng"] * 2
    # Directly over the first table it is of that alone.
    given = Appendix(label="01", heading=heading, blocks=blocks[1:])
    assert [one.unit for one in extract_tables(zones(appendices=[given]), {})] == ["triệu đồng", None]


def test_a_numbered_heading_over_the_table_is_outline() -> None:
    (table,) = in_appendix("Phụ lục 01\n\nBỘ TIÊU CHÍ", "I. Đối tượng", "II. Các tiêu chí:")
    assert table.title == "BỘ TIÊU CHÍ"


def test_an_appendix_without_label_after_a_labelled_one() -> None:
    blocks = (GRID, paragraph("GIAO CHỈ TIÊU LỚP HỌC"), paragraph("(Kèm theo Kế hoạch số /KH-UBND)"), OTHER)
    appendix = Appendix(label="01", heading=paragraphs("Phụ lục 01\n\nGIAO CHỈ TIÊU HỘ"), blocks=blocks)
    first, second = extract_tables(zones(appendices=[appendix]), {})
    assert (first.appendix, first.title) == ("01", "GIAO CHỈ TIÊU HỘ")
    assert (second.appendix, second.title) == (None, "GIAO CHỈ TIÊU LỚP HỌC")


@pytest.mark.parametrize(
    ("over", "title"),
    [
        ("Bảng 2. Số hộ theo thôn", "Bảng 2. Số hộ theo thôn"),
        ("BẢNG TỔNG HỢP SỐ HỘ", "BẢNG TỔNG HỢP SỐ HỘ"),
        ("Số hộ được giao cụ thể như sau:", None),
        ("2. SỐ HỘ CỦA CÁC THÔN", None),
        ("Ủy ban nhân dân xã giao chỉ tiêu cho các thôn.", None),
    ],
)
def test_title_of_a_table_in_the_body(over: str, title: str | None) -> None:
    table = table_of(paragraph("Các thôn thực hiện tốt kế hoạch."), paragraph(over), GRID)
    assert (table.title, table.appendix) == (title, None)


def test_a_caption_over_several_paragraphs() -> None:
    assert table_of(paragraph("GIAO CHỈ TIÊU"), paragraph("NĂM 2025"), GRID).title == "GIAO CHỈ TIÊU NĂM 2025"


def test_a_bold_or_centred_line_is_a_caption() -> None:
    assert table_of(paragraph("Danh mục nhiệm vụ năm 2025", alignment="center"), GRID).title
    assert table_of(paragraph("Danh mục nhiệm vụ năm 2025"), GRID).title is None


def test_caption_and_unit_inside_the_grid() -> None:
    table = table_of(tabs("DANH SÁCH HỘ\t\t\n\t\tĐVT: hộ\nTT\tThôn\tSố hộ\n1\tĐông\t10"))
    assert (table.title, table.unit, len(table.rows)) == ("DANH SÁCH HỘ", "hộ", 1)


@pytest.mark.parametrize(
    ("header", "unit"),
    [
        ("Diện tích (ha)", "ha"),
        ("Xuất khẩu lao động (Người)", "Người"),
        ("Tỷ lệ %", "%"),
        ("Thu (Đvt: ngàn đồng)", "ngàn đồng"),
        ("Năng suất (tạ/ha)", "tạ/ha"),
        ("Số hộ", None),
        ("Đơn vị (thôn, bản thực hiện)", None),
    ],
)
def test_unit_of_a_column(header: str, unit: str | None) -> None:
    assert table_of(tabs(f"TT\tThôn\t{header}\n1\tĐông\t5")).columns[2].unit == unit
