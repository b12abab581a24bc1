"""Reads PDF made by word processors: text, tables and what was stamped on signing."""

from collections.abc import Sequence
from dataclasses import replace

from extractors.syllables import syllable_share
from models.signature import Signature
from pipeline.encodings import judge
from pipeline.readers.blocks import ReadResult
from pipeline.readers.errors import EmptyFileError
from pipeline.readers.grids import FoundGrid
from pipeline.readers.options import DEFAULT_OPTIONS, ReadOptions
from pipeline.readers.pdf.annotations.signature_names import with_names
from pipeline.readers.pdf.annotations.signatures import signatures_of
from pipeline.readers.pdf.errors import DamagedPdfError, NoTextLayerError
from pipeline.readers.pdf.page import read_page
from pipeline.readers.pdf.page_content import PageContent
from pipeline.readers.pdf.page_text.packed_words import PackedWords
from pipeline.readers.pdf.pdfium.document import open_document, opened_for
from pipeline.readers.pdf.pdfium.interface import Handle
from pipeline.readers.pdf.pdfium.interface import raw as pdfium
from pipeline.readers.pdf.problems import problem_of
from pipeline.readers.pdf.result import result_of
from pipeline.readers.pdf.scanned import shows_as_stored
from pipeline.readers.pdf.sequence import sequence
from pipeline.readers.pdf.tables.second_opinion import SecondOpinion
from pipeline.readers.pdf.units import pieces, unit_texts
from pipeline.readers.scan.errors import NoLettersError, OcrMissingError
from pipeline.readers.scan.illegible import mark_illegible
from pipeline.readers.scan.recognition.installed import require_ocr

_MANY_PAGES = 64
_BETTER = 0.2
"""By so much the share of syllables must rise before recognised letters replace those of the file."""


def read_pdf(data: bytes, options: ReadOptions = DEFAULT_OPTIONS) -> ReadResult:
    """The blocks of a PDF. Raises ReadError where it cannot be opened, or holds no text.

    PDFium is not thread-safe: read in processes, not in threads.
    """
    pages, signatures = _read(data, options)
    return result_of(pages, "pdf", "application/pdf", problem_of(data, pages), signatures)


def page_texts(data: bytes, options: ReadOptions = DEFAULT_OPTIONS) -> dict[int, str]:
    """The text of each page (1-based) that the offsets of evidence count in."""
    return unit_texts(pieces(sequence(_read(data, options)[0])))


def _read(data: bytes, options: ReadOptions) -> tuple[list[PageContent], tuple[Signature, ...]]:
    if not data.strip():
        raise EmptyFileError()
    with open_document(data, options.password) as document:
        count = pdfium.FPDF_GetPageCount(document)
        signatures = with_names(signatures_of(document, len(data)), data, options.password)
        pages = _pages(document, data, options, range(1, count + 1))
    pictured = options.ocr != "never" and any(page.has_picture for page in pages)
    printed = any((page.lines or page.grids) and not page.needs_recognition for page in pages)
    if any(_is_wanted(page, options) for page in pages):
        turns = opened_for(data, options.password, pages)
        as_stored = shows_as_stored(data)
        pages = [_recognised(document, page, options, as_stored) for document, page in turns]
    if not any(page.is_readable for page in pages):
        raise DamagedPdfError()
    if not any(page.lines or page.grids for page in pages):
        fault = next((page.fault for page in pages if page.fault), None)
        if pictured and not fault:
            raise NoLettersError()
        raise fault or NoTextLayerError()
    halves = [one for page in pages for one in (page, page.right) if one]
    if pictured and not printed:
        mark_illegible(halves)
    return halves, signatures


def _pages(document: Handle, data: bytes, options: ReadOptions, numbers: Sequence[int]) -> list[PageContent]:
    """The pages as they are printed.

    Those not in Unicode are read twice, and sheets that may hold two pages, since others of the file do.
    """
    opinion = SecondOpinion(data, options.password)
    password = options.password
    many = len(numbers) > _MANY_PAGES
    turns = opened_for(data, password, numbers, document)
    pages = [_held(read_page(opened, number, opinion), many) for opened, number in turns]
    encodings = judge(stretch for page in pages for stretch in page.stretches)
    two_up = any(page.right for page in pages)
    stale = [
        number
        for number, page in zip(numbers, pages, strict=True)
        if encodings or (two_up and not page.right)
    ]
    fresh = {
        number: _held(read_page(opened, number, opinion, encodings, two_up=two_up), many)
        for opened, number in opened_for(data, password, stale)
    }
    return [fresh.get(number, page) for number, page in zip(numbers, pages, strict=True)]


def _held(page: PageContent, many: bool) -> PageContent:
    """The page as it is kept until all are read: beside many others words are packed, those of cells too."""
    if many:
        for line in page.lines:
            line.words = PackedWords(line.words)
        page.grids = [replace(grid, found=_packed(grid.found)) for grid in page.grids]
    return page


def _packed(grid: FoundGrid) -> FoundGrid:
    cells = [cell._replace(lines=tuple(map(PackedWords, cell.lines))) for cell in grid.cells]
    return grid._replace(cells=tuple(cells))


def _is_wanted(page: PageContent, options: ReadOptions) -> bool:
    """Whether the letters of the page's picture are to be recognised."""
    wanted = page.needs_recognition if options.ocr == "auto" else options.ocr == "always"
    return wanted and page.is_readable


def _recognised(document: Handle, page: PageContent, options: ReadOptions, as_stored: bool) -> PageContent:
    """The page with the letters of its picture recognised, where that is called for."""
    if not _is_wanted(page, options):
        return page
    try:
        require_ocr()
        from pipeline.readers.scan.page import read_scan  # noqa: PLC0415  slow to load, and may be missing

        read = read_scan(document, page, as_stored=as_stored)
    except (OcrMissingError, NoLettersError) as fault:
        page.fault = fault
        return page
    return page if options.ocr == "auto" and _is_better(page, read) else read


def _is_better(page: PageContent, read: PageContent) -> bool:
    """Whether the text of the file is to be kept, and not what was recognised in its stead."""
    if page.has_picture:
        return False
    if page.has_layer:
        return _reads_better(page, read)
    # Text that is no Vietnamese may be another language: then what is printed reads no better.
    return not _reads_better(read, page)


def _reads_better(one: PageContent, other: PageContent) -> bool:
    """Whether a page has clearly more syllables than another, in number and in share."""
    first, second = syllable_share(one.text), syllable_share(other.text)
    return first.syllables > second.syllables and first.share > second.share + _BETTER
