import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.normalise.layout import InputLine, layout
from pipeline.normalise.paragraphs import join_paragraphs
from tests.builders import sourced


def join(text, *, spaced=None):
    lines, empty = [], 0
    for raw in text.strip("\n").split("\n"):
        if not raw.strip():
            empty += 1
            continue
        lines.append(InputLine(sourced(raw.strip()), empty))
        empty = 0
    return [paragraph.text.value for paragraph in join_paragraphs(lines, layout(lines))]


WRAPPED = """
I. MỤC
TIÊU
1. Mục tiêu chung
Tập trung huy động các nguồn lực của xã để hoàn thành các chỉ tiêu đã được Hội
đồng nhân dân xã giao; phấn đấu thu nhập bình quân đầu người đạt bảy mươi triệu
đồng một năm, tỷ lệ hộ nghèo còn dưới một phần trăm theo chuẩn nghèo đa chiều.
- Cơ quan chủ trì: Sở Lao
động
- Cơ quan phối hợp: các sở, ban, ngành và Ủy ban nhân dân các xã, phường trên
địa bàn tỉnh.
2. Đề nghị Ủy ban Mặt trận
Tổ quốc phối hợp. Ban Thường trực Mặt trận Tổ quốc giám sát việc thực hiện.
"""


def test_hard_wraps_are_undone():
    assert join(WRAPPED) == [
        "I. MỤC TIÊU",
        "1. Mục tiêu chung",
        "Tập trung huy động các nguồn lực của xã để hoàn thành các chỉ tiêu đã được Hội đồng nhân dân xã "
        "giao; phấn đấu thu nhập bình quân đầu người đạt bảy mươi triệu đồng một năm, tỷ lệ hộ nghèo còn dưới một "
        "phần trăm theo chuẩn nghèo đa chiều.",
        "- Cơ quan chủ trì: Sở Lao động",
        "- Cơ quan phối hợp: các sở, ban, ngành và Ủy ban nhân dân các xã, phường trên địa bàn tỉnh.",
        "2. Đề nghị Ủy ban Mặt trận Tổ quốc phối hợp. Ban Thường trực Mặt trận Tổ quốc giám sát việc thực hiện.",
    ]


def test_a_paragraph_cut_by_a_page_break_goes_on_in_lower_case():
    assert join("Các thôn phối hợp với các\n\nban, ngành của xã.\n\nTrưởng thôn báo cáo.") == [
        "Các thôn phối hợp với các ban, ngành của xã.",
        "Trưởng thôn báo cáo.",
    ]


def test_components_stand_alone():
    assert join(
        "KẾ HOẠCH\nPHÁT TRIỂN CHĂN NUÔI\nNĂM 2026\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\nTM. UBND\nLê An"
    ) == [
        "KẾ HOẠCH",
        "PHÁT TRIỂN CHĂN NUÔI NĂM 2026",
        "Nơi nhận:",
        "- Như trên;",
        "- Lưu: VT.",
        "TM. UBND",
        "Lê An",
    ]


@given(st.lists(st.text(alphabet="aB1.-;:)( Đ", min_size=1, max_size=90).filter(str.strip), max_size=30))
def test_no_line_is_lost(texts):
    lines = [InputLine(sourced(text.strip())) for text in texts]
    joined = join_paragraphs(lines, layout(lines))
    assert [line for paragraph in joined for line in paragraph.lines] == [line.text for line in lines]


def test_heading_behind_a_part_label_is_in_capitals():
    text = WRAPPED.strip("\n") + "\nPhần II. TỔ CHỨC\nTHỰC HIỆN\nCác xã báo cáo hằng quý."
    assert "Phần II. TỔ CHỨC THỰC HIỆN" in join(text)


