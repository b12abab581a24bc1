"""Walks a part in order and makes blocks of its paragraphs, tables and text boxes."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from lxml import etree

from models.blocks import Block, Grid, GridCell
from models.sourced_text import SourcedText
from pipeline.normalise.characters import CharacterCleaner
from pipeline.readers.docx.chunks import Chunks
from pipeline.readers.docx.names import OTHER_FILE, PARAGRAPH, ROW, TABLE
from pipeline.readers.docx.paths import children
from pipeline.readers.docx.tables.lined_rows import with_lined_rows
from pipeline.readers.docx.tables.shape import Shape, ShapeCell, table_shape
from pipeline.readers.docx.tables.tab_rows import TabRow, is_tab_row, tab_grid
from pipeline.readers.docx.text_runs.content import Content
from pipeline.readers.docx.text_runs.paragraphs import build_paragraphs, cell_lines
from pipeline.readers.docx.text_runs.text_boxes import TextBox
from pipeline.readers.docx.units import Units

_CONTENT = frozenset({PARAGRAPH, TABLE, OTHER_FILE})


class Walker:
    """Reads the containers of one part; `units` keeps count of automatic numbers and notes.

    `chunks` gives what other files say that the part takes in.
    """

    def __init__(
        self, content: Content, units: Units, cleaner: CharacterCleaner, chunks: Chunks | None = None
    ) -> None:
        self._content = content
        self._units = units
        self._cleaner = cleaner
        self._chunks = chunks

    def blocks(self, container: etree._Element, path: str) -> Iterator[Block]:
        """The blocks of a body, note, text box or cell; `path` is that of `container`."""
        tabbed: list[tuple[etree._Element, TabRow]] = []
        for element, place in children(container, path, _CONTENT):
            unit = self._units.paragraph(element) if element.tag == PARAGRAPH else ""
            if is_tab_row(unit) and element not in self._content.boxes:
                tabbed.append((element, TabRow(unit, place)))
                continue
            if tabbed:
                yield from self._tabbed(tabbed)
                tabbed = []
            yield from self._block(element, place, unit)
        if tabbed:
            yield from self._tabbed(tabbed)

    def _block(self, element: etree._Element, path: str, unit: str) -> Iterable[Block]:
        if element.tag == TABLE:
            return self._table(element, path)
        if element.tag == PARAGRAPH:
            return self._paragraph(element, path, unit)
        return self._chunks.blocks(element) if self._chunks else ()

    def _tabbed(self, tabbed: Sequence[tuple[etree._Element, TabRow]]) -> Iterator[Block]:
        """Consecutive paragraphs that tabs divide: a table, or paragraphs."""
        grid = tab_grid([row for _, row in tabbed], self._cleaner)
        if grid:
            yield grid
            return
        for element, row in tabbed:
            yield from self._paragraph(element, row.path, row.unit)

    def _paragraph(self, element: etree._Element, path: str, unit: str) -> Iterable[Block]:
        text = self._content.texts[element]
        own = build_paragraphs(unit, text, path, self._cleaner) if unit else ()
        boxes = self._content.boxes.get(element)
        return chain(own, *map(self._boxed, boxes)) if boxes else own

    def _boxed(self, box: TextBox) -> Iterator[Block]:
        return self.blocks(box.content, f"{self._content.part.name}#{box.path}")

    def _table(self, element: etree._Element, path: str) -> Iterator[Block]:
        shape = table_shape(element, path, self._content.has_text)
        if shape.n_cols == 1 or self._frames_tables(element, shape):
            for cell in shape.cells:
                yield from self.blocks(cell.element, cell.path)
            return
        cells = tuple([self._cell(cell) for cell in shape.cells])
        if any(cell.text for cell in cells):
            yield with_lined_rows(_grid(shape, cells))

    def _frames_tables(self, table: etree._Element, shape: Shape) -> bool:
        """Whether the table only arranges what stands in it, for most of its text stands in tables within.

        A table of a single row is none of data: a table with rows within it stands beside text there.
        """
        within = [inner for inner in table.iter(TABLE) if inner is not table]
        if not within:
            return False
        if shape.n_rows == 1 and any(len(inner.findall(ROW)) > 1 for inner in within):
            return True
        outermost = [inner for inner in within if next(inner.iterancestors(TABLE)) is table]
        return 2 * sum(map(self._content.letters, outermost)) >= self._content.letters(table)

    def _cell(self, cell: ShapeCell) -> GridCell:
        unit, bold = self._units.cell(cell.element)
        lines = cell_lines(unit, cell.path, self._cleaner) if unit else ()
        text = SourcedText.join(lines) if lines else None
        col, end = cell.span
        return GridCell(cell.row, col, text, cell.rowspan, end - col, bold, lines)


def _grid(shape: Shape, cells: tuple[GridCell, ...]) -> Grid:
    return Grid(
        n_rows=shape.n_rows, n_cols=shape.n_cols, cells=cells, origin="docx", header_rows=shape.header_rows
    )
