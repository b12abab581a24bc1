from hypothesis import given, settings
from hypothesis import strategies as st

from extractors.syllables.grammar import all_syllables
from tests.unit.readers_pdf.pdf_builder import LEFT, PITCH, RIGHT, PdfBuilder, width
from tests.unit.readers_pdf.reading import paragraphs_of, texts_of

LONG = (
    "Phấn đấu đến cuối năm toàn xã có thêm mười hai tổ hợp tác trồng rau sạch và bốn nhóm hộ nuôi ong lấy mật, "
    "mỗi nhóm có từ năm hộ trở lên, sản phẩm được bán ở chợ phiên và giới thiệu trên trang thông tin của xã"
)


def full_line(start, end):
    """A first line that begins and ends as told and leaves no room for another word."""
    while width(f"{start} {end}") < RIGHT - 121 - 6:
        start += "a" if width(f"{start} a {end}") > RIGHT - 121 else " a"
    return f"{start} {end}"


def test_lines_of_a_paragraph_are_joined_and_paragraphs_kept_apart():
    pdf = PdfBuilder()
    page = pdf.page()
    y = page.paragraph(100, LONG + ".")
    y = page.paragraph(y, "Giao trạm y tế chủ trì.")
    page.paragraph(y, LONG + ";")
    assert texts_of(pdf) == [LONG + ".", "Giao trạm y tế chủ trì.", LONG + ";"]


def test_a_paragraph_goes_on_over_a_page_break_past_the_page_number():
    words = LONG.split()
    pdf = PdfBuilder()
    first, second = pdf.page(), pdf.page()
    y = first.paragraph(100, LONG + ".")
    first.text(121, y, " ".join(words[:13]))
    second.centred(40, "2")
    y = 70.0
    for start in (13, 28):
        second.text(85, y, " ".join(words[start : start + 15]))
        y += PITCH
    texts = texts_of(pdf)
    assert texts == [LONG + ".", " ".join(words[:43])]


def test_a_hyphen_at_the_margin_goes_on_with_the_paragraph_where_paragraphs_are_indented():
    pdf = PdfBuilder()
    page = pdf.page()
    y = page.paragraph(100, "- " + LONG + ";")
    y = page.paragraph(y, "- " + LONG + ";")
    page.text(121, y, full_line("- Phòng này phối hợp với hội phụ nữ và ngành", "lao động"))
    page.text(85, y + PITCH, "- thương binh và xã hội lập danh sách.")
    assert texts_of(pdf)[-1].endswith("lao động - thương binh và xã hội lập danh sách.")


def test_headings_stand_alone_and_keep_their_weight():
    pdf = PdfBuilder()
    page = pdf.page()
    page.centred(60, "KẾ HOẠCH", font="bold")
    page.centred(78, "Chăm sóc hàng cây ven đường liên thôn và trồng mới", font="bold")
    page.centred(96, "trong mùa mưa năm 2031", font="bold")
    y = page.paragraph(140, "I. MỤC TIÊU", font="bold")
    y = page.paragraph(y, LONG + ".")
    page.paragraph(y, LONG + ".", font="italic")
    read = paragraphs_of(pdf)
    assert [(p.bold, p.alignment, len(p.lines)) for p in read] == [
        (True, "center", 1),
        (True, "center", 2),
        (True, "left", 1),
        (False, "justify", 3),
        (False, "justify", 3),
    ]
    assert read[1].text.value.endswith("và trồng mới trong mùa mưa năm 2031")


def test_the_basis_below_a_title_opens_the_preamble():
    """Broken: where no font is said to be bold, a basis as wide as the title became a part of it."""
    pdf = PdfBuilder()
    page = pdf.page()
    page.centred(60, "Chăm sóc hàng cây ven đường liên thôn và trồng mới")
    page.centred(78, "Căn cứ Luật Trồng trọt ngày 19 tháng 11 năm 2018;")
    page.paragraph(96, LONG + ".")
    assert texts_of(pdf)[1] == "Căn cứ Luật Trồng trọt ngày 19 tháng 11 năm 2018;"


def test_a_symbol_cut_behind_its_hyphen_is_whole_again():
    pdf = PdfBuilder()
    page = pdf.page()
    page.paragraph(60, LONG)
    page.text(121, 200, full_line("Thực hiện theo đúng hướng dẫn nêu ở mục hai", "của văn bản 15/2030/NĐ-"))
    page.text(85, 218, "CP và các quy định có liên quan.")
    page.text(121, 260, full_line("Xét đề nghị của phòng phụ trách", "tại Tờ trình số 36/TTr-"))
    page.text(85, 278, "PKT ngày 17 tháng 01 năm 2031.")
    assert "15/2030/NĐ-CP và" in texts_of(pdf)[-2]
    assert "36/TTr-PKT ngày" in texts_of(pdf)[-1]


def test_the_number_of_an_appendix_at_the_margin_opens_no_paragraph():
    """Broken: where paragraphs are not indented, `2.` below `theo Phụ lục` was a label."""
    pdf = PdfBuilder()
    page = pdf.page()
    for y, end in ((60, "của các thôn"), (78, "của các nhóm hộ"), (96, "theo Phụ lục")):
        page.text(121, y, full_line("Tiến độ của từng việc trong năm nay", end))
    page.text(121, 114, "2. Các thôn báo cáo kết quả.")
    assert texts_of(pdf)[-1].endswith("theo Phụ lục 2. Các thôn báo cáo kết quả.")


WORD = st.sampled_from(sorted(syllable for syllable in all_syllables() if len(syllable) > 1))


