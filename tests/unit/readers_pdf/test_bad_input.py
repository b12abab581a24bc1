import random
from io import BytesIO

import pikepdf
import pytest

from pipeline.parsing import parse_bytes
from pipeline.readers import read
from pipeline.readers.errors import ReadError
from pipeline.readers.pdf import read_pdf
from tests.unit.readers_pdf.pdf_builder import PdfBuilder


def plain(pages=1):
    pdf = PdfBuilder()
    for number in range(pages):
        pdf.page().text(85, 100, f"Thôn số {number} có mười hộ tham gia.")
    return pdf.save()


HEAD = b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj"
TAIL = b"endobj\ntrailer<</Root 1 0 R/Size 3>>\n%%EOF"
BAD = {
    "empty": (b"", "empty_file"),
    "head only": (b"%PDF-1.7\n", "damaged_pdf"),
    "random bytes": (b"%PDF-1.7\n" + random.Random(1).randbytes(20_000), "damaged_pdf"),
    "no pages": (HEAD + b"<</Type/Pages/Kids[]/Count 0>>" + TAIL, "damaged_pdf"),
    "pages in a circle": (HEAD + b"<</Type/Pages/Kids[2 0 R 2 0 R]/Count 3>>" + TAIL, "damaged_pdf"),
    "cut at the start": (plain()[:300], "damaged_pdf"),
}


@pytest.mark.parametrize("name", BAD)
def test_bad_files_fail_with_their_code(name):
    data, code = BAD[name]
    with pytest.raises(ReadError) as caught:
        read_pdf(data)
    assert caught.value.code == code


def test_pages_without_text_are_a_scan():
    pdf = PdfBuilder()
    pdf.page().bar(100, 100, 300, 300)
    with pytest.raises(ReadError) as caught:
        read_pdf(pdf.save())
    assert caught.value.code == "no_text_layer"


def test_a_file_that_was_cut_off_gives_what_is_left_of_it():
    data = plain()
    parsed = parse_bytes(data[: data.rindex(b"xref")], "a.pdf")
    assert (parsed.source.status, parsed.source.error_code) == ("partial", "pages_lost")
    assert len(parsed.plans) == 1


def test_bytes_before_the_head_do_no_harm():
    assert len(read_pdf(b"\0\xff junk\n" + plain()).blocks) == 1


def test_the_first_bytes_tell_a_pdf_whatever_its_name():
    assert read(plain(), "ke-hoach.docx").reader == "pdf"
    assert read(plain(), "ke-hoach").media_type == "application/pdf"


def test_damage_anywhere_never_raises_anything_but_a_read_error():
    data = plain(2)
    dice = random.Random(7)
    for _ in range(60):
        damaged = bytearray(data)
        for _ in range(dice.randrange(1, 40)):
            damaged[dice.randrange(len(data))] = dice.randrange(256)
        try:
            read_pdf(bytes(damaged))
        except ReadError:
            continue


def test_an_encrypted_file_asks_for_its_password():
    encrypt = (
        b"/Encrypt<</Filter/Standard/V 1/R 2/Length 40/P -4/O<" + b"41" * 32 + b">/U<" + b"42" * 32 + b">>>"
    )
    data = plain().replace(b"trailer<<", b"trailer<<" + encrypt + b"/ID[<00><00>]")
    with pytest.raises(ReadError) as caught:
        read_pdf(data)
    assert caught.value.code == "password_needed"


@pytest.mark.parametrize("revision", [3, 4, 6])
def test_a_file_encrypted_by_a_real_program(revision):
    modern = revision > 3
    with pikepdf.open(BytesIO(plain())) as document:
        locked, readable = BytesIO(), BytesIO()
        for target, password in ((locked, "b"), (readable, "")):
            kept = pikepdf.Encryption(owner="a", user=password, R=revision, metadata=modern, aes=modern)
            document.save(target, encryption=kept)
    with pytest.raises(ReadError) as caught:
        read_pdf(locked.getvalue())
    assert (caught.value.code, bool(caught.value.remedy)) == ("password_needed", True)
    # A password that only forbids changes keeps nobody from reading.
    assert len(read_pdf(readable.getvalue()).blocks) == 1


def test_every_beginning_of_a_file_ends_as_a_source():
    data = plain(3)
    for end in range(0, len(data), 97):
        source = parse_bytes(data[:end], "a.pdf").source
        assert source.status in ("partial", "failed")
        assert source.error_code in (
            "empty_file",
            "damaged_pdf",
            "pages_lost",
            "no_text_layer",
            "unknown_format",
        )


def test_a_thousand_pages():
    pdf = PdfBuilder()
    for number in range(1, 1001):
        pdf.page().text(85, 100, f"Thôn số {number} có mười hộ tham gia.").centred(815, str(number))
    source = parse_bytes(pdf.save(), "a.pdf").source
    assert (source.status, source.pages) == ("ok", 1000)


def test_a_page_tree_that_comes_back_to_itself_gives_the_pages_that_are_there():
    text = plain()
    circle = text.replace(b"/Kids[", b"/Kids[2 0 R ").replace(b"/Count 1", b"/Count 3")
    parsed = parse_bytes(circle, "a.pdf")
    assert (parsed.source.status, parsed.source.error_code) in [
        ("partial", "pages_lost"),
        ("failed", "damaged_pdf"),
    ]
