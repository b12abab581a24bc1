from datetime import UTC, datetime, timedelta, timezone

import pytest

from pipeline.readers.pdf import read_pdf
from tests.signing import OFFICE, SIGNER, signed_message
from tests.unit.readers_pdf.pdf_builder import PdfBuilder, Signed

TEXT = "Các thôn báo cáo kết quả trước ngày hai mươi."
VIETNAM = timezone(timedelta(hours=7))


def signatures(*entries, message=None):
    pdf = PdfBuilder()
    pdf.page().text(85, 100, TEXT)
    pdf.signatures = [Signed(signed_message() if message is None else message, entry) for entry in entries]
    return read_pdf(pdf.save()).signatures


def test_who_signed_and_when_and_why():
    reason = ("\ufeff" + "Phát hành văn bản").encode("utf-16-be").hex()
    entries = f"/SubFilter/ETSI.CAdES.detached/M(D:20240816073000+07'00')/Reason<{reason}>"
    (found,) = signatures(entries)
    assert (found.signer, found.organisation) == (SIGNER, OFFICE)
    assert found.signed_at == datetime(2024, 8, 16, 7, 30, tzinfo=VIETNAM)
    assert (found.reason, found.form) == ("Phát hành văn bản", "ETSI.CAdES.detached")
    assert found.covers_file is None


def test_signatures_stand_in_the_order_of_the_file():
    found = signatures("/M(D:20240816073000Z)", "/M(D:20240817)", "/M(D:202408180730)")
    assert [one.ordinal for one in found] == [1, 2, 3]
    assert [one.signed_at for one in found] == [
        datetime(2024, 8, 16, 7, 30, tzinfo=UTC),
        None,
        datetime(2024, 8, 18, 7, 30),
    ]


@pytest.mark.parametrize("time", ["D:20241332250000", "hôm qua", "D:20240816073000+99'99'"])
def test_a_time_that_is_none(time):
    assert signatures(f"/M({time})" if time.isascii() else "/M<>")[0].signed_at is None


def test_a_signature_without_a_certificate_has_no_signer():
    (found,) = signatures("/M(D:20240816073000Z)", message=bytes(40))
    assert (found.signer, found.signed_at is None) == (None, False)


def test_a_signature_without_a_certificate_may_name_its_signer():
    """Broken: no signer was told."""
    name = ("\ufeff" + "Lê Văn Tám").encode("utf-16-be").hex()
    certified, named = (
        signatures("/Name<00>", f"/Name<{name}>"),
        signatures(f"/Name<{name}>", message=bytes(40)),
    )
    assert [one.signer for one in (*certified, *named)] == [SIGNER, SIGNER, "Lê Văn Tám"]


@pytest.mark.parametrize(("added", "covers"), [(b"", True), (b"% more\n", False)])
def test_what_was_added_after_signing(added, covers):
    pdf = PdfBuilder()
    pdf.page().text(85, 100, TEXT)
    pdf.signatures = [Signed(b"", "/ByteRange[0 100 200 ######]")]
    data = pdf.save()
    whole = data.replace(b"######", f"{len(data) - 200:6d}".encode()) + added
    assert [one.covers_file for one in read_pdf(whole).signatures] == [covers]


def test_notes_of_readers_stand_apart():
    pdf = PdfBuilder()
    page = pdf.page().text(85, 100, TEXT)
    page.notes += ["Xem lại số liệu thôn 3", ""]
    read = read_pdf(pdf.save())
    assert [block.text.value for block in read.blocks] == [TEXT]
    assert [(aside.kind, aside.text, aside.page) for aside in read.apart] == [
        ("annotation", "Xem lại số liệu thôn 3", 1)
    ]


def test_a_stamp_on_a_page_without_text_is_not_lost():
    pdf = PdfBuilder()
    pdf.page().text(85, 100, TEXT)
    pdf.page().stamp(300, 40, "Ký bởi: Trần Văn A")
    assert [(aside.text, aside.page) for aside in read_pdf(pdf.save()).apart] == [("Ký bởi: Trần Văn A", 2)]