def test_a_title_in_capitals_goes_on_with_the_name_of_an_agency() -> None:
    text = "KẾ HOẠCH\nTHỰC HIỆN NGHỊ QUYẾT SỐ 88/NQ-CP NGÀY 24/8/2023 CỦA\nCHÍNH PHỦ\nVỀ TRỒNG RỪNG"
    assert "THỰC HIỆN NGHỊ QUYẾT SỐ 88/NQ-CP NGÀY 24/8/2023 CỦA CHÍNH PHỦ VỀ TRỒNG RỪNG" in join(text)


def test_prose_does_not_go_on_with_a_full_line_of_a_title() -> None:
    prose = "Các đơn vị tổ chức quán triệt kế hoạch này đến toàn thể cán bộ, đảng viên và\nnhân dân trong toàn xã,\n"
    title = "TIẾP TỤC THỰC HIỆN ĐỀ ÁN XÂY DỰNG LÀNG VĂN HÓA VÀ KHU DÂN CƯ AN TOÀN 2021\n"
    text = (
        "KẾ HOẠCH\n"
        + title
        + "Sau 5 năm thực hiện Đề án, Ủy ban nhân dân xã đã chỉ đạo các đơn vị tổng kết,\n"
    )
    assert title.strip() in join(text + prose * 6)


def test_an_article_broken_at_its_word_is_one_line() -> None:
    assert "Điều 1." in join("QUYẾT ĐỊNH:\nĐiều\n1.\nPhê duyệt Kế hoạch trồng rừng năm 2023.")


def test_the_first_line_of_a_basis_goes_on_with_a_capital_in_wrapped_text() -> None:
    basis = "Căn cứ Luật Tổ chức Hội đồng\nNhân dân và Ủy ban Nhân dân ngày 26 tháng 11 năm 2003;"
    assert basis.replace("\n", " ") in join(f"{WRAPPED}\n{basis}")


def test_a_reference_to_an_appendix_at_the_start_of_a_full_lines_rest():
    text = (
        WRAPPED
        + """- Giao các thôn trồng thêm cây theo chỉ tiêu đã phân bổ cho từng khu dân cư tại
Phụ lục 1.
Giao trạm y tế chủ trì.
Phụ lục 1
"""
    )
    assert join(text)[-3].endswith("tại Phụ lục 1.")
    assert join(text)[-1] == "Phụ lục 1"


def test_bullets_and_letters_alone_on_their_line_end_the_heading_above():
    text = """
2. Yêu cầu
a)
Việc tổ chức thực hiện phải đúng quy định, tiết kiệm, gắn với nhiệm vụ của địa phương và có
phân công rõ ràng.
b) Có sự phối hợp.
1.1.
Trên loa
-
Phát thanh hai buổi một tuần vào mùa khô và bốn buổi một tuần vào những ngày nắng nóng.
"""
    joined = join(text)
    assert joined[:2] == ["2. Yêu cầu", "a)"]
    assert joined[-2:] == [
        "Trên loa",
        "- Phát thanh hai buổi một tuần vào mùa khô và bốn buổi một tuần vào những ngày nắng nóng.",
    ]


HEADINGS = (
    "1. Sự cần thiết ban hành Kế hoạch",
    "2. Phòng Tài chính - Kế hoạch",
    "3. Văn phòng HĐND và UBND",
    "4. Nội dung của Nghị quyết",
    "5. Các thành viên của Ban",
    "6. Công an xã",
    "7. Bộ Chỉ huy Quân sự tỉnh",
)
BODIES = (
    "Tổng hợp kết quả của các thôn, báo cáo trước ngày 15 hằng tháng.",
    "Từ ngày 01 tháng 3 đến ngày 30 tháng 4 năm 2031.",
    "Phấn đấu hết năm 2031 không còn hộ nghèo.",
    "100% số hộ được cấp nước sạch.",
    "- Kế hoạch của các thôn xong trong quý I.",
    "3",
)


