"""In every carrier evidence leads back to the text of its source, and in PDFs its box holds these letters."""

from collections import Counter
from collections.abc import Callable
from ctypes import byref, c_double

import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from lxml import etree

from corpus.generator import CARRIERS, SPECS, load
from models.evidence import Box, Evidence
from models.plan import Plan
from pipeline.readers.docx import unit_texts
from pipeline.readers.html.tree import load_page, unit_text
from pipeline.readers.pdf import page_texts
from tests.carriers.reading import PAIRS, parsed
from tests.evidences import evidences

EDGE = 1.0
"""Points: letters may stick out of the box of their line by so much."""
SCALE = 100
"""PDFium takes places on a page as it is shown in whole pixels: so many to a point."""

TextOf = Callable[[Evidence], str]


def _text_of(name: str, carrier: str) -> TextOf:
    """The text in which the evidence of a carrier counts its characters."""
    chosen = CARRIERS[carrier]
    data = chosen.write(load(name))
    if chosen.ending == ".docx":
        paragraphs = unit_texts(data)
        return lambda evidence: paragraphs[evidence.path or ""]
    if chosen.ending == ".pdf":
        pages = page_texts(data)
        return lambda evidence: pages[evidence.page or 0]
    if chosen.ending == ".html":
        tree = load_page(data).root.getroottree()
        return lambda evidence: unit_text(_element(tree, evidence.path or ""))
    return lambda _: data.decode()


def _element(tree: etree._ElementTree, path: str) -> etree._Element:
    (element,) = tree.xpath(path)
    return element


@pytest.mark.parametrize(("name", "carrier"), [pair for pair in PAIRS if pair.values[1] != "vni"])
def test_raw_text_stands_at_its_place(name: str, carrier: str) -> None:
    text_of = _text_of(name, carrier)
    found = list(evidences(parsed(name, carrier).plans, name))
    wrong = [
        f"{place}: {evidence.raw!r} != {text_of(evidence)[evidence.start : evidence.end]!r}"
        for place, evidence in found
        if text_of(evidence)[evidence.start : evidence.end] != evidence.raw
    ]
    assert found
    assert not wrong, "\n" + "\n".join(wrong[:20])


@pytest.mark.parametrize("name", SPECS)
def test_boxes_in_pdfs_hold_the_letters(name: str) -> None:
    document = pypdfium2.PdfDocument(CARRIERS["printed"].write(load(name)))
    wrong = [
        f"{place}: {evidence.raw!r} is not in page {evidence.page}, {evidence.box}"
        for plan in parsed(name, "printed").plans
        for place, evidence in evidences(plan, name)
        if not _holds(document, evidence, _stamps(plan))
    ]
    assert not wrong, "\n" + "\n".join(wrong[:20])


def _holds(document: pypdfium2.PdfDocument, evidence: Evidence, stamps: Counter[str]) -> bool:
    """Whether the box shows the letters, but for those that signing put there: PDFium's text lacks them."""
    assert evidence.page is not None
    assert evidence.box is not None
    page = document[evidence.page - 1]
    shown = page.get_textpage().get_text_bounded(*_on_sheet(page, evidence.box))
    return not Counter("".join(evidence.raw.split())) - Counter(shown) - stamps


def _stamps(plan: Plan) -> Counter[str]:
    """The letters of the fields that were filled in when the document was signed."""
    header = plan.document
    return Counter("".join(header.evidence[field].raw for field in header.stamped))


def _on_sheet(page: pypdfium2.PdfPage, box: Box) -> Box:
    """Left, bottom, right, top of a box on the sheet, which may be shown turned."""
    left, top, right, bottom = box
    first = _point(page, left - EDGE, top - EDGE)
    last = _point(page, right + EDGE, bottom + EDGE)
    (x0, x1), (y0, y1) = sorted((first[0], last[0])), sorted((first[1], last[1]))
    return x0, y0, x1, y1


def _point(page: pypdfium2.PdfPage, x: float, y: float) -> tuple[float, float]:
    width, height = (round(side * SCALE) for side in page.get_size())
    across, up = c_double(), c_double()
    place = (round(x * SCALE), round(y * SCALE))
    assert pdfium.FPDF_DeviceToPage(page, 0, 0, width, height, 0, *place, byref(across), byref(up))
    return across.value, up.value
