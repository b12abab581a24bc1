"""What a signing program drew into the page itself stands apart, as the appearance of a signature does."""

import pytest

from pipeline.readers.pdf import read_pdf
from tests.unit.readers_pdf.pdf_builder import PdfBuilder
from tests.unit.readers_pdf.reading import texts_of

VGCA = [
    "Người ký: Ủy ban nhân dân xã An",
    "Bình",
    "Email: anbinh@tinh.gov.vn",
    "Thời gian ký: 09.03.2031",
    "10:15:00 +07:00",
]
ADOBE = ["Signature Not Verified", "Digitally signed by TRẦN VĂN A", "Date: 2031.03.09 10:15:00 +07'00'"]


def page_showing(lines: list[str]) -> PdfBuilder:
    pdf = PdfBuilder()
    page = pdf.page().text(85, 700, "TRẦN VĂN A")
    for number, line in enumerate(lines):
        page.text(320, 600 + 8 * number, line, size=6)
    page.text(85, 760, "Các thôn báo cáo kết quả.")
    return pdf


@pytest.mark.parametrize("shown", [VGCA, ADOBE])
def test_it_stands_apart(shown: list[str]) -> None:
    """Broken: the second line of a wrapped address became the signer's name."""
    pdf = page_showing(shown)
    assert texts_of(pdf) == ["TRẦN VĂN A", "Các thôn báo cáo kết quả."]
    assert [(one.kind, one.text) for one in read_pdf(pdf.save()).apart] == [("stamp", line) for line in shown]


def test_who_signs_and_on_which_day_may_be_told_in_the_text() -> None:
    lines = ["Người ký: Trần Văn A", "Ngày ký: 09/3/2031", "Nơi ký: xã An Bình"]
    assert " ".join(lines) in " ".join(texts_of(page_showing(lines)))
