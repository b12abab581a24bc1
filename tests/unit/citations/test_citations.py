from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractors.citations import extract_citations
from extractors.zones import Appendix
from models.citation import Citation
from tests.builders import paragraph, paragraphs, tabs, zones


def brief(citation: Citation) -> tuple[str, str | None, str | None]:
    return citation.doc_type, citation.symbol, citation.cited.iso if citation.cited else None


def in_body(text: str) -> list[tuple[str, str | None, str | None]]:
    return [brief(citation) for citation in extract_citations(zones(body=text), {}).citations]


def in_preamble(text: str) -> list[tuple[str, str, str | None, str | None]]:
    reading = extract_citations(zones(preamble=text), {})
    return [(citation.role, *brief(citation)) for citation in reading.citations]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kế hoạch số 27/KH-UBND ngày 25/01/2024", [("KH", "27/KH-UBND", "2024-01-25")]),
        (
            "kế hoạch 22/ KH-UBND và nghị quyết 04-NQ/HU",
            [("KH", "22/KH-UBND", None), ("NQ", "04-NQ/HU", None)],
        ),
        ("QUYẾT ĐỊNH SỐ 15/QĐ-UBND NGÀY 05 THÁNG 6 NĂM 2023", [("QĐ", "15/QĐ-UBND", "2023-06-05")]),
        (
            "Nghị quyết số 24/NQ-HĐND của HĐND tỉnh khóa XVIII, kỳ họp thứ 5 ngày 08/12/2031 về",
            [("NQ", "24/NQ-HĐND", "2031-12-08")],
        ),
        (
            "Nghị quyết số 6/NQ-HĐND ngày 05 tháng 3 năm 2031 của HĐND tỉnh thông qua chủ trương trồng rừng",
            [("NQ", "6/NQ-HĐND", "2031-03-05")],
        ),
        ("Luật Trồng trọt (số 72/2031/QH17) ngày 16/6/2031", [("Luật", "72/2031/QH17", "2031-06-16")]),
        ("họp (theo Quyết định số 9/QĐ-UBND) ngày 5/3/2031", [("QĐ", "9/QĐ-UBND", None)]),
        ("xem 73 - QĐ/ĐU", [("QĐ", "73-QĐ/ĐU", None)]),
        ("Quyết định 1656 và 1662/QĐ-UBND", [("QĐ", "1656/QĐ-UBND", None), ("QĐ", "1662/QĐ-UBND", None)]),
        (
            "các Kế hoạch số 12, 13 và 14/KH-UBND ngày 5/3/2024",
            [("KH", f"{number}/KH-UBND", "2024-03-05") for number in (12, 13, 14)],
        ),
        ("1656 và 1662/QĐ-UBND", [("QĐ", "1656/QĐ-UBND", None), ("QĐ", "1662/QĐ-UBND", None)]),
        (
            "Quyết định số 15/QĐ-UBND và Kế hoạch số 16/KH-UBND cùng ngày 03/02/2024 của UBND huyện",
            [("QĐ", "15/QĐ-UBND", "2024-02-03"), ("KH", "16/KH-UBND", "2024-02-03")],
        ),
        (
            "Quyết định số 31/QĐ-UBND ngày 05/02/2024 và Kế hoạch số 32/KH-UBND cùng ngày của UBND huyện",
            [("QĐ", "31/QĐ-UBND", "2024-02-05"), ("KH", "32/KH-UBND", "2024-02-05")],
        ),
        (
            "Quyết định số 8/QĐ-UBND về giao chỉ tiêu; Kế hoạch số 9/KH-UBND cùng ngày 04/3/2024",
            [("QĐ", "8/QĐ-UBND", None), ("KH", "9/KH-UBND", "2024-03-04")],
        ),
        ("Chỉ thị số 20-CT/TU, số 21-CT/TU", [("CT", "20-CT/TU", None), ("CT", "21-CT/TU", None)]),
        ("Công văn số 05/KH-UBND", [("CV", "05/KH-UBND", None)]),
        ("Báo cáo thẩm định số 18/BCTĐ-STP", [("BC", "18/BCTĐ-STP", None)]),
        ("Văn bản số 05/KH-UBND", [("KH", "05/KH-UBND", None)]),
        ("văn bản số 305/QLTC ngày 20/4/2026", [("CV", "305/QLTC", "2026-04-20")]),
        ("Văn bản số 02 ngày 21/4/2026 của Công ty A", [("CV", "02", "2026-04-21")]),
        ("Thông báo kết luận số 33/TB-VP", [("TB", "33/TB-VP", None)]),
        ("Nghị định 178/CP ngày 28/10/1994", [("NĐ", "178/CP", "1994-10-28")]),
        ("Nghị quyết của HĐND tỉnh số 12/NQ-HĐND", [("NQ", "12/NQ-HĐND", None)]),
        ("Quyết định 91/QĐ-TTg, ngày 16/9/2024 của", [("QĐ", "91/QĐ-TTg", "2024-09-16")]),
        ("Quyết định số 5/QĐ-UBND của UBND xã ngày 02/01/2024", [("QĐ", "5/QĐ-UBND", "2024-01-02")]),
        ("Quyết định số 5/QĐ-UBND tháng 4 năm 2024", [("QĐ", "5/QĐ-UBND", "2024-04")]),
        ("Quyết định số 5/QĐ-UBND về Ngày 20/11/2024", [("QĐ", "5/QĐ-UBND", None)]),
        ("Luật Trẻ em, Nghị định số 20/2021/NĐ-CP ngày 15/3/2021", [("NĐ", "20/2021/NĐ-CP", "2021-03-15")]),
        ("Luật Đầu tư (sửa đổi) số 67/2014/QH13", [("Luật", "67/2014/QH13", None)]),
        ("Luật Thư viện ngày 21/11/2019 và Luật Trẻ em", [("Luật", None, "2019-11-21")]),
        ("Luật Thư viện có hiệu lực từ ngày 01/7/2020", []),
        ("Luật Thư viện. Trước ngày 01/7/2020 các xã", []),
        ("Kế hoạch này và Quyết định này", []),
        ("Dự án số 2, Kế hoạch 5 năm 2021-2025, trong 12 tháng", []),
        ("theo Mẫu số 02/BC-UBND", []),
        ("đạt 19/19 xã, ngày 02/5/2024, 60 km/h, TH&THCS", []),
    ],
)
def test_variants(text, expected):
    assert in_body(text) == expected


