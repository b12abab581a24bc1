"""The traps that a spec names are planted, and its kept PDF is what would be printed today."""

import io
import zipfile

import lxml.etree
import pytest

from corpus.generator import SPECS, load
from corpus.generator.docx import docx
from corpus.generator.docx.numbering import Numbering, parse
from corpus.generator.pdf import FOLDER, is_current

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
