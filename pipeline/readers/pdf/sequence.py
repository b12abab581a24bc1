"""The pages of a file as one sequence of lines, grids, blocks of two columns and footnotes."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from pipeline.readers.pdf.items import Footnotes, Item, Sequenced
from pipeline.readers.pdf.margins import Margins, page_margins
from pipeline.readers.pdf.page_breaks.cut_rows import with_cut_rows
from pipeline.readers.pdf.page_breaks.overflow import take_overflow
from pipeline.readers.pdf.page_breaks.overflown_heads import mend_overflown_heads
from pipeline.readers.pdf.page_breaks.parted_sheets import with_parts_told
from pipeline.readers.pdf.page_breaks.twice_printed import drop_twice_printed
from pipeline.readers.pdf.page_content import PageContent
from pipeline.readers.pdf.page_layout.columns import Columns
from pipeline.readers.pdf.page_layout.footnotes import take_footnotes
from pipeline.readers.pdf.page_layout.furniture import remove_furniture
from pipeline.readers.pdf.page_layout.header_block import header_block
from pipeline.readers.pdf.page_layout.signature_block import signature_block
from pipeline.readers.pdf.page_layout.signers_abreast import signers_abreast
from pipeline.readers.pdf.page_text.lines import Line
from pipeline.readers.pdf.sheets import as_in_file, counted
from pipeline.readers.pdf.tables.aligned import aligned_tables, rows_under
from pipeline.readers.pdf.tables.grid_text import PageGrid

Placed = tuple[Line | PageGrid | Columns, int]
"""What stands on the pages, and on which it begins."""


def sequence(pages: Sequence[PageContent]) -> Sequenced:
    """Reading order: down each page, the left column of a block before the right."""
    places = counted(pages)
    remove_furniture(pages)
    notes = {page.number: lines for page in pages if (lines := take_footnotes(page))}
    take_overflow(pages)
    mend_overflown_heads(pages)
    drop_twice_printed(pages)
    margins = page_margins(pages)
    rows: list[Line | PageGrid | Columns] = [row for page in pages for row in _down(page)]
    items: list[Item] = []
    for row, page in _with_tables(_with_columns(rows, margins), margins):
        _add_notes(items, notes, page)
        items.append(row)
    _add_notes(items, notes, len(pages) + 1)
    items = with_parts_told(with_cut_rows(items))
    as_in_file(pages, places)
    stamped = tuple(line for page in pages for line in page.stamped.apart)
    return Sequenced(tuple(items), stamped, margins, places)


def _down(page: PageContent) -> list[Line | PageGrid]:
    rows: list[Line | PageGrid] = [*page.lines, *page.grids]
    return sorted(rows, key=lambda row: (row.y0 + row.y1) / 2 if isinstance(row, Line) else row.y0)


def _with_columns(rows: list[Line | PageGrid | Columns], margins: dict[int, Margins]) -> list[Placed]:
    """The rows with blocks of two columns found, each with the page that it begins on."""
    found: list[Placed] = []
    at = 0
    while at < len(rows):
        row = rows[at]
        if isinstance(row, Line):
            edges = margins[row.page]
            ends = (edges.left, edges.right)
            block = header_block(rows, at) or signature_block(rows, at, ends) or signers_abreast(rows, at)
            if block:
                start, stop, columns = block
                # Lines over the line that tells the block are its own.
                del found[len(found) - (at - start) :]
                found.append((columns, columns.left[0].page))
                at = stop
                continue
        page = row.left[0].page if isinstance(row, Columns) else row.page
        found.append((row, page))
        at += 1
    return found


def _with_tables(rows: Sequence[Placed], margins: dict[int, Margins]) -> Iterator[Placed]:
    """The rows with tables without rulings found among the lines, and under a grid that is their header."""
    above: Placed | None = None
    for lined, group in groupby(rows, key=lambda pair: isinstance(pair[0], Line)):
        run = list(group)
        if lined:
            yield from _with_tables_of_run(above, run, margins)
            above = None
        else:
            yield from run[:-1]
            above = run[-1]
    if above:
        yield above


def _with_tables_of_run(
    above: Placed | None, run: Sequence[Placed], margins: dict[int, Margins]
) -> Iterator[Placed]:
    """What stands right above the lines of the run, and these, with the tables that they make."""
    lines = [row for row, _ in run if isinstance(row, Line)]
    parts, taken = rows_under(above[0], lines) if above and isinstance(above[0], PageGrid) else ([], 0)
    if parts:
        yield from ((part, part.page) for part in parts)
    elif above:
        yield above
    rest, at = run[taken:], 0
    for table in aligned_tables(lines[taken:], margins):
        yield from rest[at : table.start]
        yield from ((part, part.page) for part in table.parts)
        at = table.stop
    yield from rest[at:]


def _add_notes(items: list[Item], notes: dict[int, list[Line]], page: int) -> None:
    """Adds the footnotes of the pages before `page`."""
    while notes and min(notes) < page:
        items.append(Footnotes(notes.pop(min(notes))))