def test_a_date_at_the_start_of_the_sentence_belongs_to_what_was_issued():
    text = (
        "Việc đã rõ. Ngày 02/01/2024, UBND huyện Hòa An ban hành Quyết định số 05/QĐ-UBND về giao chỉ tiêu."
    )
    assert in_body(text) == [("QĐ", "05/QĐ-UBND", "2024-01-02")]
    assert in_body("Đến ngày 02/01/2024, theo Quyết định số 05/QĐ-UBND") == [("QĐ", "05/QĐ-UBND", None)]


def test_laws_in_a_basis():
    text = (
        "Căn cứ Luật Tổ chức Tòa án ngày 24/6/2024; Luật sửa đổi, bổ sung một số điều của Luật Thư viện và "
        "Luật Trẻ em ngày 22/11/2019; Luật Hợp tác xã số 17/2023/QH15;"
    )
    dates = ["2024-06-24", "2019-11-22", None]
    symbols = [None, None, "17/2023/QH15"]
    assert in_preamble(text) == [
        ("basis", "Luật", symbol, date) for symbol, date in zip(symbols, dates, strict=True)
    ]


def test_a_law_told_by_its_year_in_a_basis_only():
    assert in_preamble("Căn cứ Luật Trẻ em năm 2016;") == [("basis", "Luật", None, "2016")]
    assert in_preamble("Thực hiện Luật Trẻ em năm 2024, UBND xã ban hành Kế hoạch") == []
    assert in_body("theo Luật Trẻ em năm 2016;") == []


def test_a_law_whose_date_ends_the_clause_needs_no_word_before_it():
    assert in_preamble("Căn cứ Luật Trẻ em 05/4/2016;") == [("basis", "Luật", None, "2016-04-05")]
    assert in_body("tổng kết Luật Trẻ em 05/4/2026 đến nay") == []


def test_a_basis_without_symbol_has_type_and_date():
    text = "Căn cứ Biên bản kiểm tra ngày 07/6/2024 của Đảng ủy; nhiệm vụ từ ngày 01/7/2024;"
    assert in_preamble(text) == [("basis", "BB", None, "2024-06-07")]


