import pytest

from extractors.splitting import split_documents
from models.blocks import Paragraph
from tests.builders import paragraphs, tabs

DECISION = """
ỦY BAN NHÂN DÂN

XÃ AN BÌNH

Số: 12/QĐ-UBND

An Bình, ngày 02 tháng 3 năm 2026

QUYẾT ĐỊNH

Ban hành Kế hoạch chăn nuôi năm 2026

ỦY BAN NHÂN DÂN XÃ AN BÌNH

Căn cứ Luật Chăn nuôi ngày 19/11/2018;

QUYẾT ĐỊNH:

Điều 1. Ban hành kèm theo Quyết định này Kế hoạch chăn nuôi năm 2026.

Điều 2. Quyết định này có hiệu lực kể từ ngày ký./.

Nơi nhận:

- Như Điều 2;

TM. ỦY BAN NHÂN DÂN

CHỦ TỊCH

Lê Văn An
"""
PLAN = """
KẾ HOẠCH

Chăn nuôi năm 2026

(Ban hành kèm theo Quyết định số 12/QĐ-UBND ngày 02/3/2026 của Ủy ban nhân dân xã An Bình)

Năm 2026 là năm bản lề.

I. MỤC TIÊU

1. Mục tiêu chung./.
"""
APPENDIX = """
Phụ lục 01

GIAO CHỈ TIÊU CHĂN NUÔI NĂM 2026

(Kèm theo Kế hoạch số 12/KH-UBND ngày 02/3/2026 của Ủy ban nhân dân xã An Bình)
"""
UNLABELLED = """
GIAO CHỈ TIÊU TRỒNG TRỌT NĂM 2026

(Kèm theo Kế hoạch số 12/KH-UBND ngày 02/3/2026 của Ủy ban nhân dân xã An Bình)
"""
TABLE = tabs("TT\tThôn\tSố con\n1\tĐồng Trên\t12")


def texts(blocks):
    return [block.text.value for block in blocks]


def test_a_decision_and_the_plan_that_it_promulgates_are_two_documents():
    decision, plan = split_documents(paragraphs(DECISION + "\n\n" + PLAN))
    assert (decision.ordinal, decision.parent, plan.ordinal, plan.parent) == (1, None, 2, 1)
    assert texts(decision.head)[-2:] == ["QUYẾT ĐỊNH", "Ban hành Kế hoạch chăn nuôi năm 2026"]
    assert texts(decision.preamble)[0] == "ỦY BAN NHÂN DÂN XÃ AN BÌNH"
    assert texts(decision.body)[0].startswith("Điều 1.")
    assert texts(decision.closing)[-1] == "Lê Văn An"
    assert texts(plan.head)[0] == "KẾ HOẠCH" and texts(plan.head)[-1].startswith("(Ban hành kèm theo")
    assert texts(plan.preamble) == ["Năm 2026 là năm bản lề."]
    assert texts(plan.body) == ["I. MỤC TIÊU", "1. Mục tiêu chung./."]


def test_each_attached_plan_belongs_to_the_decision_before_it():
    documents = split_documents(paragraphs("\n\n".join([DECISION, PLAN, DECISION, PLAN])))
    assert [zones.parent for zones in documents] == [None, 1, None, 3]


def test_appendices_begin_at_a_label_or_at_a_caption_over_its_attachment_line():
    blocks = [*paragraphs(DECISION), *paragraphs(APPENDIX), TABLE, *paragraphs(UNLABELLED), TABLE]
    (decision,) = split_documents(blocks)
    assert [appendix.label for appendix in decision.appendices] == ["01", None]
    assert [len(appendix.heading) for appendix in decision.appendices] == [3, 2]
    assert [appendix.blocks for appendix in decision.appendices] == [(TABLE,), (TABLE,)]


@pytest.mark.parametrize("label", ["PHỤ LỤC SỐ 01", "Phụ lục số: 01", "BIỂU SỐ 01"])
def test_labels_of_appendices_in_capitals_with_the_word_for_number(label: str) -> None:
    """Broken: tables below `PHỤ LỤC SỐ 01` were of an appendix without a label."""
    blocks = [*paragraphs(DECISION), *paragraphs(APPENDIX.replace("Phụ lục 01", label)), TABLE]
    (decision,) = split_documents(blocks)
    assert [appendix.label for appendix in decision.appendices] == ["01"]


