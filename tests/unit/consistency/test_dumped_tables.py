from dataclasses import replace

import pytest

from extractors.consistency import dumped_table_findings
from extractors.tables import extract_tables
from models.blocks import Block, Grid
from pipeline.readers.plain_text import read_plain_text
from tests.builders import grid, paragraph, zones


def codes(*blocks: Block) -> list[str]:
    return [finding.code for finding in dumped_table_findings(zones(body=blocks))]


def test_the_rows_in_doubt_are_named() -> None:
    table = grid([["Xã", "Số hộ"], ["An Bình", "12"], ["An Lạc", "13"]])
    (finding,) = dumped_table_findings(zones(body=(replace(table, doubtful_rows=(2,)),)))
    assert (finding.code, finding.severity) == ("doubtful_row", "warning")
    assert "“An Lạc”" in finding.message
    assert finding.evidence is not None


def test_a_table_without_doubts_is_not_told() -> None:
    assert codes(grid([["Xã", "Số hộ"], ["An Bình", "12"]])) == []


def test_many_lines_of_figures_outside_a_table_are_told() -> None:
    column = paragraph("\n".join(["Số hộ", *(str(1000 + number) for number in range(10))]))
    assert codes(paragraph("Các xã thực hiện:"), column) == ["table_not_read"]


def test_rows_that_end_in_figures_are_told_too() -> None:
    assert codes(paragraph("\n".join(f"Xã An {number} 12 13 14" for number in range(9)))) == [
        "table_not_read"
    ]


@pytest.mark.parametrize(
    ("origin", "text", "told"),
    [
        ("aligned", "52 Thôn Yên Hợp 139 19 29 32,9", ["table_not_read"]),
        ("aligned", "Các xã thực hiện theo quý.\n3", []),
        ("html", "52 Thôn Yên Hợp 139 19 29 32,9", []),
    ],
)
def test_a_row_left_below_a_table_without_rulings_is_told(origin: str, text: str, told: list[str]) -> None:
    table = grid([["Xã", "Số hộ"], ["An Bình", "12"]], origin=origin)
    assert codes(table, paragraph(text)) == told


def test_divided_lines_that_were_left_as_text_are_told() -> None:
    rows = ["Gói thầu | Giá | Nguồn vốn | Hình thức", "Xây lắp | 2.726 | Ngân sách xã | Chỉ định"]
    assert codes(paragraph("\n".join(rows))) == ["table_not_read"]
    assert codes(paragraph("Sở Y tế | Trang chủ | Tin tức | Văn bản")) == []


def test_figures_far_apart_are_no_table() -> None:
    prose = "\n".join(["2025", *["Các đơn vị báo cáo kết quả thực hiện."] * 6])
    assert codes(paragraph("\n".join([prose] * 12))) == []


def test_a_heading_of_row_numbers_without_a_table_below_is_told() -> None:
    words = ["STT", "Họ và tên", "Chức vụ", "1", "Cao Bá Sửu", "2", "Vũ Thị Dần", "Trưởng thôn", "Bí thư"]
    (finding,) = dumped_table_findings(zones(body=(paragraph("\n".join(words)),)))
    assert (finding.code, finding.evidence is not None) == ("table_not_read", True)
    assert "“STT”" in finding.message


def test_a_heading_of_row_numbers_over_a_table_or_a_body_called_so_is_not_told() -> None:
    table = grid([["Xã", "Số hộ"], ["An Bình", "12"]])
    assert codes(paragraph("Số TT"), table) == []
    assert codes(paragraph("TT HĐND xã\nTT Đông Khê\nTTHC công")) == []


@pytest.mark.parametrize(
    "header",
    [
        "Thời gian Nội dung Đơn vị chủ trì",
        "Thời gian\nNội dung công việc\nĐơn vị chủ trì",
        "Ngày, tháng\nSáng Chiều",
    ],
)
def test_headings_of_columns_without_row_numbers_are_told_where_no_table_is_read(header: str) -> None:
    body = paragraph(
        "Quý I\nRà soát hồ sơ lưu trữ của các phòng Văn phòng\nQuý II\nNộp hồ sơ vào kho Văn phòng"
    )
    (finding,) = dumped_table_findings(zones(body=(paragraph(header), body)))
    assert (finding.code == "table_not_read" and "Thời gian" in finding.message) or "Ngày" in finding.message


def test_headings_above_a_table_or_in_prose_are_not_told() -> None:
    table = grid([["Quý I", "Rà soát", "Văn phòng"], ["Quý II", "Nộp hồ sơ", "Văn phòng"]])
    assert codes(paragraph("Thời gian Nội dung Đơn vị chủ trì"), table) == []
    assert codes(paragraph("Thời gian\nNội dung")) == []
    assert codes(paragraph("Thời gian\nThực hiện từ quý I\nNội dung\nRà soát hồ sơ\nĐịa điểm\nTại xã")) == []