def test_what_a_preamble_only_tells_is_a_mention():
    text = """
    Căn cứ Kế hoạch số 7/KH-UBND ngày 5/1/2024;

    Quyết định số 8/QĐ-UBND ngày 6/1/2024.

    UBND xã tiếp tục thực hiện Quyết định số 9/QĐ-UBND trong năm 2024.
    """
    assert [role for role, *_ in in_preamble(text)] == ["basis", "basis", "mention"]


def test_issuer_and_title():
    text = "Kế hoạch số 7/KH-UBND ngày 5/1/2024 của UBND huyện về chuyển đổi số (viết tắt là Kế hoạch 7); nay"
    citation = extract_citations(zones(body=text), {}).citations[0]
    assert (citation.issuer, citation.title) == ("Ủy ban nhân dân huyện", "về chuyển đổi số")
    assert citation.evidence.raw == "Kế hoạch số 7/KH-UBND ngày 5/1/2024"
    assert citation.number == "7"


def test_a_title_ends_where_the_writer_names_himself():
    text = "Căn cứ Công văn số 7/SYT-NVY của Sở Y tế Sơn La về tiêm chủng, Phòng Y tế Sông Mã hướng dẫn các trạm như sau:"
    (citation,) = extract_citations(zones(preamble=text), {}).citations
    assert (citation.issuer, citation.title) == ("Sở Y tế tỉnh Sơn La", "về tiêm chủng")


def test_a_title_may_begin_with_a_capital():
    text = "Căn cứ Thông tư số 7/2031/TT-BTC của Bộ Tài chính Hướng dẫn lập dự toán;"
    (citation,) = extract_citations(zones(preamble=text), {}).citations
    assert citation.title == "Hướng dẫn lập dự toán"


def test_the_issuer_before_a_proposal():
    text = "Theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 19/TTr-SNV ngày 10/8/2021."
    citation = extract_citations(zones(preamble=text), {}).citations[0]
    assert (citation.role, citation.doc_type, citation.issuer) == ("basis", "TTr", "Giám đốc Sở Nội vụ")


def issuers(text: str) -> list[str | None]:
    return [citation.issuer for citation in extract_citations(zones(preamble=text), {}).citations]


@pytest.mark.parametrize(
    "text",
    [
        "Căn cứ các Quyết định của Thủ tướng Chính phủ: Số 5/QĐ-TTg ngày 2/3/2031 về rừng; số 6/QĐ-TTg ngày 4/5/2031;",
        "Căn cứ các Quyết định của Thủ tướng Chính phủ: Quyết định số 5/QĐ-TTg về rừng; Quyết định số 6/QĐ-TTg;",
        "Thực hiện các văn bản của Thủ tướng Chính phủ: Chỉ thị số 5/CT-TTg và Công điện số 6/CĐ-TTg;",
        "Căn cứ các Quyết định của Thủ tướng Chính phủ số 5/QĐ-TTg ngày 2/3/2031 và số 6/QĐ-TTg ngày 4/5/2031;",
        "Căn cứ Quyết định số 5/QĐ-TTg ngày 2/3/2031, Quyết định số 6/2031/QĐ-TTg ngày 4/5/2031 của Thủ tướng Chính phủ;",
        "Theo đề nghị của Thủ tướng Chính phủ tại Tờ trình số 5/TTr-TTg ngày 2/3/2031 và Báo cáo số 6/BC-TTg;",
    ],
)
def test_an_issuer_named_once_for_several_instruments(text: str) -> None:
    assert issuers(text) == ["Thủ tướng Chính phủ"] * 2


@pytest.mark.parametrize(
    "text",
    [
        "Theo đề nghị của Sở Y tế tại Tờ trình số 5/TTr-SYT và Báo cáo số 6/BC-STC;",
        "Theo Kế hoạch của UBND huyện: 5 việc; Kế hoạch số 7/KH-BCĐ;",
        "Căn cứ Nghị quyết của HĐND tỉnh số 5/NQ-HĐND; Nghị quyết số 6/NQ-ĐU;",
        "Căn cứ các Nghị quyết của HĐND tỉnh: số 5/NQ-HĐND; Kế hoạch số 6/KH-BCĐ;",
        "Căn cứ Kế hoạch số 6/KH-BCĐ ngày 2/3/2031, Kế hoạch số 7/KH-UBND ngày 2/3/2031 của UBND huyện;",
        "Căn cứ Quyết định số 6/QĐ-UBND ngày 2/3/2031; Quyết định số 7/QĐ-UBND ngày 4/5/2031 của UBND huyện;",
    ],
)
def test_another_instrument_beside_it_has_an_issuer_of_its_own(text: str) -> None:
    assert None in issuers(text)