@pytest.mark.parametrize("label", ["1A", "2.1"])
def test_labels_of_appendices_may_have_a_second_part(label: str) -> None:
    blocks = [*paragraphs(DECISION), *paragraphs(APPENDIX.replace("01", label, 1)), TABLE]
    (decision,) = split_documents(blocks)
    assert [appendix.label for appendix in decision.appendices] == [label]


def test_a_plan_named_in_the_title_of_an_appendix_is_no_document():
    appendix = APPENDIX.replace("GIAO CHỈ TIÊU CHĂN NUÔI NĂM 2026", "KẾ HOẠCH").replace(
        "Kế hoạch số", "Quyết định số"
    )
    assert len(split_documents([*paragraphs(DECISION), *paragraphs(appendix), TABLE])) == 1


def test_no_block_is_lost():
    blocks = [*paragraphs(DECISION), *paragraphs(PLAN), *paragraphs(APPENDIX), TABLE]
    kept = [
        block
        for zones in split_documents(blocks)
        for part in (zones.head, zones.preamble, zones.body, zones.closing)
        for block in part
    ] + [
        block
        for zones in split_documents(blocks)
        for appendix in zones.appendices
        for block in (*appendix.heading, *appendix.blocks)
    ]
    assert len(kept) == len(blocks)


def test_text_without_any_header_is_one_document():
    (zones,) = split_documents(paragraphs("Xin chào.\n\nĐây là một ghi chép."))
    assert texts((*zones.head, *zones.preamble, *zones.body)) == ["Xin chào.", "Đây là một ghi chép."]
    assert split_documents([])[0].body == ()


def test_a_table_of_contents_neither_begins_the_body_nor_an_appendix() -> None:
    headings = ["I. MỤC TIÊU", "II. NHIỆM VỤ", "Phụ lục: DANH MỤC"]
    entries = "\n\n".join(f"{heading} {page}" for page, heading in enumerate(headings, 1))
    text = (
        f"KẾ HOẠCH\n\nTrồng rừng\n\nMỤC LỤC\n\n{entries}\n\n{headings[0]}\n\n{headings[1]}\n\n{headings[2]}"
    )
    (zones,) = split_documents(paragraphs(text))
    assert [block.text.value for block in zones.body] == headings[:2]  # type: ignore[union-attr]
    assert [block.text.value for block in zones.head] == ["KẾ HOẠCH", "Trồng rừng"]


def test_bases_in_paragraphs_of_their_own_belong_to_the_preamble() -> None:
    text = "KẾ HOẠCH\n\nTRỒNG CÂY\n\nCăn cứ Luật Lâm nghiệp;\n\nThông tư số 5/TT-BNN;\n\nQuyết định số 7/QĐ-UBND.\n\nXã có đồi."
    (document,) = split_documents(paragraphs(text))
    assert [len(document.preamble), len(document.body)] == [3, 1]


def test_a_table_of_an_attached_plan_without_signature_is_none_of_its_appendices() -> None:
    """Broken: the first table of a plan without a closing, and all text below it, was an appendix."""
    before, after = paragraphs(PLAN.replace("chung./.", "chung.")), paragraphs("II. TỔ CHỨC THỰC HIỆN")
    (*_, zones) = split_documents([*paragraphs(DECISION), *before, TABLE, *after])
    assert (len(zones.appendices), zones.body[-2:]) == (0, (TABLE, *after))
    (*_, ended) = split_documents([*paragraphs(DECISION), *paragraphs(PLAN), TABLE])
    assert len(ended.appendices) == 1


def test_the_name_of_an_appendix_in_small_letters_is_of_its_heading() -> None:
    tie = "(Kèm theo Kế hoạch số 12/KH-UBND ngày 02/3/2026 của Ủy ban nhân dân xã An Bình)"
    named = paragraphs(f"PHỤ LỤC\n\nDanh sách chi bộ được kiểm tra\n\n{tie}")
    (zones,) = split_documents([*paragraphs(DECISION), *named, TABLE])
    (appendix,) = zones.appendices
    assert texts(appendix.heading) == ["PHỤ LỤC", "Danh sách chi bộ được kiểm tra", tie]
    assert appendix.blocks == (TABLE,)