def test_a_header_in_doubt_is_told_by_its_first_merged_cell() -> None:
    cells = "TT|Thôn|Lúa|Ngô|Lạc|Giống|Phân|1|An Hạ|120|12|10|7|2|An Lạc|200|10|5|4|"
    (table,) = read_plain_text(cells.replace("|", "\n|\n").encode()).blocks
    (finding,) = dumped_table_findings(zones(body=(table,)))
    assert (finding.code, finding.severity) == ("doubtful_header", "warning")
    assert "“Lúa”" in finding.message and finding.evidence is not None


def test_a_doubt_names_its_table() -> None:
    """Broken: of several tables the sentence did not say which one was meant."""
    text = "Xã\tSố hộ\nAn Bình\t12\nAn Lạc\t7\n\nSố hộ của các thôn\n\nThôn\tSố hộ\nTây\t13\nĐông\t9\n"
    *above, last = read_plain_text(text.encode()).blocks
    assert isinstance(last, Grid)
    read = zones(body=(*above, replace(last, doubtful_header=True)))
    (finding,) = dumped_table_findings(read, extract_tables(read, {}))
    assert finding.message.startswith("Bảng 2: ")


def test_headings_of_columns_below_the_signature_are_told() -> None:
    """Broken: what follows a signature and opens no appendix was looked at by none."""
    closing = "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nLò Văn Mới\n\nSTT\nTên văn bản\n1\nQuyết định"
    found = dumped_table_findings(zones(closing=closing))
    assert [finding.code for finding in found] == ["table_not_read"]


@pytest.mark.parametrize(
    "header",
    [
        pytest.param("Nội dung công việc Thời gian", id="two in one line"),
        pytest.param("Ngày trực Lãnh đạo trực Địa điểm Thành phần tham gia", id="one unknown, none whole"),
        pytest.param(
            "Việc làm, giải\npháp\nKết quả đầu\nra\nĐơn vị chủ trì\nThời\nNgười theo\ndõi\ngian", id="broken"
        ),
        pytest.param("Tên mô hình\nQuy mô\nĐịa chỉ\nNguồn hỗ\ntrợ", id="one unknown between"),
        pytest.param("Chỉ tiêu Đơn vị tính TH 2031\nKế hoạch\nnăm 2032\nĐơn vị theo dõi", id="years"),
        pytest.param("ST\nT\nCơ quan đầu\nmối", id="numbers of rows in a narrow column"),
        pytest.param("Nhóm\nS\ntrự\nT\nc\nT\nTrưởng nhóm\nCa trực", id="between the letters"),
    ],
)
def test_headings_broken_over_short_lines_are_told(header: str) -> None:
    """Broken: words of a table that `pdftotext` leaves, each cell broken over lines, were told by nothing."""
    rows = "Rà soát hồ sơ của các hộ chăn nuôi\nVăn phòng\nQuý I\nCấp phát con giống cho các hộ\nQuý II"
    (finding,) = dumped_table_findings(zones(body=(paragraph(f"{header}\n{rows}"),)))
    assert (finding.code, finding.evidence is not None) == ("table_not_read", True)
    assert "tệp Word" in finding.message


@pytest.mark.parametrize(
    "prose",
    [
        pytest.param("NHIỆM VỤ TRỌNG TÂM NĂM 2031", id="title"),
        pytest.param("Người lập\nNgười kiểm tra\nNgười phê duyệt", id="names below, no whole heading"),
        pytest.param("Đơn vị chủ trì: Văn phòng\nThời gian: Quý I\nKết quả: Báo cáo.", id="fields"),
        pytest.param(
            "Địa điểm\nNhà văn hóa\nThành phần\nTrưởng các thôn\nNội dung\nHọp dân", id="fields in lines"
        ),
        pytest.param(
            "Thời gian\nThực hiện trong quý III trên địa bàn xã\nNội dung\nĐịa điểm", id="long line between"
        ),
        pytest.param("Kết quả\nđạt được\nnăm 2031\ncủa các\nđơn vị\nNội dung\nThời gian", id="many pieces"),
        pytest.param("T\nBản đồ quy hoạch", id="one letter"),
        pytest.param("Văn bản mới\nVăn bản chỉ đạo\nTin tức", id="menu of a portal"),
    ],
)
def test_short_lines_that_are_no_header_are_not_told(prose: str) -> None:
    assert codes(paragraph(prose)) == []


def test_broken_headings_above_a_table_are_not_told() -> None:
    table = grid([["Quý I", "Rà soát", "Văn phòng"], ["Quý II", "Nộp hồ sơ", "Văn phòng"]])
    assert codes(paragraph("Thời\ngian\nNội dung công\nviệc\nĐơn vị chủ trì\nKết quả đầu\nra"), table) == []


def test_a_broken_header_is_named_by_all_its_lines_so_far() -> None:
    """Broken: one letter of `STT` named the table."""
    (finding,) = dumped_table_findings(zones(body=(paragraph("T\nT\nThời gian\nNội dung"),)))
    assert "“T / T / Thời gian”" in finding.message