@pytest.mark.parametrize(
    "text",
    [
        "Căn cứ các Quyết định của UBND tỉnh: số 5/QĐ-UBND; số 6/QĐ-UBND của UBND huyện; số 7/QĐ-UBND;",
        "Căn cứ các Kế hoạch của UBND tỉnh: số 5/KH-UBND; của UBND xã: số 7/KH-UBND; số 8/KH-UBND;",
        "Căn cứ các Quyết định của Thủ tướng Chính phủ: số 5/QĐ-TTg; số 6/QĐ-BNV;",
        "Căn cứ các Kế hoạch của Tỉnh ủy: số 5-KH/TU; số 7-KH/HU;",
        "Thực hiện các văn bản của Sở Y tế: Công văn số 5/SYT-NVY; Quyết định số 6/QĐ-UBND;",
    ],
)
def test_a_list_of_one_issuer_ends_at_an_instrument_of_another(text: str) -> None:
    first, *_, last = issuers(text)
    assert first and last is None


def test_each_of_two_offices_heard_issued_its_own() -> None:
    """Broken: the first office named was the issuer of both."""
    text = "Theo đề nghị của Phòng Y tế tại Tờ trình số 5/TTr-YT và ý kiến của Phòng Nội vụ tại Công văn số 6/NV;"
    assert issuers(text) == ["Phòng Y tế", "Phòng Nội vụ"]


def test_departments_of_one_office_issue_one_list() -> None:
    assert issuers("Căn cứ các Công văn của Bộ Y tế: số 5/BYT-DP; số 6/BYT-KCB;") == ["Bộ Y tế"] * 2


def test_an_issuer_with_what_else_it_is_in_brackets() -> None:
    text = "Theo đề nghị của Phòng Kinh tế (Cơ quan thường trực Ban Chỉ huy Phòng thủ dân sự) tại Tờ trình số 9/TTr-KT;"
    assert issuers(text) == ["Phòng Kinh tế"]


@pytest.mark.parametrize(
    "text",
    [
        "Nhiệm vụ của Ban Chỉ đạo theo Quyết định số 19/QĐ-TTg.",
        "Hướng dẫn của Quy chế tuyển sinh tại Thông tư số 11/2031/TT-BGDĐT.",
    ],
)
def test_what_stands_before_an_instrument_need_not_have_issued_it(text):
    (citation, *_) = extract_citations(zones(body=text), {}).citations
    assert citation.issuer is None


def test_an_issuer_of_no_known_word_before_its_letter():
    text = "Theo đề nghị của Doanh nghiệp tư nhân An Lạc tại Công văn số 3/CV-AL ngày 10/8/2031."
    (citation,) = extract_citations(zones(preamble=text), {}).citations
    assert citation.issuer == "Doanh nghiệp tư nhân An Lạc"


def test_the_session_before_the_committee_and_its_term():
    text = "Nghị quyết số 8-NQ/TW ngày 3/6/2017 của Hội nghị lần thứ năm Ban Chấp hành Trung ương khóa XII về kinh tế"
    citation = extract_citations(zones(body=text), {}).citations[0]
    assert citation.issuer is not None
    assert citation.issuer.startswith("Ban Chấp hành Trung ương") and citation.issuer.endswith("khóa XII")
    assert citation.title == "về kinh tế"


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        (
            "Kế hoạch này thay thế Kế hoạch số 3/KH-UBND ngày 3/4/2024 thực hiện Nghị quyết số 42-NQ/TW.",
            ["replaces", "mention"],
        ),
        (
            "Quyết định có hiệu lực từ ngày ký, thay thế Quyết định số 3/QĐ-UBND và Quyết định số 4/QĐ-UBND.",
            ["replaces", "replaces"],
        ),
        (
            "Điều 2. Bãi bỏ Quyết định số 3/QĐ-UBND về quy chế; Quyết định số 4/QĐ-UBND.",
            ["repeals", "repeals"],
        ),
        ("Điều 1. Sửa đổi, bổ sung Quy chế ban hành kèm theo Quyết định số 3/QĐ-UBND", ["amends"]),
        ("Quyết định số 3/QĐ-UBND hết hiệu lực kể từ ngày Quyết định này có hiệu lực.", ["repeals"]),
        ("- Tham mưu sửa đổi, bổ sung Quyết định số 3/QĐ-UBND", ["mention"]),
        ("Thông tư này hướng dẫn Nghị định sửa đổi, bổ sung Nghị định số 2/2021/NĐ-CP", ["mention"]),
        ("Quyết định này được thay thế bởi Quyết định số 3/QĐ-UBND", ["mention"]),
    ],
)
def test_effects(text, roles):
    assert [citation.role for citation in extract_citations(zones(body=text), {}).citations] == roles