def test_a_note_that_a_scan_parts_where_its_line_breaks_is_of_the_heading_whole() -> None:
    """Broken: `Xã hội)` was the title of the table."""
    note = ["(Kèm theo Kế hoạch số 12/KH-UBND của Sở Lao động - Thương binh và", "Xã hội)"]
    named = paragraphs("\n\n".join(["PHỤ LỤC", "DANH SÁCH", *note]))
    (zones,) = split_documents([*paragraphs(DECISION), *named, TABLE])
    assert texts(zones.appendices[0].heading) == ["PHỤ LỤC", "DANH SÁCH", " ".join(note)]
    (unclosed,) = split_documents([*paragraphs(DECISION), *named[:-1], TABLE, *named[-1:]])
    assert unclosed.appendices[0].blocks == (TABLE, named[-1])


def test_a_plan_without_a_note_is_what_the_article_issues() -> None:
    """Broken: its sections were those of the decision."""
    plan = "\n\n".join(part for part in PLAN.split("\n\n") if "(Ban hành" not in part)
    decision, attached = split_documents(paragraphs(DECISION + "\n" + plan))
    assert attached.parent == decision.ordinal
    assert attached.head[0].text.value == "KẾ HOẠCH"
    report = plan.replace("KẾ HOẠCH", "BÁO CÁO")
    assert len(split_documents(paragraphs(DECISION + "\n" + report))) == 1


def test_a_document_without_header_begins_behind_the_signature_of_another() -> None:
    second = DECISION.partition("QUYẾT ĐỊNH\n")
    first, other = split_documents(paragraphs(DECISION + "\n" + second[1] + second[2]))
    assert (first.parent, other.parent) == (None, None)
    assert other.head[0].text.value == "QUYẾT ĐỊNH"
    assert "Căn cứ Luật Chăn nuôi ngày 19/11/2018;" in [paragraph.text.value for paragraph in other.preamble]


def test_a_decision_promulgates_two_documents() -> None:
    """Broken: what stood behind the first, which no `./.` ended, was part of it."""
    rules = PLAN.replace("KẾ HOẠCH\n\nChăn nuôi", "QUY CHẾ\n\nPhối hợp").replace("./.", ".")
    decision, *attached = split_documents(paragraphs(DECISION + "\n" + rules + "\n" + PLAN))
    assert [document.parent for document in attached] == [decision.ordinal] * 2
    assert [document.head[0].text.value for document in attached] == ["QUY CHẾ", "KẾ HOẠCH"]


def test_bases_as_items_of_a_list_stand_in_the_preamble() -> None:
    """Broken: where no label followed they were body, and no bases."""
    text = DECISION.replace("Căn cứ", "- Căn cứ").partition("QUYẾT ĐỊNH:")[0]
    (decision,) = split_documents(paragraphs(text))
    assert decision.preamble[-1].text.value == "- Căn cứ Luật Chăn nuôi ngày 19/11/2018;"


def test_a_task_that_begins_as_a_basis_does_stands_in_the_body() -> None:
    """Broken: all before it was preamble, and targets there were lost."""
    text = (
        DECISION.partition("Căn cứ")[0] + "Trồng 12 ha rừng.\n\n- Căn cứ Luật này, các thôn lập kế hoạch.\n"
    )
    (decision,) = split_documents(paragraphs(text))
    body = [block.text.value for block in decision.body if isinstance(block, Paragraph)]
    assert body[-2:] == ["Trồng 12 ha rừng.", "- Căn cứ Luật này, các thôn lập kế hoạch."]


def test_a_form_with_bases_begins_no_document() -> None:
    """Broken: `Biểu mẫu 3` over the header of a report to be filled in was not known as a form's label."""
    form = "Biểu mẫu 3\n\nĐƠN VỊ …\n\nBÁO CÁO\n\nKết quả …\n\nCăn cứ Kế hoạch số 12/KH-UBND;\n\n1. Kết quả"
    assert len(split_documents(paragraphs(DECISION + "\n" + form))) == 1
