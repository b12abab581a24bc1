"""Short ways to ask what the text of a built PDF is read as; no letters are recognised."""

from models.blocks import Block, Grid, Paragraph
from pipeline.readers.options import ReadOptions
from pipeline.readers.pdf import read_pdf
from pipeline.readers.pdf.page import read_page
from pipeline.readers.pdf.page_content import PageContent
from pipeline.readers.pdf.pdfium.document import open_document
from tests.unit.readers_pdf.pdf_builder import PdfBuilder


def blocks_of(pdf: PdfBuilder) -> tuple[Block, ...]:
    return read_pdf(pdf.save(), ReadOptions(ocr="never")).blocks


def read_pages(pdf: PdfBuilder) -> list[PageContent]:
    with open_document(pdf.save()) as document:
        return [read_page(document, number) for number in range(1, len(pdf.pages) + 1)]


def paragraphs_of(pdf: PdfBuilder) -> list[Paragraph]:
    return [block for block in blocks_of(pdf) if isinstance(block, Paragraph)]


def texts_of(pdf: PdfBuilder) -> list[str]:
    return [paragraph.text.value for paragraph in paragraphs_of(pdf)]


def grids_of(pdf: PdfBuilder) -> list[Grid]:
    return [block for block in blocks_of(pdf) if isinstance(block, Grid)]


def columns_of(pdf: PdfBuilder) -> list[tuple[int | None, str]]:
    return [(paragraph.column, paragraph.text.value) for paragraph in paragraphs_of(pdf)]
