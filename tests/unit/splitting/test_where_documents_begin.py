from dataclasses import replace

import pytest

from extractors.outline import extract_outline
from extractors.splitting import split_documents
from extractors.zones import Zones
from tests.builders import paragraphs

PLAN = """
KẾ HOẠCH

Rà soát hộ nghèo năm 2026

I. MỤC ĐÍCH

Xác định hộ nghèo.
"""
SIGNED = "Nơi nhận:\n\n- Lưu: VT.\n\nCHỦ TỊCH\n\nLê Văn An\n\n"
HEADER = """
ỦY BAN NHÂN DÂN

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM

Số: …/BC-UBND

……, ngày … tháng … năm 2026

"""
REPORT = "BÁO CÁO\n\nKết quả rà soát\n\nI. CHỈ ĐẠO\n\nII. KẾT QUẢ"


def split(text: str) -> tuple[Zones, ...]:
    return split_documents(paragraphs(text))


def head(zone: Zones) -> list[str]:
    return [paragraph.text.value for paragraph in zone.head]


def test_a_form_with_a_header_of_its_own_is_no_document() -> None:
    (plan,) = split(f"{PLAN}\n\n{SIGNED}Mẫu số 01\n\n{HEADER}{REPORT}")
    assert [appendix.label for appendix in plan.appendices] == [None]
    assert [section.path for section in extract_outline(plan).sections if section.label] == ["I", "I", "II"]


def test_the_same_header_without_a_label_begins_a_document() -> None:
    assert len(split(f"{PLAN}\n\n{SIGNED}{HEADER}{REPORT}")) == 2


@pytest.mark.parametrize("label", ["Mẫu số 01", "PHỤ LỤC\n\nBIỂU MẪU\n\nGhi rõ họ tên người báo cáo."])
def test_a_form_with_bases_and_without_header_is_no_document(label: str) -> None:
    """Broken: behind the signature it was taken for a document whose header a page left out."""
    report = REPORT.replace("\n\nI.", "\n\nCăn cứ Kế hoạch này;\n\nI.", 1)
    assert len(split(f"{PLAN}\n\n{SIGNED}{label}\n\n{report}")) == 1
    assert len(split(f"{PLAN}\n\n{SIGNED}{report}")) == 2


@pytest.mark.parametrize("signed", ["", SIGNED])
def test_a_form_of_the_type_that_a_decision_issues_is_no_document(signed: str) -> None:
    """Broken: a form with a note of its own ended the plan that it stands in, one without the decision."""
    note = "\n\n(Ban hành kèm theo Quyết định số 12/QĐ-UBND)\n\n"
    decision = f"{HEADER}QUYẾT ĐỊNH\n\nĐiều 1. Ban hành kèm theo Quyết định này Kế hoạch.\n\n{SIGNED}"
    plan = f"KẾ HOẠCH\n\nTrồng cây{note}I. MỤC ĐÍCH\n\nTrồng cây.\n\n{signed}"
    form = f"Mẫu số 01\n\nKẾ HOẠCH\n\nTrồng cây của thôn{'' if signed else note}\n\n1. Số cây"
    assert len(split(decision + plan + form)) == 2


def test_a_header_with_quoc_hieu_and_number_begins_a_document_behind_an_unsigned_one() -> None:
    plan, decision = split(f"{PLAN}\n\n{HEADER}QUYẾT ĐỊNH\n\nBan hành Kế hoạch\n\nĐiều 1. Ban hành.")
    assert head(plan) == ["KẾ HOẠCH", "Rà soát hộ nghèo năm 2026"]
    assert "QUYẾT ĐỊNH" in head(decision)


@pytest.mark.parametrize("name", ["KẾ HOẠCH:", "Kế hoạch", "KẾ HOẠCH"])
def test_the_name_of_the_type_may_be_written_otherwise(name: str) -> None:
    (plan,) = split(f"{HEADER}{name}\n\nTrồng cây\n\nCăn cứ Luật Lâm nghiệp;\n\nI. MỤC ĐÍCH")
    assert head(plan)[-2:] == [name, "Trồng cây"]


def test_a_plan_may_stand_before_the_decision_that_promulgates_it() -> None:
    note = "(Ban hành kèm theo Quyết định số 5/QĐ-UBND ngày 2/3/2026 của UBND xã An Bình)"
    plan, decision = split(
        f"KẾ HOẠCH\n\nTrồng cây\n\n{note}\n\nI. MỤC ĐÍCH\n\n{HEADER}QUYẾT ĐỊNH\n\nBan hành\n\nĐiều 1. Ban hành."
    )
    assert (plan.parent, decision.parent) == (2, None)


