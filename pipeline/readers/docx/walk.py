"""Walks a part in order and makes blocks of its paragraphs, tables and text boxes."""

from collections.abc import Iterator

from lxml import etree

from models.blocks import Block, Grid, GridCell
from models.sourced_text import SourcedText
from pipeline.normalise.characters import CharacterCleaner
from pipeline.readers.docx.chunks import Chunks
from pipeline.readers.docx.content import Content
from pipeline.readers.docx.names import OTHER_FILE, PARAGRAPH, TABLE
from pipeline.readers.docx.paragraphs import build_paragraphs, cell_lines
from pipeline.readers.docx.paths import children
from pipeline.readers.docx.table_shape import Shape, ShapeCell, table_shape
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
        for element, place in children(container, path, _CONTENT):
            if element.tag == TABLE:
                yield from self._table(element, place)
            elif element.tag == OTHER_FILE:
                if self._chunks:
                    yield from self._chunks.blocks(element)
            else:
                yield from self._paragraph(element, place)

    def _paragraph(self, element: etree._Element, path: str) -> Iterator[Block]:
        unit = self._units.paragraph(element)
        if unit:
            yield from build_paragraphs(unit, self._content.texts[element], path, self._cleaner)
        for box in self._content.boxes.get(element, ()):
            yield from self.blocks(box.content, f"{self._content.part.name}#{box.path}")

    def _table(self, element: etree._Element, path: str) -> Iterator[Block]:
        shape = table_shape(element, path, self._content.has_text)
        if shape.n_cols == 1 or self._frames_tables(element):
            for cell in shape.cells:
                yield from self.blocks(cell.element, cell.path)
            return
        cells = tuple(self._cell(cell) for cell in shape.cells)
        if any(cell.text for cell in cells):
            yield _grid(shape, cells)

    def _frames_tables(self, table: etree._Element) -> bool:
        """Whether most of the text stands in tables within the table, so that it only arranges them."""
        within = [inner for inner in table.iter(TABLE) if inner is not table]
        if not within:
            return False
        outermost = [inner for inner in within if next(inner.iterancestors(TABLE)) is table]
        return 2 * sum(map(self._content.letters, outermost)) >= self._content.letters(table)

    def _cell(self, cell: ShapeCell) -> GridCell:
        unit, bold = self._units.cell(cell.element)
        lines = cell_lines(unit, cell.path, self._cleaner) if unit else ()
        return GridCell(
            row=cell.row,
            col=cell.col,
            text=SourcedText.join(lines) if lines else None,
            rowspan=cell.rowspan,
            colspan=cell.colspan,
            bold=bold,
            lines=lines,
        )


def _grid(shape: Shape, cells: tuple[GridCell, ...]) -> Grid:
    return Grid(
        n_rows=shape.n_rows,
        n_cols=shape.n_cols,
        cells=cells,
        origin="docx",
        header_rows=shape.header_rows,
    )
