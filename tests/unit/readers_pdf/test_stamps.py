"""Appearances of signatures are drawn into the page where they bear text: a page drawn so is read once more."""

import pytest

from pipeline.readers.pdf.annotations.stamps import flatten
from pipeline.readers.pdf.page import opened
from pipeline.readers.pdf.pdfium.document import open_document
from pipeline.readers.pdf.pdfium.native import page_text
from tests.unit.readers_pdf.pdf_builder import PdfBuilder


@pytest.mark.parametrize(("text", "is_drawn"), [("Ký bởi: Trần Văn A", True), ("", False)])
def test_only_a_stamp_with_text_is_drawn_into_the_page(text: str, *, is_drawn: bool) -> None:
    pdf = PdfBuilder()
    pdf.page().text(85, 100, "Nơi nhận:").stamp(300, 40, text)
    with open_document(pdf.save()) as document, opened(document, 1) as (page, _):
        assert (flatten(page) is not None) == is_drawn


def test_a_flattened_page_without_its_own_objects_holds_the_stamp_alone() -> None:
    pdf = PdfBuilder()
    pdf.page().text(85, 100, "Nơi nhận:").rule(85, 120, 200, 120).stamp(300, 40, "Ký bởi: Trần Văn A")
    with open_document(pdf.save()) as document:
        with opened(document, 1) as (page, _):
            own = flatten(page)
        assert own is not None
        with opened(document, 1, skipped=own) as (_, text_page):
            assert page_text(text_page) == "Ký bởi: Trần Văn A"
        with opened(document, 1) as (_, text_page):
            assert page_text(text_page).startswith("Nơi nhận:")
