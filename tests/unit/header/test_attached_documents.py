import pytest

from extractors.header import HeaderReading, extract_header
from tests.builders import zones
from tests.unit.header.documents import read


def attached(note: str, place: str = "Chiềng San, ngày tháng 4 năm 2022", head: str = "") -> HeaderReading:
    decision = read(number="Số: /QĐ-UBND", place=place, title="QUYẾT ĐỊNH\nBan hành kế hoạch").document
    return extract_header(zones(f"{head}KẾ HOẠCH\n\nTrồng cây\n\n{note}", parent=1), decision)


@pytest.mark.parametrize(
    ("note", "iso"),
    [
        (
            "(Ban hành kèm theo Quyết định số /QĐ-UBND ngày 17 tháng 4 năm 2022 của UBND xã Chiềng San)",
            "2022-04-17",
        ),
        ("(Kèm theo Quyết định số /QĐ-UBND ngày / /2022 của UBND xã Chiềng San)", "2022-04"),
        ("", "2022-04"),
    ],
)
def test_an_attached_plan_takes_the_date_that_says_more(note: str, iso: str) -> None:
    document = attached(note).document
    assert document.issued is not None
    assert document.issued.iso == iso


def test_an_attached_plan_has_no_number_place_signer_or_recipients_of_its_own() -> None:
    reading = attached("(Kèm theo Quyết định số 4/QĐ-UBND ngày 3/4/2022 của UBND xã Chiềng San)")
    document = reading.document
    assert (document.doc_type, document.title) == ("KH", "Trồng cây")
    assert (document.number, document.symbol_suffix, document.place, document.signer) == (None,) * 4
    assert document.issuer == "Ủy ban nhân dân xã Chiềng San"
    assert document.location.district == "Mường La"
    assert reading.recipients == ()
    assert reading.findings == ()


def test_an_attached_plan_with_its_own_block_keeps_it() -> None:
    head = "UBND HUYỆN MƯỜNG LA\nUBND XÃ NẬM PĂM\n\nSố: 7/KH-UBND\n\nNậm Păm, ngày 01 tháng 5 năm 2022\n\n"
    document = attached("", head=head).document
    assert (document.number, document.place) == ("7", "Nậm Păm")
    assert document.issuer == "Ủy ban nhân dân xã Nậm Păm"
