import pytest

from pipeline.readers.pdf import read_pdf
from tests.unit.readers_pdf.pdf_builder import PdfBuilder
from tests.unit.readers_pdf.reading import columns_of

BODY = (
    "Ủy ban nhân dân xã giao các thôn tổ chức thực hiện kế hoạch này và báo cáo kết quả trước ngày hai mươi."
)


def header(page):
    page.text(95, 60, "ỦY BAN NHÂN DÂN", font="bold")
    page.text(270, 60, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", font="bold", size=12)
    page.text(105, 78, "XÃ AN BÌNH", font="bold").text(310, 79, "Độc lập - Tự do - Hạnh phúc", font="bold")
    page.text(90, 102, "Số:").text(150, 102, "/KH-UBND")
    page.text(290, 102, "An Bình, ngày").text(411, 102, "tháng").text(476, 102, "năm 2031")
    page.centred(150, "KẾ HOẠCH", font="bold")
    return page


def test_the_header_block_is_two_columns():
    pdf = PdfBuilder()
    header(pdf.page()).paragraph(200, BODY)
    assert columns_of(pdf) == [
        (0, "ỦY BAN NHÂN DÂN"),
        (0, "XÃ AN BÌNH"),
        (0, "Số: /KH-UBND"),
        (1, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        (1, "Độc lập - Tự do - Hạnh phúc"),
        (1, "An Bình, ngày tháng năm 2031"),
        (None, "KẾ HOẠCH"),
        (None, BODY),
    ]


def test_the_date_beside_the_star_of_a_party_organisation():
    pdf = PdfBuilder()
    page = pdf.page()
    page.text(90, 60, "ĐẢNG BỘ HUYỆN LÂM SƠN", font="bold")
    page.text(300, 60, "ĐẢNG CỘNG SẢN VIỆT NAM", font="bold")
    page.text(95, 78, "ĐẢNG ỦY XÃ AN BÌNH", font="bold")
    page.text(150, 96, "*").text(310, 96, "An Bình, ngày 19 tháng 02 năm 2031", size=12)
    page.text(110, 114, "Số 15-KH/ĐU")
    page.centred(150, "KẾ HOẠCH", font="bold").paragraph(200, BODY)
    assert (1, "An Bình, ngày 19 tháng 02 năm 2031") in columns_of(pdf)
    assert (0, "Số 15-KH/ĐU") in columns_of(pdf)


def test_a_number_and_date_stamped_on_signing_fill_the_blanks():
    pdf = PdfBuilder()
    page = header(pdf.page())
    page.paragraph(200, BODY)
    page.stamp(114, 103, "27.").stamp(384, 101, "03").stamp(452, 101, "4").stamp(
        420, 25, "Ký bởi: Trần Văn A"
    )
    read = read_pdf(pdf.save())
    texts = [block.text.value for block in read.blocks]
    assert "Số: 27 /KH-UBND" in texts
    assert "An Bình, ngày 03 tháng 4 năm 2031" in texts
    assert [(aside.kind, aside.text, aside.page) for aside in read.apart] == [
        ("stamp", "Ký bởi: Trần Văn A", 1)
    ]
    assert [stamp.text for stamp in read.stamps] == ["27", "03", "4"]


def test_a_stamped_line_that_is_a_number_belongs_to_the_header():
    pdf = PdfBuilder()
    page = pdf.page()
    page.text(95, 60, "ỦY BAN NHÂN DÂN").text(300, 60, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", size=11)
    page.text(310, 79, "Độc lập - Tự do - Hạnh phúc").paragraph(200, BODY)
    page.stamp(95, 80, "Số: 27/KH-UBND")
    assert (0, "Số: 27/KH-UBND") in columns_of(pdf)


def signature(page, y):
    page.paragraph(y, BODY[:-1] + "./.")
    page.text(85, y + 60, "Nơi nhận:", size=11, font="italic").text(360, y + 62, "TM. ỦY BAN NHÂN DÂN")
    page.text(85, y + 74, "- Như trên;", size=10).text(390, y + 80, "CHỦ TỊCH")
    page.text(85, y + 87, "- Các phòng, ban của huyện nhà;", size=10)
    return page


def test_the_signature_block_is_two_columns():
    pdf = PdfBuilder()
    page = signature(pdf.page(), 100)
    page.text(85, 200, "- Lưu: VT.", size=10).text(370, 260, "Trần Văn An")
    assert columns_of(pdf)[1:] == [
        (0, "Nơi nhận:"),
        (0, "- Như trên;"),
        (0, "- Các phòng, ban của huyện nhà;"),
        (0, "- Lưu: VT."),
        (1, "TM. ỦY BAN NHÂN DÂN"),
        (1, "CHỦ TỊCH"),
        (1, "Trần Văn An"),
    ]


def test_the_signature_block_goes_on_over_a_page_break():
    pdf = PdfBuilder()
    signature(pdf.page(), 690)
    page = pdf.page()
    page.centred(40, "2").text(85, 60, "- Lưu: VT.", size=10).text(370, 110, "Trần Văn An")
    page.text(250, 200, "PHỤ LỤC", font="bold")
    assert columns_of(pdf)[-4:] == [
        (1, "TM. ỦY BAN NHÂN DÂN"),
        (1, "CHỦ TỊCH"),
        (1, "Trần Văn An"),
        (None, "PHỤ LỤC"),
    ]
    assert (0, "- Lưu: VT.") in columns_of(pdf)


def test_a_second_page_is_no_part_of_a_finished_signature_block():
    pdf = PdfBuilder()
    page = signature(pdf.page(), 600)
    page.text(85, 700, "- Lưu: VT.", size=10).text(370, 760, "Trần Văn An")
    pdf.page().text(85, 60, "- Số hộ tham gia từng thôn")
    assert columns_of(pdf)[-1] == (None, "- Số hộ tham gia từng thôn")


def wrapped(page, *, rest):
    """A header block too narrow for its texts; the rest of quốc hiệu begins at `rest`."""
    page.text(95, 60, "ỦY BAN NHÂN DÂN").text(330, 60, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT", size=12)
    page.text(rest, 76, "NAM", size=12)
    page.text(105, 92, "XÃ AN BÌNH").text(330, 92, "Độc lập - Tự do - Hạnh").text(400, 108, "phúc")
    page.text(90, 124, "Số: 27/KH-UBND").text(330, 124, "An Bình, ngày 3 tháng").text(390, 140, "4 năm 2031")
    page.centred(180, "KẾ HOẠCH", font="bold")


@pytest.mark.parametrize("rest", [410, 85], ids=["in its column", "at the left margin, behind a tab"])
def test_what_a_narrow_column_has_wrapped_is_whole_again(rest):
    pdf = PdfBuilder()
    wrapped(pdf.page(), rest=rest)
    assert columns_of(pdf) == [
        (0, "ỦY BAN NHÂN DÂN"),
        (0, "XÃ AN BÌNH"),
        (0, "Số: 27/KH-UBND"),
        (1, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        (1, "Độc lập - Tự do - Hạnh phúc"),
        (1, "An Bình, ngày 3 tháng 4 năm 2031"),
        (None, "KẾ HOẠCH"),
    ]
