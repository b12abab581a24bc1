"""A scan of which number and day were written by hand, and a printed note on a page behind that has both."""

from dataclasses import replace

import pytest

from extractors.header import HeaderReading, extract_header
from models.blocks import Paragraph
from models.sourced_text import SourcedText
from tests.builders import zones

NOTE = "(Kèm theo Quyết định số 641/QĐ-UBND ngày 17 tháng 10 năm 2022 của UBND xã Chiềng San)"


def decision(number: str, date: str, confidence: float | None, note: str = NOTE) -> HeaderReading:
    """A decision as it was recognised, with a plan that it promulgates."""
    head = [
        "ỦY BAN NHÂN DÂN",
        "XÃ CHIỀNG SAN",
        number,
        f"Chiềng San, {date}",
        "QUYẾT ĐỊNH",
        "Ban hành kế hoạch",
    ]
    lines = [SourcedText(text, text, ((0, 0),), len(text), confidence=confidence) for text in head if text]
    blocks = tuple(Paragraph(lines=(line,), text=line) for line in lines)
    plan = zones(f"KẾ HOẠCH\n\nTrồng cây\n\n{note}", ordinal=2, parent=1)
    return extract_header(replace(zones("QUYẾT ĐỊNH"), head=blocks), None, [plan])


@pytest.mark.parametrize("number", ["Số: /QĐ-UBND", "Số: 6/JQĐ-UBND", ""])
@pytest.mark.parametrize("date", ["ngày 07 tháng 10 năm 2022", "ngày tháng 10 năm 2022"])
def test_the_note_tells_what_was_hardly_read(number: str, date: str) -> None:
    reading = decision(number, date, 0.5)
    document = reading.document
    assert (document.number, document.symbol_suffix, document.place) == ("641", "QĐ-UBND", "Chiềng San")
    assert document.issued is not None
    assert document.issued.iso == "2022-10-17"
    assert document.evidence["number"].raw == "641/QĐ-UBND"
    assert not reading.findings


@pytest.mark.parametrize("confidence", [0.9, None], ids=["plainly read", "no scan"])
def test_what_was_plainly_read_stays(confidence: float | None) -> None:
    document = decision("Số: 614/QĐ-UBND", "ngày 07 tháng 10 năm 2022", confidence).document
    assert document.number == "614"
    assert document.issued is not None
    assert document.issued.iso == "2022-10-07"


@pytest.mark.parametrize("confidence", [0.5, 0.9])
@pytest.mark.parametrize(
    "note",
    [
        "(Kèm theo Công văn số 12/SNN-TT ngày 17 tháng 10 năm 2022 của Sở Nông nghiệp)",
        "(Kèm theo Quyết định số 641/QĐ-UBND ngày 07 tháng 10 năm 2020 của UBND xã Chiềng San)",
        "(Kèm theo Quyết định số 641/QĐ-UBND ngày 07 tháng 10 năm 2022 của UBND tỉnh Sơn La)",
        "(Kèm theo Quyết định số 641/QĐ-UBND ngày 07 tháng 10 năm 2022 của UBND xã Mường Bú)",
        "(Kèm theo Quyết định số 641/QĐ-SNNMT ngày 07/10/2022 của Sở Nông nghiệp và Môi trường)",
        "(Kèm theo Quyết định số 641/QĐ-UBND)",
    ],
)
def test_the_number_of_another_document_was_that_of_one_that_is_blank(confidence: float, note: str) -> None:
    reading = decision("Số: /QĐ-UBND", "ngày 07 tháng 10 năm 2022", confidence, note)
    document = reading.document
    assert (document.number, document.symbol_suffix) == (None, "QĐ-UBND")
    assert document.issued is not None
    assert document.issued.iso == "2022-10-07"
    assert "missing_number" in [finding.code for finding in reading.findings]


def test_the_head_of_the_issuer_is_named_without_its_unit() -> None:
    note = "(Kèm theo Quyết định số 641/QĐ-UBND ngày 07/10/2022 của Chủ tịch UBND xã)"
    assert decision("Số: /QĐ-UBND", "ngày 07 tháng 10 năm 2022", 0.9, note).document.number == "641"


@pytest.mark.parametrize(
    ("number", "date"), [("Số: 45/QĐ-UBND", "ngày tháng 10 năm 2022"), ("", "ngày 17 tháng 9 năm 2022")]
)
def test_a_note_that_contradicts_what_was_plainly_read_is_on_another_document(number: str, date: str) -> None:
    document = decision(number, date, 0.9).document
    assert document.number == ("45" if number else None)
    assert document.issued is not None
    assert document.issued.iso == ("2022-10" if number else "2022-09-17")


def test_a_blank_in_a_text_stays_blank() -> None:
    assert decision("Số: /QĐ-UBND", "ngày 07 tháng 10 năm 2022", None).document.number is None