def test_the_head_of_a_letter_reaches_to_its_addressee() -> None:
    (letter,) = split(
        "ỦY BAN NHÂN DÂN XÃ AN BÌNH\n\nSố: 5/UBND-VP\n\nV/v rà soát\n\nAn Bình, ngày 2 tháng 3 năm 2026\n\n"
        "Kính gửi: Các thôn.\n\n1. Rà soát.\n\n2. Báo cáo."
    )
    assert head(letter)[-1] == "An Bình, ngày 2 tháng 3 năm 2026"
    assert letter.preamble[0].text.value == "Kính gửi: Các thôn."


def test_a_title_over_two_paragraphs_ends_where_the_preamble_begins() -> None:
    (plan,) = split(
        "KẾ HOẠCH\n\nKỷ niệm 92 năm ngày thành lập\n\nĐoàn Thanh niên xã An Bình\n\n"
        "Thực hiện Kế hoạch số 5/KH-UBND ngày 2/3/2026;\n\nI. MỤC ĐÍCH"
    )
    assert head(plan)[1:] == ["Kỷ niệm 92 năm ngày thành lập", "Đoàn Thanh niên xã An Bình"]
    assert plan.preamble[0].text.value.startswith("Thực hiện Kế hoạch số 5")


def test_a_plan_may_be_called_after_what_it_carries_out() -> None:
    (plan,) = split(
        "KẾ HOẠCH\n\nThực hiện Nghị quyết số 5-NQ/HU\n\nThực hiện Nghị quyết số 5-NQ/HU;\n\nI. MỤC ĐÍCH"
    )
    assert head(plan) == ["KẾ HOẠCH", "Thực hiện Nghị quyết số 5-NQ/HU"]


def test_a_post_over_a_name_closes_a_text_without_recipients() -> None:
    (plan,) = split(f"{PLAN}\n\nHIỆU TRƯỞNG\n\nLê Văn An")
    assert [paragraph.text.value for paragraph in plan.closing] == ["HIỆU TRƯỞNG", "Lê Văn An"]


def test_a_post_over_a_name_in_a_list_of_the_text_closes_nothing() -> None:
    """Broken: the rest of the text was no part of the outline."""
    (plan,) = split(f"{PLAN}\n\nTRƯỞNG BAN\n\nLê Văn An\n\nII. KINH PHÍ\n\nIII. TỔ CHỨC\n\n{SIGNED}")
    assert plan.closing[0].text.value == "Nơi nhận:"
    (signed,) = split(f"{PLAN}\n\nHIỆU TRƯỞNG\n\nLê Văn An\n\nDANH SÁCH HỌC SINH\n\n1. Lê Văn Ba.")
    assert signed.closing[0].text.value == "HIỆU TRƯỞNG"
    (signed,) = split(f"{PLAN}\n\nHIỆU TRƯỞNG\n\nLê Văn An\n\nLịch trực tuần\n\n1. Thứ hai: lớp 5A.")
    assert signed.closing[0].text.value == "HIỆU TRƯỞNG"  # Broken: it had no signer, and nothing said so


def test_a_plan_behind_the_letter_that_sends_it_is_a_document() -> None:
    """Broken: the letter was the head of the plan."""
    letter = "UBND XÃ AN BÌNH\n\nSố: 5/UBND-VP\n\nKính gửi: Các thôn.\n\nUBND xã gửi kế hoạch.\n\n"
    note = "(Kèm theo Công văn số 5/UBND-VP ngày 2/3/2026 của UBND xã)\n\n"
    parted = PLAN.replace("I. MỤC", note + "I. MỤC")
    for text in (letter, letter.replace("UBND xã gửi", "1. Trồng cây.\n\n2. UBND xã gửi")):
        first, plan = split(text + SIGNED + parted)
        assert (plan.parent, head(plan)[0], first.head[0].text.value) == (1, "KẾ HOẠCH", "UBND XÃ AN BÌNH")
    assert len(split(letter + SIGNED)) == 1


def test_a_post_in_the_text_closes_nothing() -> None:
    (plan,) = split(f"{PLAN}\n\nHIỆU TRƯỞNG\n\nCác hiệu trưởng báo cáo hằng tháng về Phòng.")
    assert plan.closing == ()


@pytest.mark.parametrize("line", ["KẾ HOẠCH Trồng cây năm 2022", "KẾ HOẠCH Phối hợp tuần tra năm 2022"])
def test_the_type_in_capitals_and_the_title_in_its_line(line: str) -> None:
    header = "UBND XÃ AN BÌNH\n\nSố: 12/KH-UBND\n\nAn Bình, ngày 05 tháng 4 năm 2022"
    (plan,) = split(f"{header}\n\n{line}\n\nI. MỤC TIÊU")
    assert head(plan)[-1] == line