@pytest.mark.parametrize("between", ["\n", "\n\n"])
@pytest.mark.parametrize("heading", HEADINGS)
@pytest.mark.parametrize("body", BODIES)
def test_a_heading_may_end_with_a_word_that_names_go_on_after(heading, body, between):
    """Broken: it took in the paragraph below it."""
    wrapped = WRAPPED + heading + between + body
    assert join(wrapped)[-2:] == [heading, body]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("1. Giao Sở", "Tài chính tổng hợp kinh phí của các xã."),
        ("2. Họp Ban", "Chỉ đạo xã mỗi tháng một lần."),
        ("- Thực hiện Nghị quyết", "Đại hội Đảng bộ xã lần thứ III."),
        ("Thi hành Luật", "Đất đai trên địa bàn xã."),
        ("Căn cứ Quyết định số 15/QĐ-", "UBND ngày 03/02/2031 của UBND huyện;"),
        ("Thực hiện Nghị định số 20/2031/", "NĐ-CP của Chính phủ về chợ."),
        ("Điều 3. Chánh Văn phòng UBND tỉnh;", "Giám đốc các sở chịu trách nhiệm thi hành."),
        ("2. Giữ vỉa hè cho người đi bộ;", "thu dọn mái che, bục bệ."),
        ("1. Giao Trạm Thủy lợi", "(thường trực Ban Chỉ huy) lập phương án."),
        ("a) Trồng 500 cây trong quý", "III năm 2031;"),
        ("1. Trồng 20 ha rừng ở tỉnh Lào", "Cai trong năm 2031."),
        ("Theo đề nghị của Giám đốc Sở Lao động", "- Thương binh và Xã hội."),
        ("2. Số cây giao cho các thôn theo", "Phụ lục 01."),
    ],
)
def test_a_line_that_names_something_in_part_goes_on(before, after):
    assert join(WRAPPED + before + "\n" + after)[-1] == f"{before} {after}"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Căn cứ Công văn số 12/SNN-TL ngày 03/02/2031 của", "Sở Nông nghiệp và Môi trường về thủy lợi;"),
        ("Căn cứ Công văn số 12/SNN-TL về tưới tiêu ở đồng bằng", "Bắc Bộ trong vụ xuân năm 2031;"),
        ("- Trồng mới 20 ha rừng trên địa bàn xã", "Chiềng San trước ngày 30/6;"),
        ("Điều 1. Phê duyệt", "Kế hoạch trồng rừng năm 2031 với nội dung sau:"),
    ],
)
def test_a_page_break_before_a_capital_parts_no_sentence_that_cannot_end_there(before, after):
    """Broken: a legal basis lost what stood on the next page, and with it its issuer and what it amends."""
    assert join(f"Xã họp thôn.\n\n{before}\n\n{after}")[1:] == [f"{before} {after}"]


def test_a_verb_alone_over_a_signature_takes_in_no_name():
    """Broken: it was taken for an article that says on the next page what it approves."""
    assert join("Xã họp thôn.\n\nPhê duyệt\n\nLê Thị Thử")[1:] == ["Phê duyệt", "Lê Thị Thử"]


def test_a_legal_basis_without_its_semicolon_ends_at_the_next():
    lines = [
        "Căn cứ Luật Thủy lợi năm 2017",
        "Luật Đất đai năm 2024;",
        "Ủy ban nhân dân xã ban hành kế hoạch.",
    ]
    assert join("\n\n".join(lines)) == lines


def test_a_full_heading_goes_on_behind_a_hyphen_only_with_the_rest_of_a_name():
    """Broken: in wrapped text the first bullet below such a heading was taken for the rest of a name."""
    heading = "3. Công tác thông tin, tuyên truyền, phổ biến, giáo dục pháp luật về rừng"
    assert join(WRAPPED + heading + "\n- Chủ trì họp thôn.")[-2:] == [heading, "- Chủ trì họp thôn."]
    office = "4. Giao Phòng Tài chính"
    assert join(WRAPPED + office + "\n- Kế hoạch tổng hợp.")[-1] == f"{office} - Kế hoạch tổng hợp."
    culture = "4. Giao Phòng Văn hóa"
    assert join(WRAPPED + culture + "\n- Xã hội hóa sân chơi.")[-2:] == [culture, "- Xã hội hóa sân chơi."]
    place = "5. Giao các xã thuộc tỉnh Bà Rịa"
    assert join(WRAPPED + place + "\n- Vũng Tàu.")[-1] == f"{place} - Vũng Tàu."


