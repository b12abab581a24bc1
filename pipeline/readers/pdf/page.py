"""One page: its lines and grids from top to bottom, upright. The page is closed when they are read."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from itertools import chain

from pipeline.encodings import Encodings
from pipeline.readers.grids import Box, Segment, Word, even_letters
from pipeline.readers.pdf.annotations.drawn_signatures import without_drawn_signatures
from pipeline.readers.pdf.annotations.notes import notes_of
from pipeline.readers.pdf.annotations.stamps import added, flatten, stamped
from pipeline.readers.pdf.frame import Frame
from pipeline.readers.pdf.page_content import PageContent
from pipeline.readers.pdf.page_layout.spreads import gutter_of, half_of, shifted
from pipeline.readers.pdf.page_text.lines import Line, lines_of
from pipeline.readers.pdf.page_text.note_marks import without_note_marks
from pipeline.readers.pdf.page_text.old_fonts import stretches
from pipeline.readers.pdf.page_text.page_words import PageWords, page_words
from pipeline.readers.pdf.page_text.struck_out import without_struck
from pipeline.readers.pdf.page_text.words import PrintedText, written_runs
from pipeline.readers.pdf.pdfium.interface import Handle
from pipeline.readers.pdf.pdfium.interface import raw as pdfium
from pipeline.readers.pdf.pdfium.native import page_text
from pipeline.readers.pdf.pdfium.page_objects import take_off
from pipeline.readers.pdf.scanned import is_covered, is_layer, is_outlined, is_picture, is_poor_layer
from pipeline.readers.pdf.tables.grid_text import PageGrid, Ruled, page_grids, words_outside
from pipeline.readers.pdf.tables.rulings import Drawn, drawn_on, rulings
from pipeline.readers.pdf.tables.second_opinion import SecondOpinion

_LONGEST_DOT = 5.0
"""Points; a shorter ruling is a piece of a dotted one."""
_MOST_RULINGS = 2_000
"""Beyond it a second opinion takes seconds: maps and graph paper."""


def read_page(
    document: Handle,
    number: int,
    opinion: SecondOpinion | None = None,
    encodings: Encodings | None = None,
    *,
    two_up: bool = False,
) -> PageContent:
    """Reads a page of an open document; a page that PDFium cannot load is empty.

    `opinion` is asked where the rulings leave a doubt; `encodings` are those of a document that
    is not in Unicode. `two_up`: whether other sheets of the document hold two pages.
    """
    with opened(document, number) as (page, text_page):
        if page is None:
            return PageContent(number, 0.0, 0.0, [], [], [], is_readable=False)
        words = page_words(page, text_page, encodings)
        drawn, frame = drawn_on(page), words.printed.frame
        segments = rulings(drawn, frame)
        runs, segments, struck = without_struck(words, segments)
        runs, shown = without_drawn_signatures(runs)
        runs = without_note_marks(words.printed, runs, segments)
        ask = partial(opinion.tables, number, frame) if opinion and len(segments) <= _MOST_RULINGS else None
        content = _sheet(Ruled(number, frame, segments, ask, words.letters), runs, two_up=two_up)
        content.notes, content.struck = notes_of(page), struck
        _tell(content, (document, page), words, drawn, encodings)
        own = flatten(page)
    if own is not None:
        late = added(runs, _flattened_runs(document, number, frame, own))
        content.stamped = stamped(content.lines, late, number)
        content.lines = from_top([*content.lines, *content.stamped.lines])
    content.stamped.apart.extend(lines_of(shown, number))
    return content


def _sheet(ruled: Ruled, runs: list[list[Word]], *, two_up: bool) -> PageContent:
    """What stands on a sheet; of two pages side by side the right one follows the left."""
    frame = ruled.frame
    gutter = gutter_of(frame, runs, ruled.segments, two_up=two_up)
    if gutter is None:
        return _content(ruled, runs)
    middle = frame.width / 2
    left, right = (_half(ruled, runs, gutter, edge) for edge in (0.0, middle))
    left.right, right.left = right, middle
    return left


def _half(ruled: Ruled, runs: list[list[Word]], gutter: float, left: float) -> PageContent:
    """What stands on one side of the gutter."""

    def letters(word: Word) -> list[Word]:
        return [shifted(letter, left) for letter in ruled.letters(word)]

    parted, segments = half_of(runs, ruled.segments, gutter, left)
    frame = Frame(0.0, 0.0, ruled.frame.width / 2, ruled.frame.height, 0)
    even = ruled.letters is even_letters
    return _content(Ruled(ruled.page, frame, segments, letters=even_letters if even else letters), parted)


def _content(ruled: Ruled, runs: list[list[Word]]) -> PageContent:
    grids = page_grids(ruled, chain.from_iterable(runs))
    lines = lines_of(outside(runs, grids), ruled.page)
    return composed(ruled.page, ruled.frame, lines, grids, list(ruled.segments))


def _tell(
    content: PageContent,
    of_document: tuple[Handle, Handle],
    words: PageWords,
    drawn: Drawn,
    encodings: Encodings | None,
) -> None:
    """Says of the open page, and its document, what its text is, where that is not printed in Unicode."""
    document, page = of_document
    text, text_page, frame = words.text, words.printed.text_page, words.printed.frame
    rubbish = words.is_rubbish
    if encodings is None and (rubbish or words.may_be_encoded):
        content.stretches = list(stretches(text_page, text))
    content.margin = [text[start:end].strip() for start, end in words.across]
    content.lacks_capitals = encodings is not None and encodings.may_lack_capitals
    is_drawn = is_outlined(drawn.painted, words.written)
    content.has_picture = is_drawn or is_picture(drawn.pictures, frame, words.written)
    if not content.has_picture and is_covered(drawn.pictures, frame):
        content.has_layer = is_layer(document, page, text_page, text)
    content.has_rubbish = rubbish or (content.has_layer and is_poor_layer(words.written))


def composed(
    number: int, frame: Frame, lines: list[Line], grids: list[PageGrid], segments: list[Segment]
) -> PageContent:
    """The page of these lines, in order from the top, which hold no words of its grids."""
    return PageContent(number, frame.width, frame.height, lines, grids, _rules(segments, grids))


def from_top(lines: Iterable[Line]) -> list[Line]:
    """The lines of a page in order."""
    return sorted(lines, key=lambda line: (line.y0 + line.y1, line.x0))


@contextmanager
def opened(document: Handle, number: int, skipped: int = 0) -> Iterator[tuple[Handle, Handle]]:
    """The page (1-based) and its text while they are open; None for a page that PDFium cannot load.

    `skipped`: so many of the first objects on the page are left out.
    """
    page = pdfium.FPDF_LoadPage(document, number - 1)
    if page and skipped:
        take_off(page, skipped)
    text_page = pdfium.FPDFText_LoadPage(page) if page else None
    try:
        yield (page, text_page) if text_page else (None, None)
    finally:
        if text_page:
            pdfium.FPDFText_ClosePage(text_page)
        if page:
            pdfium.FPDF_ClosePage(page)


def _flattened_runs(document: Handle, number: int, frame: Frame, own: int) -> list[list[Word]]:
    """The words that were drawn into a flattened page, behind so many objects of its own."""
    with opened(document, number, skipped=own) as (page, text_page):
        return [] if page is None else written_runs(PrintedText(text_page, page_text(text_page), frame))


def outside(runs: list[list[Word]], grids: list[PageGrid]) -> list[list[Word]]:
    """The runs without the words that stand in a grid."""
    for grid in grids:
        held = {id(word) for cell in grid.found.cells for line in cell.lines for word in line}
        left = ([word for word in run if id(word) not in held] for run in runs)
        runs = list(filter(None, (words_outside(run, grid.found.box) for run in left)))
    return runs


def _rules(segments: list[Segment], grids: list[PageGrid]) -> list[Segment]:
    boxes: list[Box] = [grid.found.box for grid in grids]
    return [
        segment
        for segment in segments
        if segment.x1 - segment.x0 > max(_LONGEST_DOT, segment.y1 - segment.y0)
        and not any(box.y0 - 1 <= segment.y0 <= box.y1 + 1 for box in boxes)
    ]
