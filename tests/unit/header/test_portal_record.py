import pytest

from extractors.header import extract_header
from extractors.header.portal_record import read_record
from extractors.splitting import split_documents
from models.document import Document
from pipeline.parsing import parse_bytes
from tests.builders import paragraphs

RECORD = """
Kế hoạch 12/KH-UBND trồng rừng

Số hiệu: 12/KH-UBND Loại văn bản: Kế hoạch

Nơi ban hành: Tỉnh Sơn Bình Người ký: Lò Văn Mới

Ngày ban hành: 05/04/2022 Ngày hiệu lực: Đang cập nhật
"""
TEXT = """
ỦY BAN NHÂN DÂN
TỈNH SƠN BÌNH

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM

Số: 12/KH-UBND

Sơn Bình, ngày 05 tháng 4 năm 2022

KẾ HOẠCH

Trồng rừng

I. MỤC TIÊU
"""


def document(text: str) -> Document:
    first, *_ = split_documents(paragraphs(text))
    return extract_header(first, None).document


def test_the_record_tells_who_signed_where_the_text_is_cut() -> None:
    read = document(f"{RECORD}\n\n{TEXT}")
    assert read.signer == "Lò Văn Mới"
    assert read.evidence["signer"].raw == "Lò Văn Mới"
    assert (read.doc_type, read.number, read.title) == ("KH", "12", "Trồng rừng")


def test_the_record_fills_blanks_only() -> None:
    blank = TEXT.replace("Số: 12/KH-UBND", "Số:     /KH-UBND").replace("ngày 05 tháng 4", "ngày   tháng 4")
    read = document(f"{RECORD}\n\n{blank}")
    assert read.number == "12"
    assert read.issued is not None
    assert read.issued.iso == "2022-04-05"
    other = document(f"{RECORD.replace('12/KH', '99/KH')}\n\n{TEXT}")
    assert other.number == "12"


@pytest.mark.parametrize(
    "lines",
    [
        "Số hiệu\n\n7/QĐ-UBND\n\nNgười ký\n\nLò Văn Mới",
        "Người ký Lò Văn Mới\n\nNgày ban hành 05/04/2022",
        "Loại văn bản:Quyết địnhNgười ký:Lò Văn Mới\n\nNgày ban hành:04/06/2021Ngày hết hiệu lực:Đang cập nhật",
    ],
)
def test_labels_that_portals_print(lines: str) -> None:
    record = read_record(paragraphs(lines))
    assert record.signer is not None
    assert record.signer.value == "Lò Văn Mới"


def test_one_label_is_no_record() -> None:
    assert read_record(paragraphs("Người ký: Lò Văn Mới")).signer is None


def test_a_table_over_the_header_is_a_record() -> None:
    table = "| Số hiệu | 12/KH-UBND |\n| Ngày ban hành | 05/04/2022 |\n| Người ký | Lò Văn Mới |\n"
    (plan,) = parse_bytes(f"{table}{TEXT}".encode(), "a.txt").plans
    assert plan.document.signer == "Lò Văn Mới"
    assert plan.document.number == "12"


def test_what_stands_over_a_header_is_not_its_text() -> None:
    menu = "Trang chủ\n\nThông báo số 3/TB-SNV\n\n"
    first, *_ = split_documents(paragraphs(f"{menu}{TEXT}"))
    assert first.head[0].text.value.startswith("ỦY BAN NHÂN DÂN")
    assert len(first.lead) == 2


def test_a_document_over_a_header_is_no_lead() -> None:
    first, *_ = split_documents(paragraphs(f"KẾ HOẠCH\n\nTrồng rừng\n\n{TEXT}"))
    assert first.lead == ()


def test_the_heading_of_the_page_is_the_title_that_the_text_lost() -> None:
    """Pages that lose what is bold show neither type nor title below the number."""
    lost = TEXT.replace("KẾ HOẠCH\n\nTrồng rừng\n\n", "")
    heading = RECORD.replace("KH-UBND trồng", "KH-UBND năm 2022 trồng", 1)
    read = document(f"{heading}\n\n{lost}")
    assert read.title == "trồng rừng"
    assert read.evidence["title"].raw == "trồng rừng"
    assert document(f"{RECORD.replace('12/KH-UBND trồng', '99/KH-UBND trồng')}\n\n{lost}").title is None


@pytest.mark.parametrize("added", ["ngày 02/3/2022 của UBND tỉnh", "- Thư viện", "(còn hiệu lực)"])
def test_what_else_a_heading_says_behind_the_symbol_is_no_title(added: str) -> None:
    lost = TEXT.replace("KẾ HOẠCH\n\nTrồng rừng\n\n", "")
    heading = RECORD.replace("KH-UBND trồng rừng", f"KH-UBND {added}", 1)
    assert heading != RECORD
    assert document(f"{heading}\n\n{lost}").title is None


def test_a_heading_that_a_text_breaks_is_the_title_to_its_end() -> None:
    """Broken: of a heading in two lines the first alone was the title."""
    heading = "Quyết định 12/QĐ-UBND năm 2022 về trồng rừng\nlĩnh vực phòng hộ tại\nHạt Kiểm lâm"
    record = RECORD.replace("Kế hoạch 12/KH-UBND trồng rừng", heading)
    text = TEXT.replace("12/KH-UBND", "12/QĐ-UBND").replace(
        "KẾ HOẠCH\n\nTrồng rừng\n\nI. MỤC TIÊU", "Điều 1. Trồng rừng."
    )
    assert document(f"{record}\n\n{text}").title == "về trồng rừng lĩnh vực phòng hộ tại Hạt Kiểm lâm"


def test_what_a_page_sets_around_its_heading_is_none_of_the_title() -> None:
    """Broken: links in lines of the same paragraph went into the title, or hid it."""
    heading = "Trang chủ<br>Quyết định 12/QĐ-UBND năm 2022 về trồng rừng<br>Tải về<br>Lược đồ"
    record = "".join(f"<p>{line}</p>" for line in RECORD.split("\n")[1:])
    text = TEXT.replace("12/KH-UBND", "12/QĐ-UBND").replace(
        "KẾ HOẠCH\n\nTrồng rừng\n\nI. MỤC TIÊU", "Điều 1. Trồng rừng."
    )
    page = f"<h1>{heading}</h1>{record}" + "".join(f"<p>{line}</p>" for line in text.split("\n") if line)
    (plan,) = parse_bytes(page.encode(), "a.html").plans
    assert plan.document.title == "về trồng rừng"