@pytest.mark.parametrize(
    "period", ["Năm học 2031 - 2032", "(Giai đoạn 2031-2035)", "Tháng 5/2031", "Quý II năm 2031"]
)
def test_the_period_below_a_title_belongs_to_it(period: str) -> None:
    (plan,) = split(f"KẾ HOẠCH\n\nTrồng cây\n\n{period}\n\n- Căn cứ Luật Đất đai;\n\nI. MỤC TIÊU")
    assert head(plan) == ["KẾ HOẠCH", "Trồng cây", period]


def test_a_sentence_about_a_year_below_a_title_is_none_of_it() -> None:
    (plan,) = split("KẾ HOẠCH\n\nTrồng cây\n\nNăm 2031, xã trồng 200 cây.\n\nI. MỤC TIÊU")
    assert head(plan) == ["KẾ HOẠCH", "Trồng cây"]


def test_a_heading_of_type_and_title_ends_where_text_follows() -> None:
    """Broken: what carries the plan out, without a mark at its end, was a part of the title."""
    blocks = paragraphs("Số: 12/KH-UBND\n\nKẾ HOẠCH Trồng cây\n\nThực hiện Luật Lâm nghiệp và\n\nI. MỤC TIÊU")
    blocks = [replace(block, bold="KẾ" in block.text.value) for block in blocks]
    (zones,) = split_documents(blocks)
    assert [block.text.value for block in zones.head] == ["Số: 12/KH-UBND", "KẾ HOẠCH Trồng cây"]


def test_a_title_over_lines_that_nothing_joins_reaches_to_the_authority_line() -> None:
    """Broken: the second line was taken for the preamble, so the title ended with the first."""
    lines = [
        "QUYẾT ĐỊNH",
        "Về việc ban hành Kế hoạch thực hiện",
        "Nghị quyết của Đảng ủy, HĐND xã",
        "về cây xanh",
    ]
    (zones,) = split_documents(
        paragraphs("\n\n".join([*lines, "ỦY BAN NHÂN DÂN XÃ LAN", "Căn cứ Luật Đất đai;"]))
    )
    assert [block.text.value for block in zones.head] == lines


def test_the_title_of_the_page_over_the_header_is_no_document() -> None:
    """Broken: a portal prints type and title over the document, which made two of one."""
    title = "KẾ HOẠCH CHĂM SÓC CÂY XANH NĂM 2026"
    (plan,) = split(f"Trang chủ\n\n{title}\n\n{HEADER}{title}\n\nI. MỤC ĐÍCH\n\nTrồng cây.")
    assert head(plan)[0] == "ỦY BAN NHÂN DÂN"


def test_two_letters_are_no_name() -> None:
    """Broken: marks cut off from a heading in capitals were a signer's name, and the heading began an appendix."""
    text = f"{HEADER}KẾ HOẠCH\n\nTrồng cây\n\nA. MỤC TIÊU\n\nTrồng 30 cây.\n\nỈ Ề\n\nB. CHỈ TIÊU\n\nMỗi thôn 5 cây."
    (plan,) = split(text)
    assert plan.appendices == ()


def test_a_subject_below_the_number_is_no_end_of_the_header_block() -> None:
    """Broken: where `V/v …` stands over quốc hiệu, issuer and number were taken for the page's."""
    block = "SỞ Y TẾ LÂM AN\n\nSố: 5/SYT-NVY\n\nV/v tiêm vắc xin\n\ncho trẻ em"
    (letter,) = split(
        f"Trang chủ\n\n{block}\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nKính gửi: Các xã.\n\n1. Tiêm."
    )
    assert [paragraph.text.value for paragraph in letter.head][:2] == ["SỞ Y TẾ LÂM AN", "Số: 5/SYT-NVY"]


@pytest.mark.parametrize("words", ["QUYẾT ĐỊNH", "QUYẾT ĐỊNH:", "Nghị định:"])
@pytest.mark.parametrize("bullet", ["", "- "])
def test_behind_the_bases_the_name_of_a_decision_opens_its_articles(words: str, bullet: str) -> None:
    """Broken: where type and title are lost, all the bases were taken for the header."""
    bases = f"{bullet}Căn cứ Luật Xây dựng;\n\n{bullet}Theo đề nghị của Sở Xây dựng"
    header = "Số: 3/QĐ-UBND\n\nAn Bình, ngày 3 tháng 2 năm 2026\n\nỦY BAN NHÂN DÂN XÃ AN BÌNH"
    (decision,) = split(f"{header}\n\n{bases}\n\n{words}\n\nĐiều 1. Phê duyệt.")
    assert f"{bullet}Căn cứ Luật Xây dựng;" in [paragraph.text.value for paragraph in decision.preamble]


def test_the_word_of_the_number_alone_on_its_line_is_of_the_header() -> None:
    above = "ỦY BAN NHÂN DÂN\n\nXÃ ĐỒI MÂY\n\nSố:\n\n12/KH-UBND\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\n"
    (plan,) = split(above + PLAN)
    assert head(plan)[:2] == ["ỦY BAN NHÂN DÂN", "XÃ ĐỒI MÂY"]