def test_an_amending_title():
    head = "QUYẾT ĐỊNH\n\nVề việc sửa đổi, bổ sung Quyết định số 7/QĐ-UBND ngày 3/3/2023"
    assert [citation.role for citation in extract_citations(zones(head=head), {}).citations] == ["amends"]


def test_short_names():
    text = "Thực hiện Kế hoạch số 119-KH/TU ngày 04/3/2024. Nội dung Kế hoạch 119 và Nghị quyết 35."
    assert in_body(text) == [("KH", "119-KH/TU", "2024-03-04")] * 2
    text = "Nghị định số 26/2020/NĐ-CP; Nghị định 26/2020 quy định"
    assert in_body(text) == [("NĐ", "26/2020/NĐ-CP", None)] * 2


def test_two_instruments_of_one_number_leave_a_short_name_open():
    assert len(in_body("Kế hoạch số 5-KH/TU, Kế hoạch số 5/KH-UBND; Kế hoạch 5")) == 2


def test_an_alias_of_another_type():
    text = "Quyết định số 45/QĐ-TTg (sau đây gọi tắt là Đề án 45). Tiếp tục Đề án 45."
    assert [symbol for _, symbol, _ in in_body(text)] == ["45/QĐ-TTg"] * 3


def test_the_document_does_not_cite_itself():
    head = (
        "Số: 50/KH-UBND\n\nHòa Lạc, ngày 16 tháng 8 năm 2024\n\nKẾ HOẠCH\n\nThực hiện Nghị quyết số 42-NQ/TW"
    )
    appendix = Appendix("01", paragraphs("DANH SÁCH (Kèm theo Kế hoạch số 50/KH-UBND ngày 16/8/2024)"), ())
    body = "Kế hoạch số 50/KH-UBND này; Kế hoạch số 50/KH-UBND ngày 3/3/2021 của UBND huyện"
    reading = extract_citations(zones(head=head, body=body, appendices=(appendix,)), {})
    symbols = [brief(citation)[1:] for citation in reading.citations]
    assert symbols == [("42-NQ/TW", None), ("50/KH-UBND", "2021-03-03")]


@pytest.mark.parametrize(
    "line",
    [
        "(Kèm theo Quyết định số 45/QĐ-UBND ngày 1/2/2022 của UBND huyện)",
        "(Ban hành kèm theo Quyết định số /QĐ-UBND ngày / /2022 của UBND huyện)",
        "Kèm theo Công văn số 45/UBND-VX",
    ],
)
def test_ties_are_not_citations(line):
    assert in_body(line) == []


def test_cells_sections_and_footnotes():
    text = paragraph("[5] Được duyệt tại Quyết định 91/QĐ-TTg, ngày 16/9/2024.")
    table = tabs("TT\tVăn bản\n1\tChỉ thị số 5-CT/TU")
    reading = extract_citations(zones(body=(text, table)), {id(text): 3, id(table): 4})
    assert [(citation.symbol, citation.section_id) for citation in reading.citations] == [
        ("91/QĐ-TTg", 3),
        ("5-CT/TU", 4),
    ]


def test_what_a_note_cites_stands_in_the_section_of_its_mark():
    goal = paragraph("1. Giữ vững đàn lợn như đã giao")
    note = replace(paragraph("[1] Quyết định số 45/QĐ-UBND ngày 10/01/2025"), marked_in=goal)
    reading = extract_citations(zones(body=(goal, note)), {id(goal): 2, id(note): 7})
    assert [(citation.symbol, citation.section_id) for citation in reading.citations] == [("45/QĐ-UBND", 2)]


WORDS = [
    "Căn cứ ", "Luật ", "Kế hoạch số ", "12", "/KH-UBND", "-NQ/TW", " ngày 1/2/2024", " và ", ", ", "; ",
    "(", ")",
]  # fmt: skip
WORDS += [" của UBND xã", " thay thế ", "/2024", "viết tắt là ", "Điều 1. ", " này "]


