"""Whole headers as legal portals dump them: cells closed by `|` in a line, a cell a line, the type line lost."""

import pytest

from models.plan import Plan
from pipeline.parsing import parse_bytes

BASES = "Căn cứ Quyết định số 45/QĐ-TTg ngày 12/3/2021 của Thủ tướng Chính phủ phê duyệt Đề án trồng rừng;\n"
SENTENCE = (
    "Ủy ban nhân dân tỉnh ban hành Kế hoạch trồng rừng năm 2023 như sau:\nI. MỤC TIÊU\nTrồng 120 ha rừng."
)
PROPERTIES = "| Số hiệu | 88/KH-UBND |\n| Ngày ban hành | 04/4/2023 |\n| Người ký | Lò Văn Tâm |\n"
IN_A_LINE = "ỦY BAN NHÂN DÂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\nSố: 88/KH-UBND | Sơn La, ngày 04 tháng 4 năm 2023 |\n"
A_LINE_EACH = (
    "ỦY BAN NHÂN DÂN |\nCỘNG HÒA XÃ HỘI\nCHỦ NGHĨA VIỆT NAM |\nSố: 88/KH-UBND |\n"
    "Sơn La, ngày 04 tháng 4 năm 2023 |\n"
)
OPENED_AND_CLOSED = (
    "|\nỦY BAN NHÂN DÂN |\nCỘNG HÒA XÃ HỘI\nCHỦ NGHĨA VIỆT NAM |\n|\nSố: 88/KH-UBND |\n"
    "Sơn La, ngày 04 tháng 4 năm 2023 |\n"
)
THREE_ROWS = (
    "Kế hoạch trồng rừng trên địa bàn tỉnh\n"
    "ỦY BAN NHÂN DÂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\nTỈNH SƠN LA | Độc lập - Tự do - Hạnh phúc |\n"
    "Số: 88 /KH - UBND |\nSơn La, ngày 04 tháng 4 năm 2023 |\n"
)
CUT_NAME = "ỦY\nBAN NHÂN DÂN |\nCỘNG\nHÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\nSố: 88/KH-UBND |\nSơn La, ngày 04 tháng 4 năm 2023 |\n"
HEADERS = {
    "in a line": IN_A_LINE,
    "a line each": A_LINE_EACH,
    "rows opened by a mark": "Kế hoạch 88/KH-UBND năm 2023\n" + PROPERTIES + OPENED_AND_CLOSED,
    "three rows under a page's title": THREE_ROWS,
    "a name cut in two": CUT_NAME,
}


def parse(text: str) -> Plan:
    (plan,) = parse_bytes(text.encode(), "a.txt").plans
    return plan


@pytest.mark.parametrize("typed", [True, False], ids=["typed", "untyped"])
@pytest.mark.parametrize("header", HEADERS.values(), ids=HEADERS)
def test_a_header_block_of_closed_cells_is_read(header: str, typed: bool) -> None:
    title = ("KẾ HOẠCH\n" if typed else "") + "TRỒNG RỪNG TRÊN ĐỊA BÀN TỈNH SƠN LA NĂM 2023\n"
    document = parse(header + title + BASES + SENTENCE).document
    assert (document.doc_type, document.number, document.symbol_suffix) == ("KH", "88", "KH-UBND")
    assert (document.place, document.issued and document.issued.iso) == ("Sơn La", "2023-04-04")
    assert (document.issuer, document.issuer_level) == ("Ủy ban nhân dân tỉnh Sơn La", "province")
    assert document.title == "TRỒNG RỪNG TRÊN ĐỊA BÀN TỈNH SƠN LA NĂM 2023"


def test_a_signature_in_one_row_of_closed_cells_is_a_closing() -> None:
    text = IN_A_LINE + "KẾ HOẠCH\nTRỒNG RỪNG\n" + BASES + SENTENCE + "\nNơi nhận: | TM. ỦY BAN NHÂN DÂN |\n"
    plan = parse(text)
    assert plan.document.signing_mode == "TM"
    assert plan.tables == ()


def test_the_authority_line_of_a_decision_without_a_title_stays_out_of_the_title() -> None:
    text = IN_A_LINE.replace("KH-UBND", "QĐ-UBND") + "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH\n" + BASES
    document = parse(
        text + "QUYẾT ĐỊNH:\nĐiều 1. Ban hành kèm theo Quyết định này Kế hoạch trồng rừng."
    ).document
    assert (document.issuer, document.title) == ("Chủ tịch Ủy ban nhân dân tỉnh Sơn La", None)


def test_a_table_of_closed_cells_is_a_table() -> None:
    rows = "STT | Xã | Diện tích (ha) |\n1 | Chiềng San | 45 |\n2 | Mường Bon | 75 |\n | Cộng | 120 |\n"
    (table,) = parse(IN_A_LINE + "KẾ HOẠCH\nTRỒNG RỪNG\n" + BASES + SENTENCE + "\n" + rows).tables
    assert [column.path for column in table.columns] == [("STT",), ("Xã",), ("Diện tích (ha)",)]
    assert [(cell.col, cell.raw) for cell in table.cells if cell.row == 2] == [(1, "Cộng"), (2, "120")]


def test_an_introduction_alone_says_what_is_issued() -> None:
    plan = parse(BASES + SENTENCE)
    assert (plan.document.doc_type, plan.document.title) == ("KH", None)


def test_the_bases_may_stand_in_a_section_of_their_own() -> None:
    listed = "I. CĂN CỨ LẬP KẾ HOẠCH\n- Quyết định số 45/QĐ-TTg ngày 12/3/2021;\nII. MỤC TIÊU\n- Nghị quyết số 9/NQ-CP."
    plan = parse(IN_A_LINE + "KẾ HOẠCH\nTRỒNG RỪNG NĂM 2023\n" + listed)
    assert {citation.symbol: citation.role for citation in plan.citations} == {
        "45/QĐ-TTg": "basis",
        "9/NQ-CP": "mention",
    }


def test_the_title_may_stand_over_the_number() -> None:
    text = (
        "UBND XÃ CHIỀNG SAN\n\nKẾ HOẠCH\nTrồng rừng năm 2023\n\nSố: 27/KH-UBND\n\n"
        "Chiềng San, ngày 15 tháng 3 năm 2023\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\n"
    )
    document = parse(text + BASES + SENTENCE).document
    assert (document.number, document.place, document.title) == ("27", "Chiềng San", "Trồng rừng năm 2023")


def test_a_form_with_a_number_is_an_appendix() -> None:
    note = "(Kèm theo Kế hoạch số 88/KH-UBND ngày 04/4/2023 của UBND tỉnh)\n"
    rows = "STT\tXã\tDiện tích\n1\tChiềng San\t45\n2\tMường Bon\t75\n"
    text = IN_A_LINE + "KẾ HOẠCH\nTRỒNG RỪNG\n" + BASES + SENTENCE + "\nNơi nhận:\n- Lưu: VT.\n\n"
    (table,) = parse(text + "Biểu số 02\nDIỆN TÍCH TRỒNG RỪNG\n" + note + "\n" + rows).tables
    assert (table.appendix, table.title) == ("02", "DIỆN TÍCH TRỒNG RỪNG")