def sentence(words):
    return " ".join(words).capitalize() + "."


@settings(max_examples=40, deadline=None)
@given(st.lists(st.lists(WORD, min_size=34, max_size=80).map(sentence), min_size=2, max_size=4))
def test_indented_paragraphs_of_any_words_come_back(texts):
    pdf = PdfBuilder()
    page = pdf.page()
    y = 80.0
    for text in texts:
        y = page.paragraph(y, text)
    assert texts_of(pdf) == texts


def test_a_first_line_that_ends_as_far_from_the_margin_as_it_begins():
    """Found by the property above: such a line was taken for a centred one, and its paragraph cut in two."""
    texts = [
        "Ai boẳng mươm bí mứt bịch loọng ựu puỳ ai buộng gầy dủng boằm dếnh chuỷnh choãy phoẻm buýa ai bậm suối "
        "bưởng bệp pạng mĩa bõm bim nhuâng buyệt nhém duồi hoào chĩm gieo sễn bười bèng ngoạm choén súng bót "
        "boảy biễm chượng.",
        "Biệng boãn boén boét boạng buynh chần chửi coéo công díu gọt khươi khết nhều lỉ giẹ giúm luỵ dương "
        "khiu ngơ bỏi boào chuễ rỵ bõ biếng bỷ buẫn khuận nẫn chướu ngớn.",
    ]
    pdf = PdfBuilder()
    page = pdf.page()
    y = 80.0
    for text in texts:
        y = page.paragraph(y, text)
    assert texts_of(pdf) == texts


def test_a_reference_to_an_appendix_that_the_margin_brings_to_a_new_line():
    """Broken: the label alone in its line was taken for the heading of the appendix."""
    pdf = PdfBuilder()
    page = pdf.page()
    y = page.paragraph(100, LONG + ".")
    page.text(121, y, full_line("Giao các thôn trồng thêm cây theo chỉ tiêu", "tại"))
    page.text(85, y + PITCH, "Phụ lục 1.")
    page.paragraph(y + 2 * PITCH, "Giao trạm y tế chủ trì.")
    assert texts_of(pdf)[1].endswith("tại Phụ lục 1.")


def test_a_label_too_wide_for_the_room_before_the_hanging_text():
    """Broken: its own text begins further in than the lines below, and the paragraph was cut in two."""
    pdf = PdfBuilder()
    page = pdf.page()
    page.text(85, 100, "1.1.").text(121, 100, full_line("Phổ biến nội dung đến cán bộ và", "viên"))
    page.text(103, 118, "Nhân dân trong xã, lập kế hoạch và gửi về trước kỳ họp.")
    page.text(85, 136, "1.2.").text(121, 136, "Báo cáo kết quả.")
    page.paragraph(154, LONG + ".")
    assert texts_of(pdf)[0].endswith("Nhân dân trong xã, lập kế hoạch và gửi về trước kỳ họp.")


def test_a_bold_heading_whose_automatic_label_is_not_bold():
    """Broken: the line with the label was not bold, the next one was, and they were parted."""
    pdf = PdfBuilder()
    page = pdf.page()
    page.text(85, 100, "1.").text(
        103, 100, full_line("Phổ biến nội dung Kế hoạch đến cán bộ và", ""), font="bold"
    )
    page.text(103, 118, "nhân dân trong xã", font="bold")
    page.paragraph(136, LONG + ".")
    read = paragraphs_of(pdf)[0]
    assert read.text.value.endswith("nhân dân trong xã")
    assert read.bold


def test_a_hyphen_within_a_name_where_paragraphs_are_not_indented():
    """Broken: `kinh tế` / `- xã hội` became a paragraph and an item of a list."""
    pdf = PdfBuilder()
    page = pdf.page()
    for y, line in (
        (100, "Theo báo cáo của Ủy ban nhân dân xã về tình hình phát triển của các mặt kinh tế"),
        (118, "- xã hội năm nay, các thôn còn nhiều việc phải làm để người dân ở đó"),
        (136, "có nước sạch."),
        (172, "1. Giao trạm y tế chủ trì."),
        (208, "2. Giao các thôn báo cáo."),
        (244, "3. Giao văn phòng theo dõi."),
    ):
        page.text(85, y, line)
    assert texts_of(pdf)[0].endswith(
        "các mặt kinh tế - xã hội năm nay, các thôn còn nhiều việc phải làm để người dân ở đó có nước sạch."
    )


def hanging(page, y, label, lines, end=RIGHT):
    """A numbered paragraph set at 121 whose lines reach the end of the page's text."""
    page.text(121, y, label)
    for number, line in enumerate(lines):
        page.text(150, y + number * PITCH, line)
        page.text(end - width("xã"), y + number * PITCH, "xã")
    return y + len(lines) * PITCH


def test_a_hanging_paragraph_goes_on_over_a_page_whose_lists_tell_another_margin():
    """Broken: the margin of a page of lists alone is that of the lists, and a point was cut at its foot."""
    line = "mỗi nhóm có từ năm hộ trở lên và bán ở chợ phiên của"
    pdf = PdfBuilder()
    first, second = pdf.page(), pdf.page()
    y = hanging(first, 600, "1.1.", [line, line])
    hanging(first, y, "1.2.", [line, line, line])
    second.text(150, 80, "mỗi nhóm đều ghi sổ.")
    y = second.paragraph(98, LONG + ".", first=LEFT)
    second.paragraph(y, LONG + ".", first=LEFT)
    assert texts_of(pdf)[1].endswith("của xã mỗi nhóm đều ghi sổ.")
