"""Tables of a document, from the grids in its body and its appendices."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from extractors.tables.anatomy import Anatomy, anatomy
from extractors.tables.assembly import assembled
from extractors.tables.captions import LONGEST_CAPTION, Caption, caption_of_appendix, caption_over
from extractors.tables.continuation import continued
from extractors.tables.narrowing import narrowed
from extractors.tables.sheet import Sheet, sheet_of
from extractors.tables.vocabulary import ends_page, says
from extractors.zones import Appendix, Zones
from models.blocks import Block, Grid, Paragraph
from models.table import Table
from models.value import value


@value
class _Find:
    """A table as found: its first grid, all of its slots, and the paragraphs since the table before."""

    grid: Grid
    sheet: Sheet
    over: tuple[Paragraph, ...]


@value
class _Placed:
    """A table with the caption and the appendix that it stands in."""

    grid: Grid
    parts: Anatomy
    caption: Caption
    appendix: str | None = None


def extract_tables(zones: Zones, section_of: Mapping[int, int]) -> tuple[Table, ...]:
    """The data tables in reading order; `section_of` gives the section of a block by its `id`.

    Cells bear no quantities, and columns of figures no kind yet.
    """
    placed = [*_in_body(zones.body)]
    for appendix in zones.appendices:
        placed += _in_appendix(appendix)
    return tuple(
        assembled(
            table.parts,
            table.caption,
            ordinal=ordinal,
            appendix=table.appendix,
            section_id=section_of.get(id(table.grid)),
        )
        for ordinal, table in enumerate(placed, start=1)
    )


def _in_body(blocks: Sequence[Block]) -> Iterator[_Placed]:
    for find, parts in _data_tables(blocks):
        yield _Placed(find.grid, parts, caption_over(find.over))


def _in_appendix(appendix: Appendix) -> Iterator[_Placed]:
    """The first table without a caption of its own bears the title of the appendix.

    Where it has one, the unit that the heading gives is that of all tables.
    """
    heading = caption_of_appendix(appendix.heading)
    label, shared = appendix.label, heading.unit
    heading_is_due = True
    for find, parts in _data_tables(appendix.blocks):
        caption = caption_over(find.over)
        if caption.enclosed and not heading_is_due:  # an appendix without a label begins here
            label = shared = None
        takes_heading = heading_is_due and caption.title is None
        caption = replace(heading if takes_heading else caption, unit=caption.unit or shared)
        shared = None if takes_heading else shared
        heading_is_due = False
        yield _Placed(find.grid, parts, caption, label)


def _data_tables(blocks: Iterable[Block]) -> Iterator[tuple[_Find, Anatomy]]:
    for find in _finds(blocks):
        sheet = narrowed(find.sheet)
        if _is_data_table(sheet):
            parts = anatomy(sheet)
            if parts.body:
                yield find, parts


def _finds(blocks: Iterable[Block]) -> Iterator[_Find]:
    """The grids with their parts joined, and the paragraphs over each."""
    current: _Find | None = None
    first_owner = 1
    between: list[Paragraph] = []
    for block in blocks:
        if isinstance(block, Paragraph):
            between.append(block)
            continue
        sheet = sheet_of(block, first_owner)
        first_owner += len(block.cells)
        whole = _goes_on(current, between, block, sheet) if current else None
        if current and not whole:
            yield current
        current = whole or _Find(block, sheet, tuple(between))
        between = []
    if current:
        yield current


def _goes_on(find: _Find, between: Sequence[Paragraph], grid: Grid, sheet: Sheet) -> _Find | None:
    """The table with the next grid, where that is its part below a page break."""
    if not _only_page_break(between, find.over):
        return None
    joined = continued(find.sheet, sheet, row_is_cut=grid.continued_row is not None)
    return replace(find, sheet=joined) if joined else None


def _only_page_break(between: Sequence[Paragraph], over: Sequence[Paragraph]) -> bool:
    """Whether nothing stands between two grids but what a page break leaves.

    Below a caption that says so (`Biểu 1 (tiếp theo)`), lines `over` the first part may stand again.
    """
    texts = [paragraph.text.value for paragraph in between]
    said = [text for text in texts if len(text) <= LONGEST_CAPTION and says("continued_line", text)]
    again = {*said, *(paragraph.text.value for paragraph in over)} if said else ()
    return all(
        text in again or ends_page(text) or (said and says("unit_only_line", text[:120])) for text in texts
    )


def _is_data_table(sheet: Sheet) -> bool:
    """Whether there are rows and columns at all, and not the header or signature block of a document."""
    if sheet.n_rows < 2 or sheet.n_cols < 2:
        return False
    edges = sheet.values(0) + sheet.values(1)
    return not any(says("layout", value[:80]) for value in edges if value)