@settings(max_examples=200)
@given(st.lists(st.sampled_from(WORDS), max_size=25).map("".join) | st.text(max_size=80))
def test_any_text_is_read_without_error(text):
    text = " ".join(text.split())
    document = zones(head=text, preamble=text, body=text, closing=text)
    reading = extract_citations(document, {})
    for citation in reading.citations:
        assert citation.symbol or citation.cited
        assert citation.evidence.raw in text


def test_bases_may_stand_as_a_list_below_the_word_that_opens_them() -> None:
    text = "Căn cứ:\n\n- Kế hoạch số 5/KH-UBND ngày 2/3/2026;\n\n- Công văn số 7/SYT-NVY ngày 3/3/2026;"
    assert in_preamble(text) == [
        ("basis", "KH", "5/KH-UBND", "2026-03-02"),
        ("basis", "CV", "7/SYT-NVY", "2026-03-03"),
    ]


def test_a_decree_whose_symbol_names_the_wrong_authority_is_the_same_decree() -> None:
    text = "Nghị định số 156/2018/NĐ-TTg ngày 16/11/2018; Nghị định số 156/2018/NĐ-CP ngày 16/11/2018 của Chính phủ"
    read = extract_citations(zones(body=text), {})
    assert {citation.symbol for citation in read.citations} == {"156/2018/NĐ-CP"}
    assert [finding.code for finding in read.findings] == ["conflicting_citation"]


def test_a_law_with_a_comma_in_its_name_is_told_by_its_year() -> None:
    read = extract_citations(zones(preamble="Căn cứ Luật Phòng, chống thiên tai năm 2013;"), {})
    assert [citation.title for citation in read.citations] == ["Luật Phòng, chống thiên tai"]


def test_the_number_in_the_type_line_is_no_citation() -> None:
    head = "KẾ HOẠCH SỐ 21/KH-UBND\nThực hiện Kế hoạch số 5-KH/TU của Tỉnh ủy"
    assert [c.symbol for c in extract_citations(zones(head), {}).citations] == ["5-KH/TU"]


def test_a_symbol_in_a_cell_that_the_end_of_a_page_cuts_is_cited():
    """Broken: the halves of the cell were read apart, and `Công văn số` over `12/UBND-NN` cited nothing."""
    head = "TT\tViệc\tGhi chú\n"
    upper = tabs(f"{head}1\tHọp\tTheo Công văn số")
    rest = "\t\t12/UBND-NN\n2\tBáo cáo\tKhông"
    for row, below in enumerate((rest, f"{head}{rest}")):
        lower = replace(tabs(below), continued_row=row)
        appendix = Appendix(label=None, heading=(), blocks=(upper, lower))
        citations = extract_citations(zones(appendices=(appendix,)), {}).citations
        assert [brief(citation) for citation in citations] == [("CV", "12/UBND-NN", None)]


@pytest.mark.parametrize(
    ("words", "issuer"),
    [
        ("củaChính phủ", "Chính phủ"),
        ("của Ủy bannhân dân tỉnh Sơn La", "Ủy ban nhân dân tỉnh Sơn La"),
        ("của Thủ tướng Chínhphủ", "Thủ tướng Chính phủ"),
        ("của Bộ Nông nghiệp & Phát triển nông thôn", "Bộ Nông nghiệp và Phát triển nông thôn"),
        ("của Hội đồng Đội huyện Mường La", "Hội đồng Đội huyện Mường La"),
        ("của Hội đồng Đội Trung ương", "Hội đồng Đội Trung ương"),
    ],
)
def test_an_issuer_is_read_where_a_page_lost_a_blank_or_writes_a_sign(words: str, issuer: str) -> None:
    """Broken: pages that lose the blank at the end of a line lost issuer and title of the citation too."""
    body = f"Quyết định số 7/QĐ-AB ngày 02/01/2031 {words} về việc trồng rừng;"
    (citation,) = extract_citations(zones(body=body), {}).citations
    assert (citation.issuer, citation.title) == (issuer, "về việc trồng rừng")


def test_bases_behind_the_bracket_of_a_note_are_cited() -> None:
    """Broken: a page that prints all in one line lost the first of them."""
    head = "KẾ HOẠCH\n\nTrồng rừng\n\n(Kèm theo Quyết định số 5/QĐ-UBND ngày 02/3/2031 của UBND xã) Căn cứ Công văn số 7/SNN-TT"
    assert [brief(found) for found in extract_citations(zones(head=head), {}).citations] == [
        ("CV", "7/SNN-TT", None)
    ]


