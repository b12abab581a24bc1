from collections.abc import Callable
from functools import partial
from itertools import pairwise
from unicodedata import normalize

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from pipeline.parsing import parse_bytes
from pipeline.readers.plain_text.line_repairs.composed import composed
from pipeline.readers.plain_text.line_repairs.run_on import cut_places
from pipeline.readers.plain_text.line_repairs.run_on_marks import header_cut, rules

DECISION = (
    "ỦY BAN NHÂN DÂN XÃ AN BÌNH CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc ------- "
    "Số: 12/QĐ-UBND An Bình, ngày 05 tháng 4 năm 2022 QUYẾT ĐỊNH VỀ VIỆC TRỒNG CÂY NĂM 2022 "
    "ỦY BAN NHÂN DÂN XÃ AN BÌNH Căn cứ Luật Lâm nghiệp ngày 15/11/2017; Căn cứ Nghị định số 156/2018/NĐ-CP ngày "
    "16/11/2018 của Chính phủ; QUYẾT ĐỊNH: Điều 1. Giao chỉ tiêu trồng cây cho các thôn. Điều 2. Các thôn thi hành "
    "Quyết định này./. Nơi nhận: - Như Điều 2; - Lưu: VT. TM. ỦY BAN NHÂN DÂN CHỦ TỊCH Lò Văn Mới"
)


@pytest.mark.parametrize("mark", rules()["mark"], ids=lambda mark: str(mark["name"]))
def test_marks(mark: dict[str, list[str]]) -> None:
    for example in mark["examples"]:
        pieces = [piece.strip() for piece in example.split("|")]
        text = " ".join(pieces)
        places = [len(" ".join(pieces[:count])) for count in range(1, len(pieces))]
        cuts = set(cut_places(text))
        assert all(cuts & {place, place + 1} for place in places), (text, sorted(cuts))


def test_the_authority_line() -> None:
    rule = rules()["authority"]
    assert all(regex.match(rule["pattern"], example) for example in rule["examples"])
    assert not any(regex.search(rule["pattern"], example) for example in rule["counterexamples"])


@pytest.mark.parametrize("rule", rules()["header_line"], ids=lambda rule: str(rule["name"]))
def test_lines_of_a_header_that_ran_into_one(rule: dict[str, list[str]]) -> None:
    for first, _, second in (example.partition("|") for example in rule["examples"]):
        assert header_cut(first + second) == len(first)
    assert not any(map(header_cut, rule["counterexamples"]))


def test_a_header_whose_lines_ran_together() -> None:
    """Broken: type, number, date and issuer were lost without a mark."""
    head = (
        "SỞ GD&ĐT SƠN LA TRƯỜNG THPT\n\nLÊ VĂN TÁM Số: …/KH-LVT\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM "
        "Độc lập - Tự do - Hạnh phúc\n\nSơn La, ngày 15 tháng 9 năm 2020 DỰ THẢO KẾ HOẠCH\n\nNgoại khóa năm 2020\n\n"
    )
    (plan,) = parse_bytes(f"{head}I. MỤC ĐÍCH\nGiáo dục học sinh.\n".encode(), "a.txt").plans
    document = plan.document
    assert (document.doc_type, document.symbol_suffix, document.title) == (
        "KH",
        "KH-LVT",
        "Ngoại khóa năm 2020",
    )
    assert document.issued is not None and document.issued.iso == "2020-09-15"
    assert (document.issuer, document.superior) == ("Trường THPT Lê Văn Tám", "Sở Giáo dục và Đào tạo Sơn La")


@pytest.mark.parametrize("form", [partial(normalize, "NFD"), lambda text: text.replace(" ", "\u00a0")])
def test_a_document_in_one_line_is_cut_in_whatever_letters_it_is_written(form: Callable[[str], str]) -> None:
    """Broken: with marks apart from their letters, or blanks that forbid a break, it stayed one paragraph."""
    plain, other = (parse_bytes(text.encode(), "a.txt").plans[0] for text in (DECISION, form(DECISION)))
    told = ("doc_type", "number", "symbol_suffix", "issued", "issuer", "title", "signer", "signing_mode")
    assert [getattr(other.document, name) for name in told] == [
        getattr(plain.document, name) for name in told
    ]
    assert [one.label for one in other.sections] == [one.label for one in plain.sections] != []
    assert all(one.evidence.raw in form(DECISION) for one in other.sections)


@given(st.text())
def test_each_letter_of_a_composed_text_is_known_in_the_raw_one(raw: str) -> None:
    text, places = composed(raw)
    assert len(places) == len(text) + 1
    assert places[-1] == len(raw)
    pieces = [raw[begin:end] for begin, end in pairwise(places)]
    assert "".join(pieces) == raw
    assert normalize("NFC", text) == normalize("NFC", raw.replace("\u00a0", " "))


