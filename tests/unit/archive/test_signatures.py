"""Signatures, texts beside the documents and the origin of stamped fields stand in the archive."""

from datetime import UTC, datetime

from pipeline.parsing import parse_bytes
from tests.loading import load
from tests.signing import OFFICE, SIGNER, signed_message
from tests.unit.readers_pdf.pdf_builder import PdfBuilder, Signed
from tests.unit.readers_pdf.test_columns import BODY, header


def signed_plan():
    pdf = PdfBuilder()
    page = header(pdf.page())
    page.centred(170, "Trồng cây năm 2031", font="bold").paragraph(200, BODY)
    page.stamp(114, 103, "27.").stamp(384, 101, "03").stamp(452, 101, "4").stamp(
        420, 25, "Ký bởi: Trần Văn A"
    )
    pdf.signatures = [Signed(signed_message(), "/SubFilter/adbe.pkcs7.detached/M(D:20310403073000+07'00')")]
    return parse_bytes(pdf.save(), "ke-hoach.pdf")


def test_a_signature_has_a_row(archive, ask):
    load(archive, [signed_plan()])
    assert ask("SELECT ordinal, signer, organisation, signed_at, signed_text, form FROM signatures") == [
        (1, SIGNER, OFFICE, datetime(2031, 4, 3, 0, 30), "2031-04-03T07:30:00+07:00", "adbe.pkcs7.detached")
    ]
    assert datetime(2031, 4, 3, 0, 30, tzinfo=UTC) == signed_plan().source.signatures[0].signed_at


def test_number_and_date_that_were_stamped_tell_it(archive, ask):
    load(archive, [signed_plan()])
    assert ask("SELECT symbol, issued_text FROM documents") == [("27/KH-UBND", "2031-04-03")]
    stamped = "SELECT field FROM document_evidence WHERE origin = 'stamp' ORDER BY field"
    assert ask(stamped) == [("issued",), ("number",)]
    assert ask("SELECT origin FROM document_evidence WHERE field = 'title'") == [("text",)]


def test_what_else_was_stamped_stands_beside(archive, ask):
    load(archive, [signed_plan()])
    assert ask("SELECT kind, text, page, evidence_raw FROM side_texts") == [
        ("stamp", "Ký bởi: Trần Văn A", 1, "Ký bởi: Trần Văn A")
    ]


def test_loading_again_replaces_the_rows(archive, ask):
    load(archive, [signed_plan()])
    load(archive, [signed_plan()])
    assert ask("SELECT (SELECT count(*) FROM signatures), (SELECT count(*) FROM side_texts)") == [(1, 1)]