COVER = "ỦY BAN NHÂN DÂN XÃ AN BÌNH\n\nKẾ HOẠCH\n\nRÀ SOÁT HỘ NGHÈO NĂM 2026\n\nAn Bình, tháng 3 năm 2026\n\n"
NUMBERED = "ỦY BAN NHÂN DÂN\n\nXÃ AN BÌNH\n\nSố: 12/KH-UBND\n\nAn Bình, ngày 12 tháng 3 năm 2026\n\n"


def test_a_cover_over_the_header_is_no_document() -> None:
    """Broken: it was a plan of its own, without number, day and text."""
    (plan,) = split(COVER + NUMBERED + PLAN)
    assert head(plan)[2] == "Số: 12/KH-UBND"
    assert head(split(COVER.upper() + NUMBERED + PLAN)[0])[2] == "Số: 12/KH-UBND"
    office = COVER.replace("AN BÌNH\n\nKẾ", "AN BÌNH\n\nPHÒNG TÀI CHÍNH -\n\nKẾ")
    assert head(split(office + NUMBERED + PLAN)[0])[1] == "PHÒNG TÀI CHÍNH -"
    assert len(split(COVER + "I. MỤC ĐÍCH\n\n" + SIGNED + NUMBERED + PLAN)) == 2


def test_a_header_that_a_page_prints_twice_is_read_once() -> None:
    """Broken: the second went into the title, and what followed was no preamble."""
    letter = "ỦY BAN NHÂN DÂN\n\nXÃ AN BÌNH\n\nSố: 12/UBND-VX\n\nV/v trồng cây\n\n"
    (plan,) = split(letter + letter + "Kính gửi: Các bản\n\nCăn cứ Luật Lâm nghiệp, các bản trồng cây.")
    assert head(plan) == ["ỦY BAN NHÂN DÂN", "XÃ AN BÌNH", "Số: 12/UBND-VX", "V/v trồng cây"]
    assert len(plan.lead) == 4


@pytest.mark.parametrize("stray", ["(Dự thảo)", "Ký bởi: UBND xã An Bình", "Số: xx/KH-UBND"])
def test_a_stray_line_below_the_number_leaves_the_header_whole(stray: str) -> None:
    """Broken: what stood above was taken for what the page printed over the document."""
    titled = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nĐộc lập - Tự do - Hạnh phúc\n\n"
    (plan,) = split(f"ỦY BAN NHÂN DÂN\n\nXÃ AN BÌNH\n\nSố: 5/KH-UBND\n\n{stray}\n\n{titled}{PLAN}")
    assert (head(plan)[0], plan.lead) == ("ỦY BAN NHÂN DÂN", ())
    (above,) = split(f"ỦY BAN NHÂN DÂN\n\nXÃ AN BÌNH\n\n{stray}\n\nSố: 5/KH-UBND\n\n{PLAN}")
    assert (head(above)[0], above.lead) == ("ỦY BAN NHÂN DÂN", ())


def test_a_stamp_of_receipt_is_no_type() -> None:
    """Broken: `CÔNG VĂN ĐẾN` began a document."""
    (plan,) = split(f"ỦY BAN NHÂN DÂN\n\nXÃ AN BÌNH\n\nCÔNG VĂN ĐẾN\n\nSố: 5/KH-UBND\n\n{PLAN}")
    assert "KẾ HOẠCH" in head(plan)


@pytest.mark.parametrize(
    "called_out", ["HỘI NÔNG DÂN VÌ MÔI TRƯỜNG XANH", "ĐẢNG BỘ VÀ NHÂN DÂN XÃ AN BÌNH", "Số: 9/QĐ-UBND"]
)
def test_what_a_page_calls_out_over_a_header_without_issuer_is_none(called_out: str) -> None:
    """Broken: it was the issuer, or its number that of the document."""
    titled = "Số: 5/KH-UBND\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nĐộc lập - Tự do - Hạnh phúc\n\n"
    (plan,) = split(f"{called_out}\n\nTin tức\n\n{titled}{PLAN}")
    assert head(plan)[0] == "Số: 5/KH-UBND"


def test_an_issuer_below_the_date_is_the_only_one() -> None:
    """Broken: the page's own name two lines above the header was the superior."""
    titled = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nĐộc lập - Tự do - Hạnh phúc\n\nSố: 5/KH-TH\n\n"
    dated = f"{titled}An Bình, ngày 5 tháng 3 năm 2031\n\nTRƯỜNG TIỂU HỌC AN BÌNH\n\n"
    (plan,) = split(f"UBND HUYỆN SÔNG MÃ\n\nTin tức\n\n{dated}{PLAN}")
    assert head(plan)[0] == "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