@pytest.mark.parametrize("opening", ["Theo đề nghị của các cơ quan,", "Điều 3. Thủ trưởng các cơ quan,"])
def test_a_full_line_of_a_sentence_goes_on_behind_the_hyphen_of_a_name(opening):
    line = f"{opening} đơn vị, của Chánh Văn phòng Hội đồng nhân dân"
    assert join(WRAPPED + line + "\n- Ủy ban nhân dân xã.")[-1] == f"{line} - Ủy ban nhân dân xã."


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("1. Giảm tỷ lệ hộ nghèo còn dưới", "2% số hộ."),
        ("1. Đến hết năm 2031,", "100% số hộ được cấp nước."),
        ("1. Nâng tỷ lệ hộ được cấp nước từ", "80% năm 2030 lên 95%."),
        ("1. Năm 2031 có", "100% số hộ được cấp nước."),
        ("2. Trồng xong trong tháng", "3"),
        ("3. Sửa Điều", "5"),
    ],
)
def test_a_heading_that_a_number_must_follow_goes_on_with_it(before, after):
    assert join(WRAPPED + before + "\n" + after)[-1] == f"{before} {after}"


def test_what_follows_the_last_legal_basis_is_no_part_of_it():
    """Broken: what the plan says that it carries out was a legal basis, since the line above was full."""
    basis = "Căn cứ Kế hoạch số 31-KH/TU của Tỉnh ủy về quản lý, bảo vệ và phát triển rừng;"
    opening = "Ủy ban nhân dân xã xây dựng kế hoạch trồng rừng như sau:"
    assert join(WRAPPED + basis + "\n" + opening)[-2:] == [basis, opening]
    law = "Luật sửa đổi, bổ sung một số điều của Luật Lâm nghiệp ngày 29/11/2024;"
    assert join(WRAPPED + basis + "\n" + law)[-1] == f"{basis} {law}"
    open_basis = basis.replace(";", ",")
    assert join(f"{open_basis}\n\n{opening}") == [open_basis, opening]
    cut = "Căn cứ Kế hoạch số 7/KH-UBND ngày 03/02/2031 của"
    assert join(f"{cut}\n\n{opening}") == [f"{cut} {opening}"]


@pytest.mark.parametrize(
    "title",
    [
        "KẾ HOẠCH TRỒNG RỪNG, BẢO VỆ VÀ PHÁT TRIỂN RỪNG PHÒNG HỘ XÃ HÒA AN NĂM 2031",
        "Kế hoạch trồng rừng, bảo vệ và phát triển rừng phòng hộ xã Hòa An năm 2031",
    ],
)
def test_a_title_of_a_full_line_ends_before_a_legal_basis_behind_a_hyphen(title):
    """Broken: in wrapped text such a line was taken for a name that goes on behind its hyphen."""
    basis = "- Căn cứ Điều lệ Đảng;"
    assert join(WRAPPED + title + "\n" + basis)[-2:] == [title, basis]


def test_a_heading_that_leaves_room_for_the_next_word_ends_before_a_capital():
    """Broken: a long heading of one line was taken for a full line, and the paragraph below joined it."""
    heading = "3. Công tác thông tin, tuyên truyền, phổ biến, giáo dục pháp luật"
    body = "Các thôn họp dân mỗi quý một lần để phổ biến Luật Lâm nghiệp và quy ước bảo vệ"
    assert join(WRAPPED + heading + "\n" + body)[-2:] == [heading, body]


