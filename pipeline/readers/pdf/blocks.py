"""Blocks from the sequence of a file's lines, grids and columns."""

from collections.abc import Iterator, Sequence
from itertools import chain, islice

from extractors.unruled import find_unruled_tables
from models.blocks import Block, Grid, GridCell, Paragraph
from models.sourced_text import SourcedText
from pipeline.readers.pdf.items import Footnotes, Item, Sequenced
from pipeline.readers.pdf.margins import Margins
from pipeline.readers.pdf.page_breaks.cut_heads import lacks_heads, with_heads_of
from pipeline.readers.pdf.page_layout.columns import Columns
from pipeline.readers.pdf.page_layout.joining import Setting
from pipeline.readers.pdf.page_layout.paragraphs import joined, paragraph, paragraph_groups, setting_of
from pipeline.readers.pdf.page_layout.text_line import TextLine
from pipeline.readers.pdf.page_layout.wrapped_lines import texts_of
from pipeline.readers.pdf.page_text.lines import Line
from pipeline.readers.pdf.tables.grid_text import PageGrid
from pipeline.readers.pdf.tables.many_rows import rows_of_many
from pipeline.readers.plain_text.header_tree.second_opinion import with_second_opinion

_OVER_THE_EDGE = -1.0
"""Points: a table that begins higher stands in part over the upper edge of its page."""

Texts = Iterator[SourcedText | None]
Cleaned = TextLine | Grid | list[Paragraph] | tuple[TextLine, ...]
"""A line of the body, a grid, the paragraphs of two columns, or the lines of footnotes."""


def blocks_of(sequenced: Sequenced, texts: Texts) -> list[Block]:
    """The blocks in reading order; `texts` are the clean texts of the lines, in the order of the items."""
    cleaned = [part for item in sequenced.items for part in _clean(item, texts, sequenced.margins)]
    setting = setting_of([part for part in cleaned if isinstance(part, TextLine)])
    blocks: list[Block] = []
    run: list[TextLine] = []
    notes: list[tuple[int, tuple[TextLine, ...]]] = []
    for part in cleaned:
        if isinstance(part, TextLine):
            run.append(part)
        elif isinstance(part, tuple):
            notes.append((len(run), part))
        elif isinstance(part, Grid) and not run and blocks and isinstance(blocks[-1], Grid):
            # A footnote does not part a table from its rest on the next page.
            blocks.append(with_heads_of(blocks[-1], part))
        else:
            blocks += _run_blocks(run, notes, setting)
            blocks += part if isinstance(part, list) else [part]
            run, notes = [], []
    return blocks + _run_blocks(run, notes, setting)


def stamped_paragraphs(sequenced: Sequenced, texts: Texts) -> list[Paragraph]:
    """What was stamped beside the text, a line each; to be asked for after the blocks."""
    return [paragraph([line]) for line in _lines(sequenced.stamped, texts, sequenced.margins)]


def _clean(item: Item, texts: Texts, margins: dict[int, Margins]) -> list[Cleaned]:
    if isinstance(item, PageGrid):
        grid = _grid(item, texts)
        return [grid] if grid else []
    if isinstance(item, Columns):
        sides = [(0, _lines(item.left, texts, margins)), (1, _lines(item.right, texts, margins))]
        return [[paragraph(group, column) for column, lines in sides for group in texts_of(lines)]]
    if isinstance(item, Footnotes):
        lines = tuple(_lines(item.lines, texts, margins))
        return [lines] if lines else []
    return list(_lines([item], texts, margins))


def _lines(lines: Sequence[Line], texts: Texts, margins: dict[int, Margins]) -> list[TextLine]:
    pairs = [(line, next(texts)) for line in lines]
    return [TextLine(line, text, margins[line.page]) for line, text in pairs if text is not None]


def _grid(item: PageGrid, texts: Texts) -> Grid | None:
    cells: list[GridCell] = []
    for cell, written in zip(item.found.cells, item.texts, strict=True):
        lines = tuple([text for text in islice(texts, len(written.lines)) if text is not None])
        text = joined(lines) if lines else None
        cells.append(GridCell(cell.row, cell.col, text, cell.rowspan, cell.colspan, written.bold, lines))
    if not any(cell.text for cell in cells):
        return None
    return Grid(
        n_rows=item.found.n_rows,
        n_cols=item.found.n_cols,
        cells=tuple(cells),
        origin=item.origin,
        page=item.page,
        continued_row=item.continued_row,
        doubtful_rows=rows_of_many(cells),
        doubtful_header=item.lacks_left or lacks_heads(cells) or _is_cut_off(item),
    )


def _is_cut_off(item: PageGrid) -> bool:
    """Whether the edge of the page cuts the first row, of which the page before shows nothing."""
    begins = any(
        text.lines and cell.row == 0 for cell, text in zip(item.found.cells, item.texts, strict=True)
    )
    return item.y0 < _OVER_THE_EDGE and begins and item.continued_row is None


def _run_blocks(
    run: Sequence[TextLine], notes: Sequence[tuple[int, tuple[TextLine, ...]]], setting: Setting
) -> list[Block]:
    """The paragraphs of the lines between two grids, tables without rulings among them, and footnotes.

    A footnote follows the paragraph that the foot of its page cuts.
    """
    blocks: list[Block] = []
    waiting = list(notes)
    at = 0
    for block, size in chain([(None, 0)], _body_blocks(run, setting)):
        blocks += [block] if block else []
        at += size
        while waiting and waiting[0][0] <= at:
            blocks += [paragraph(group) for group in paragraph_groups(waiting.pop(0)[1], setting)]
    return blocks


def _body_blocks(run: Sequence[TextLine], setting: Setting) -> Iterator[tuple[Block, int]]:
    """Each block with the number of lines that it takes."""
    at = 0
    for table in find_unruled_tables([line.text for line in run]):
        yield from _paragraphs(run[at : table.start], setting)
        yield with_second_opinion(table.grid), table.end - table.start
        at = table.end
    yield from _paragraphs(run[at:], setting)


def _paragraphs(lines: Sequence[TextLine], setting: Setting) -> Iterator[tuple[Block, int]]:
    for group in paragraph_groups(lines, setting):
        yield paragraph(group), len(group)
