"""Files that hold nothing but an appendix: their note tells what they belong to."""

import pytest

from models.plan import Plan
from pipeline.parsing import parse_bytes

NOTE = "(Kèm theo Kế hoạch số 12/KH-UBND ngày 03/4/2032 của UBND xã Lạc An)"
TABLE = "TT | Thôn | Diện tích (ha)\n1 | Đông | 12\n2 | Đoài | 8\n"


def read(heading: str) -> Plan:
    (plan,) = parse_bytes(f"{heading}\n\n{TABLE}".encode(), "a.txt").plans
    return plan


@pytest.mark.parametrize(
    ("heading", "label"),
    [
        (f"PHỤ LỤC II\nTRỒNG RỪNG NĂM 2032\n{NOTE}", "II"),
        (f"Phụ lục II TRỒNG RỪNG NĂM 2032\n{NOTE}", "II"),
        (f"Phụ lục 02 TRỒNG RỪNG NĂM 2032 {NOTE}", "02"),
        (f"## **PHỤ LỤC 2 TRỒNG RỪNG NĂM 2032**\n\n_{NOTE}_", "2"),
        (f"Biểu số 02\nTRỒNG RỪNG NĂM 2032\n{NOTE}", "02"),
        (f"UBND XÃ LẠC AN\n\nPHỤ LỤC 02\nTRỒNG RỪNG NĂM 2032\n{NOTE}", "02"),
        (f"UBND XÃ LẠC AN\n\nTRỒNG RỪNG NĂM 2032\n{NOTE}", None),
        (f"TRỒNG RỪNG NĂM 2032\n{NOTE}", None),
    ],
)
def test_the_note_gives_the_header_of_the_document(heading: str, label: str | None) -> None:
    plan = read(heading)
    document, (table,) = plan.document, plan.tables
    assert (document.doc_type, document.number, document.symbol_suffix) == ("KH", "12", "KH-UBND")
    assert document.issued is not None and document.issued.iso == "2032-04-03"
    assert (document.issuer, document.title) == ("Ủy ban nhân dân xã Lạc An", None)
    assert (table.appendix, table.title) == (label, "TRỒNG RỪNG NĂM 2032")
    assert (plan.citations, plan.findings) == ((), ())


def test_a_list_without_header_or_note_has_no_issuer() -> None:
    plan = read("DANH SÁCH HỘ VAY VỐN")
    assert plan.document.issuer is None
    assert plan.tables[0].title == "DANH SÁCH HỘ VAY VỐN"


def test_the_number_of_a_note_is_not_that_of_an_attached_document() -> None:
    text = f"KẾ HOẠCH\nTrồng rừng năm 2032\n{NOTE.replace('Kế hoạch số 12/KH', 'Quyết định số 12/QĐ')}\n\nI. MỤC TIÊU\nTrồng 20 ha."
    (plan,) = parse_bytes(text.encode(), "a.txt").plans
    assert (plan.document.number, plan.document.title) == (None, "Trồng rừng năm 2032")


def test_an_appendix_whose_title_begins_with_a_quotation_mark() -> None:
    """Broken: everything below the signature was taken for a part of it, the table too."""
    text = (
        "QUYẾT ĐỊNH\nCông bố danh mục\n\nĐiều 1. Công bố danh mục kèm theo./.\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\n"
        "Lò Văn Mới\n\nDANH MỤC\n“VĂN BẢN DO UBND XÃ BAN HÀNH” HẾT HIỆU LỰC (Ban hành kèm theo Quyết định số 5/QĐ-UBND)\n\n"
    )
    (plan,) = parse_bytes(f"{text}{TABLE}".encode(), "a.txt").plans
    assert plan.tables[0].title == "DANH MỤC “VĂN BẢN DO UBND XÃ BAN HÀNH” HẾT HIỆU LỰC"
    assert len(plan.signers) == 1
