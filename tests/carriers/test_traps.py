"""The traps that a spec names are planted, and its kept PDF is what would be printed today."""

import io
import zipfile
from dataclasses import fields, replace

import lxml.etree
import pypdfium2
import pytest

from corpus.generator import SPECS, load
from corpus.generator.docx import docx
from corpus.generator.docx.numbering import Numbering, parse
from corpus.generator.ocr_text import ocr_text
from corpus.generator.pdf import FOLDER, is_current, pdf
from corpus.generator.pdf_text import pdf_text
from corpus.generator.spec import Traps
from tests.carriers.reading import plans

LARGEST_PDF = 60_000
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SPECS_WITH_PDF = sorted(path.stem for path in FOLDER.glob("*.pdf"))


def document(name: str, *, automatic: bool = False) -> lxml.etree._Element:
    with zipfile.ZipFile(io.BytesIO(docx(load(name), automatic=automatic))) as package:
        return lxml.etree.fromstring(package.read("word/document.xml"))


@pytest.mark.parametrize("name", SPECS)
def test_phrases_in_tracked_changes_and_controls_are_there(name: str) -> None:
    traps, root = load(name).traps, document(name)
    planted = {
        element: {"".join(map(str, item.itertext())) for item in root.iter(W + element)}
        for element in ("ins", "del", "smartTag", "sdtContent", "txbxContent")
    }
    assert set(traps.inserted) <= planted["ins"]
    assert {gone for _, gone in traps.deleted} <= planted["del"]
    assert set(traps.smart_tags) <= planted["smartTag"]
    assert set(traps.controls) <= planted["sdtContent"]
    assert set(traps.boxes) <= planted["txbxContent"]


@pytest.mark.parametrize("name", SPECS)
def test_automatic_numbers_are_not_typed(name: str) -> None:
    typed = "".join(map(str, document(name).itertext()))
    numbered = "".join(map(str, document(name, automatic=True).itertext()))
    label = next(node for node in load(name).documents[0].outline if node.kind == "labelled")
    assert f"{label.printed} {label.text}" in typed
    assert f"{label.printed} {label.text}" not in numbered


def specs_with(trap: str) -> list[str]:
    return [name for name in SPECS if getattr(load(name).traps, trap)]


@pytest.mark.parametrize("trap", [item.name for item in fields(Traps)])
def test_some_spec_sets_each_trap(trap: str) -> None:
    assert specs_with(trap)


@pytest.mark.parametrize("name", specs_with("glyphs"))
def test_letters_of_a_dump_are_damaged(name: str) -> None:
    spec = load(name)
    whole = pdf_text(replace(spec, traps=replace(spec.traps, glyphs=False)))
    assert pdf_text(spec).count("ƣ") > whole.count("ƣ") == 0


@pytest.mark.parametrize("name", specs_with("masthead_lost"))
def test_recognised_text_lacks_its_issuer(name: str) -> None:
    spec = load(name)
    whole = ocr_text(replace(spec, traps=replace(spec.traps, masthead_lost=False)))
    assert spec.documents[0].issuer_lines[-1] in whole
    assert spec.documents[0].issuer_lines[-1] not in ocr_text(spec)


def printed_pages(name: str) -> list[tuple[str, int]]:
    """The text and the turn of each page of the kept PDF, without what annotations show."""
    with pypdfium2.PdfDocument(pdf(load(name))) as document:
        return [(page.get_textpage().get_text_range(), page.get_rotation()) for page in document]


@pytest.mark.parametrize("name", specs_with("e_signature"))
def test_the_text_of_a_signing_service_stands_on_the_first_page(name: str) -> None:
    text, _ = printed_pages(name)[0]
    assert all(line in text for line in (load(name).traps.e_signature or "").splitlines())


@pytest.mark.parametrize("name", specs_with("rotated"))
def test_a_landscape_page_is_turned(name: str) -> None:
    assert {turn for _, turn in printed_pages(name)} == {0, 90}


@pytest.mark.parametrize("name", specs_with("stamped"))
def test_number_and_date_stand_in_stamps_alone_and_are_told_to_be_stamped(name: str) -> None:
    number_line = load(name).documents[0].number_line or ""
    text, _ = printed_pages(name)[0]
    assert number_line not in text
    document = plans(name, "printed")[0].document
    assert number_line == f"Số: {document.number}/{document.symbol_suffix}"
    assert document.issued is not None
    assert document.issued.day is not None
    assert document.stamped == ("number", "issued")
    assert plans(name, "typed")[0].document.stamped == ()


@pytest.mark.parametrize("name", SPECS)
def test_kept_pdf_is_current_and_small(name: str) -> None:
    assert is_current(load(name)), "print it anew: python -m corpus.generator --print-pdf"
    assert (FOLDER / f"{name}.pdf").stat().st_size < LARGEST_PDF


def test_no_pdf_is_kept_without_its_spec() -> None:
    assert list(SPECS) == SPECS_WITH_PDF


@pytest.mark.parametrize(
    ("printed", "depth", "format_", "text", "value"),
    [
        ("IV.", 0, "upperRoman", "%1.", 4),
        ("Điều 12.", 0, "decimal", "Điều %1.", 12),
        ("2.3.", 2, "decimal", "%2.%3.", 3),
        ("c)", 2, "lowerLetter", "%3)", 3),
        ("B.", 0, "upperLetter", "%1.", 2),
    ],
)
def test_labels_as_word_makes_them(printed: str, depth: int, format_: str, text: str, value: int) -> None:
    label = parse(printed, depth)
    assert label is not None
    assert (label.format, label.text, label.value) == (format_, text, value)


def test_number_that_does_not_follow_starts_anew() -> None:
    numbering = Numbering()
    numbering.new_document()
    labels = [("I.", 0), ("1.", 1), ("2.", 1), ("II.", 0), ("1.", 1), ("IV.", 0)]
    assert [numbering.number(*label) for label in labels] == [(1, 0), (1, 1), (1, 1), (1, 0), (1, 1), (2, 0)]
    assert '<w:startOverride w:val="4"/>' in numbering.xml()


def test_label_of_another_form_is_typed() -> None:
    numbering = Numbering()
    numbering.new_document()
    assert numbering.number("1.", 0) == (1, 0)
    assert numbering.number("a)", 0) is None