def test_a_note_is_one_paragraph_up_to_its_bracket():
    """Broken: the date of the decision, which opens a line with a capital, was lost to the text."""
    note = "(Ban hành\nkèm theo Quyết định số: 5/QĐ-UBND\nNgày 2 tháng\n5 năm 2031 của Ủy ban nhân dân xã Chiềng\nSan)"
    assert join(f"QUY CHẾ LÀM VIỆC\n{note}\nChương I\nQUY ĐỊNH CHUNG")[1] == " ".join(note.split())
    assert len(join("(Kèm theo Quyết định số 5/QĐ-UBND)\nNgày 2 tháng 5 năm 2031 là ngày hội.")) == 2


def test_a_note_whose_bracket_is_never_closed_ends() -> None:
    """Broken: all that followed it was the note."""
    note = "(Kèm theo Quyết định số 5/QĐ-UBND ngày 2 tháng 5 năm 2031"
    assert join("\n".join([note, *["Tên dự án"] * 20]))[-16:] == ["Tên dự án"] * 16


def test_a_sentence_below_a_heading_is_no_part_of_it_where_empty_lines_part_paragraphs() -> None:
    """Broken: `Điều 2. Tổ chức thực hiện` took in the lone line below it."""
    text = "Điều 1. Ban hành Kế hoạch.\n\nĐiều 2. Tổ chức thực hiện\nGiao các thôn thi hành.\n\nĐiều 3. Hiệu lực.\n\n"
    assert join(text)[1:3] == ["Điều 2. Tổ chức thực hiện", "Giao các thôn thi hành."]


def test_bases_that_one_paragraph_names_go_on_behind_the_semicolon() -> None:
    """Broken: the second law stood apart, its name cut in two, and the rest of it was no basis."""
    text = """
Căn cứ Luật Tổ chức Chính phủ ngày 19 tháng 6 năm 2015;
Luật sửa đổi, bổ sung một số điều của Luật Tổ chức
Chính phủ và Luật Tổ chức chính quyền địa phương ngày 22 tháng 11 năm 2019;
Căn cứ Nghị định số 45/2031/NĐ-CP ngày 2 tháng 3 năm 2031 của Chính phủ quy định chi
tiết một số điều về trồng cây xanh và quản lý cây xanh đô thị trên địa bàn cả nước;
"""
    assert [basis[:11] for basis in join(text)] == ["Căn cứ Luật", "Căn cứ Nghị"]


def test_a_short_line_that_breaks_the_name_of_a_unit_goes_on() -> None:
    """Broken: below the first line of a narrow page a full one was a paragraph of its own."""
    opening = "Ủy ban nhân dân xã Hòa\nAn ban hành Kế hoạch trồng rừng, bảo vệ và phát triển rừng phòng hộ năm 2031 như\nsau:"
    assert join(WRAPPED + opening)[-1] == opening.replace("\n", " ")


@pytest.mark.parametrize("doubtful", ["3, Ủy ban", "b, Nghị định", "V, Ủy ban", "a.Lúa", "c-Lúa", "I.2 Khu"])
def test_a_numeral_that_begins_a_line_of_a_sentence_is_no_label(doubtful: str) -> None:
    """Broken: `tháng / 3, Ủy ban …` began a paragraph, its first half a heading, wherever the text was wrapped."""
    full = "Các thôn rà soát quỹ đất trống, lập danh sách những hộ đăng ký trong tháng"
    assert join(f"{WRAPPED}- Giao việc.\n{full}\n{doubtful} lập biểu.")[-1] == f"{full} {doubtful} lập biểu."
    headed = f"{WRAPPED}- Giao việc.\n{full}\nI. THÁNG 4 NĂM 2031\nI.1. Trồng cây"
    assert join(headed)[-3:] == [full, "I. THÁNG 4 NĂM 2031", "I.1. Trồng cây"]
    below = ["Các thôn báo cáo:", f"{doubtful} lập biểu."]
    assert join(f"{WRAPPED}- Giao việc.\n" + "\n".join(below))[-2:] == below