def test_a_title_typed_in_several_paragraphs_is_one_text() -> None:
    """Broken: the end of a paragraph cut the citation, whose issuer and title were lost."""
    head = (
        "KẾ HOẠCH\n\nThực hiện Nghị quyết số 25-NQ/TU ngày 03/02/2031\n\ncủa Ban Thường vụ Tỉnh ủy\n\nvề trồng cây\n\n"
        "(Kèm theo Quyết định số 7/QĐ-UBND của UBND xã)"
    )
    (citation,) = extract_citations(zones(head), {}).citations
    assert (citation.issuer, citation.title) == ("Ban Thường vụ Tỉnh ủy", "về trồng cây")


def test_a_title_is_no_part_of_the_type_above_it() -> None:
    head = "Quyết định\n\nSửa đổi Quyết định số 7/QĐ-UBND ngày 03/02/2031\n\nvề trồng cây"
    (citation,) = extract_citations(zones(head), {}).citations
    assert (citation.role, citation.title) == ("amends", "về trồng cây")


@pytest.mark.parametrize("part", ["1. Các văn bản chỉ đạo", "1. Trung ương", "1. Văn bản của Trung ương"])
def test_the_parts_of_a_section_of_bases_list_bases(part: str) -> None:
    """Broken: the first heading below `CĂN CỨ` ended the bases unless a type of document opened it."""
    items = "- Luật Trồng trọt ngày 19/11/2031;\n\n2. Thực trạng\n\nTheo Quyết định số 9/QĐ-UBND."
    body = f"PHẦN I. CĂN CỨ XÂY DỰNG KẾ HOẠCH\n\n{part}\n\n{items}"
    reading = extract_citations(zones(body=body), {})
    assert [citation.role for citation in reading.citations] == ["basis", "mention"]


def test_a_heading_that_tells_what_a_unit_has_is_no_part_of_the_bases() -> None:
    """Broken: `II. ĐỊA PHƯƠNG CÓ …` was taken for the bases of the local level."""
    items = "II. ĐỊA PHƯƠNG CÓ NHIỀU ĐẤT TRỐNG\n\n- Nghị quyết số 9-NQ/ĐU được triển khai."
    body = f"I. CĂN CỨ PHÁP LÝ\n\n- Luật Trồng trọt ngày 19/11/2031;\n\n{items}"
    reading = extract_citations(zones(body=body), {})
    assert [citation.role for citation in reading.citations] == ["basis", "mention"]


def test_bases_numbered_below_the_words_that_open_them() -> None:
    """Broken: what a label opens is text of the plan, where nothing is a basis."""
    body = "1. Luật Trồng trọt ngày 19/11/2031;\n\nI. MỤC ĐÍCH\n\n1. Quyết định số 9/QĐ-UBND."
    plain = "Căn cứ thực tế UBND xã xây dựng kế hoạch như sau:"
    for opening, role in (("Căn cứ các văn bản sau:", "basis"), (plain, "mention")):
        reading = extract_citations(zones(preamble=opening, body=body), {})
        assert [citation.role for citation in reading.citations] == [role, "mention"]


def test_a_basis_within_the_first_sentence() -> None:
    text = "Để chủ động phòng, chống rét, căn cứ Kế hoạch số 5/KH-UBND ngày 02/3/2031, UBND xã lập kế hoạch:"
    assert in_preamble(text) == [("basis", "KH", "5/KH-UBND", "2031-03-02")]


def test_a_heading_without_label_ends_the_bases() -> None:
    """Broken: below `CĂN CỨ PHÁP LÝ` all instruments of a text without labels were bases."""
    body = "CĂN CỨ PHÁP LÝ\n\n- Luật Trồng trọt ngày 19/11/2031;\n\nMỤC TIÊU\n\n- Thực hiện Quyết định số 9/QĐ-UBND."
    reading = extract_citations(zones(body=body), {})
    assert [citation.role for citation in reading.citations] == ["basis", "mention"]


def test_the_number_line_that_begins_with_the_types_name_cites_nothing() -> None:
    head = "Nghị quyết số: 12/NQ-HĐND\n\nNGHỊ QUYẾT\n\nVề trồng cây"
    assert extract_citations(zones(head), {}).citations == ()