def test_a_letter_in_one_line() -> None:
    """Broken: a paper without a type was one paragraph, of which nothing could be read."""
    letter = (
        "UBND TỈNH SƠN LA CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM SỞ Y TẾ Độc lập - Tự do - Hạnh phúc Số : 917 /SYT-VP "
        "Sơn La, ngày 05 tháng11 năm 2021 V/v báo cáo nhanh thiệt hại do mưa lũ. Kính gửi: - Ủy ban nhân dân tỉnh; "
        "- Bộ Y tế. Sở Y tế báo cáo như sau: các trạm đã dọn vệ sinh."
    )
    (plan,) = parse_bytes(f"Xem mẫu\n\n1. {letter}\n".encode(), "a.txt").plans
    document = plan.document
    assert (document.doc_type, document.number, document.symbol_suffix) == ("CV", "917", "SYT-VP")
    assert (document.issuer, document.place) == ("Sở Y tế tỉnh Sơn La", "Sơn La")
    assert document.title == "V/v báo cáo nhanh thiệt hại do mưa lũ"


def test_a_title_in_small_letters_ends_where_the_bases_begin() -> None:
    text = DECISION.replace("VỀ VIỆC TRỒNG CÂY NĂM 2022 ỦY BAN NHÂN DÂN XÃ AN BÌNH", "Về việc trồng cây")
    (plan,) = parse_bytes(f"{text}\n".encode(), "a.txt").plans
    assert plan.document.title == "Về việc trồng cây"
    assert [citation.role for citation in plan.citations] == ["basis", "basis"]


def test_a_document_in_one_line() -> None:
    (plan,) = parse_bytes(f"Xem mẫu\n\n1. {DECISION}\n".encode(), "a.txt").plans
    document = plan.document
    assert (document.doc_type, document.number, document.place) == ("QĐ", "12", "An Bình")
    assert document.title == "VỀ VIỆC TRỒNG CÂY NĂM 2022"
    assert document.issuer == "Ủy ban nhân dân xã An Bình"
    assert (document.signer, document.signer_title) == ("Lò Văn Mới", "Chủ tịch")
    assert [section.label for section in plan.sections if section.label] == ["Điều 1", "Điều 2"]
    assert len(plan.recipients) == 2
    assert {citation.role for citation in plan.citations} == {"basis"}


def test_a_long_paragraph_stays_whole() -> None:
    text = "Thực hiện kế hoạch năm 2022: " + "các thôn tổ chức trồng cây. - Tiếp tục chăm sóc. " * 20
    (plan,) = parse_bytes(f"KẾ HOẠCH\n\nI. MỤC TIÊU\n\n{text}\n".encode(), "a.txt").plans
    assert [section.label for section in plan.sections if section.label] == ["I"]


def test_escaped_line_breaks() -> None:
    text = r"KẾ HOẠCH\r\nTrồng cây\r\n\r\nI. MỤC TIÊU\r\nGiữ rừng.\r\nII. NHIỆM VỤ"
    (plan,) = parse_bytes(text.encode(), "a.txt").plans
    assert [section.label for section in plan.sections if section.label] == ["I", "II"]


def test_a_body_in_one_line_below_its_header() -> None:
    body = (
        "I. MỤC ĐÍCH, YÊU CẦU 1. Mục đích - Nâng cao nhận thức của người dân. 2. Yêu cầu - Đúng thời vụ. "
        "II. NỘI DUNG 1. Trồng cây: mỗi thôn trồng 200 cây. 2. Chăm sóc: các thôn chăm sóc. "
        "III. TỔ CHỨC THỰC HIỆN Các thôn thực hiện Kế hoạch này."
    )
    (plan,) = parse_bytes(f"KẾ HOẠCH\n\nTrồng cây năm 2022\n\n{body}\n".encode(), "a.txt").plans
    paths = [section.path for section in plan.sections if section.label]
    assert paths == ["I", "I/1", "I/2", "II", "II/1", "II/2", "III"]


def test_a_type_named_in_a_heading_is_none_of_the_document() -> None:
    bases = " ".join(
        f"- Quyết định số {number}/QĐ-UBND ngày 05/4/2022 của UBND huyện về rừng;" for number in range(1, 8)
    )
    (plan,) = parse_bytes(f"I. CĂN CỨ LẬP KẾ HOẠCH {bases} II. MỤC TIÊU Giữ rừng.\n".encode(), "a.txt").plans
    assert [section.title for section in plan.sections if section.label] == [
        "CĂN CỨ LẬP KẾ HOẠCH",
        "MỤC TIÊU",
    ]
    assert [citation.role for citation in plan.citations] == ["basis"] * 7


def test_a_row_that_names_headings_stays_whole() -> None:
    row = "| Nội dung | I. MỤC TIÊU | II. NHIỆM VỤ |"
    text = f"KẾ HOẠCH\n\nI. MỞ ĐẦU\n\n{row}\n{row.replace('|', '|' + ' dài' * 30)}\n"
    (plan,) = parse_bytes(text.encode(), "a.txt").plans
    assert [section.label for section in plan.sections if section.label] == ["I"]


def test_a_line_of_headings_in_capitals_alone_is_not_searched_to_its_end_from_each() -> None:
    assert len(cut_places("KẾ HOẠCH " + "I. MỤC TIÊU II. NHIỆM VỤ " * 20_000)) == 40_003
