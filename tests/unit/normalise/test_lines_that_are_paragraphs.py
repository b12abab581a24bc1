"""Text in which a line is a paragraph, and lines that only look like labels or headings."""

from tests.unit.normalise.test_paragraphs import join

LINES = """
KẾ HOẠCH
Trồng cây năm 2026
Thực hiện Kế hoạch số 5/KH-UBND ngày 02/3/2026 của Ủy ban nhân dân xã An Bình về trồng cây, UBND xã lập kế hoạch này:
I. MỤC ĐÍCH, YÊU CẦU
1. Chuyển đổi số
Cập nhật phần mềm quản lý rừng.
2. Trồng mới trên địa bàn xã
Trồng hai nghìn cây keo.
3. Phối hợp giữa các
Hội, đoàn thể.
4.
Kinh phí
"""


def test_a_heading_and_the_text_below_it_stay_apart_without_empty_lines():
    assert join(LINES)[2:] == [
        LINES.split("\n")[3],
        "I. MỤC ĐÍCH, YÊU CẦU",
        "1. Chuyển đổi số",
        "Cập nhật phần mềm quản lý rừng.",
        "2. Trồng mới trên địa bàn xã",
        "Trồng hai nghìn cây keo.",
        "3. Phối hợp giữa các Hội, đoàn thể.",
        "4.",
        "Kinh phí",
    ]


def test_a_heading_such_as_ton_tai_ends_though_its_last_syllable_alone_would_not():
    lines = ["2. Hạn chế, tồn tại", "Đường vào vùng chè khó đi.", "3. Giải phóng mặt bằng", "Đã đền bù xong."]
    assert join("\n\n".join(lines)) == lines
    assert join("\n".join(LINES.split("\n")[:8] + lines))[-4:] == lines


def test_an_item_below_an_office_is_no_rest_of_its_field_where_no_line_is_wrapped():
    lines = ["2. Giao Phòng Kinh tế", "- Hạ tầng giao thông nông thôn được rà soát.", "3. Sở Tài chính"]
    lines += ["- Kế hoạch vốn năm 2026 trình trước tháng 5."]
    assert join("\n".join(LINES.split("\n")[:8] + lines))[-4:] == lines


def test_the_introduction_of_a_short_text_without_header_is_not_its_title():
    text = "KẾ HOẠCH\nTrồng cây năm 2026\nTrong các năm qua, xã đã trồng nhiều cây.\nI. MỤC ĐÍCH\nGiữ đất."
    assert join(text) == text.split("\n")


def test_a_basis_that_no_mark_ends_goes_on_where_the_next_line_ends_one():
    lines = [
        "Căn cứ Luật sửa đổi, bổ sung một số điều của Luật Tổ chức",
        "Chính phủ ngày 22 tháng 11 năm 2019;",
    ]
    other = ["Căn cứ Luật Thú y", "Nghị quyết số 5/NQ-HĐND ngày 02/3/2026;"]
    assert join("\n".join([*lines, *other])) == [" ".join(lines), *other]


def test_an_article_that_says_of_nothing_goes_on():
    assert join("Điều 1. Thông qua\nKế hoạch trồng cây năm 2026\nĐiều 2. Giao") == [
        "Điều 1. Thông qua Kế hoạch trồng cây năm 2026",
        "Điều 2. Giao",
    ]


def test_lone_breaks_part_nothing_where_empty_lines_part_the_paragraphs():
    text = "\n\n".join(
        ["Về việc ban hành\nQuy chế", *(f"Đoạn thứ {number} của văn bản." for number in range(9))]
    )
    assert join(text)[0] == "Về việc ban hành Quy chế"


WRAPPED = """
1. Cụ thể hóa các nhiệm vụ đã nêu trong Nghị quyết của Hội đồng nhân dân xã tại khoản
2. Điều 3, bảo đảm thống nhất từ xã đến thôn, không chồng chéo, không bỏ sót việc; các
thôn phân công người phụ trách từng việc, báo cáo kết quả hằng tháng về Ủy ban nhân
dân xã.
2. Xác định rõ trách nhiệm của từng công chức, từng thôn trong việc thực hiện các nội
dung của kế hoạch; phấn đấu hoàn thành trước tháng mười hai, báo cáo Hội đồng nhân
dân xã tại kỳ họp cuối năm.
"""


def test_a_number_that_a_clause_asks_for_is_no_label():
    assert [text[:2] for text in join(WRAPPED)] == ["1.", "2."]


def test_a_note_in_brackets_does_not_go_on_in_capitals():
    note = "(Kèm theo Kế hoạch số 5/KH-UBND của UBND xã)"
    assert join(f"{note}\nUBND XÃ ………") == [note, "UBND XÃ ………"]


def test_a_title_in_a_sentence_may_begin_a_line():
    text = "Ủy ban nhân dân xã đã ban hành Kế hoạch\nThực hiện Nghị quyết số 5-NQ/HU của Huyện ủy."
    assert join(text) == [text.replace("\n", " ")]
