"""Puts header, marks and rows together as a grid."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from extractors.unruled.headings.cells import BROKEN_INDEX
from extractors.unruled.headings.reading import HeaderReading
from extractors.unruled.headings.states import HeaderNode
from extractors.unruled.words import Word, cut
from models.blocks import Grid, GridCell
from models.sourced_text import SourcedText

BodyRow = Sequence[Sequence[Word]]
"""For each column the words of the cell; none where it is blank."""


def build_grid(
    lines: Sequence[SourcedText],
    header: HeaderReading,
    body: Sequence[BodyRow],
    columns: int,
    doubtful: Collection[int] = (),
) -> Grid:
    """The grid: header cells with their spans, then one grid row for each body row, some of them in doubt."""
    cells = [_header_cell(lines, header, node) for node in header.nodes]
    for row, line in enumerate(body, start=header.rows):
        cells += [_cell(lines, line[col], row, col) for col in range(columns)]
    return Grid(
        n_rows=header.rows + len(body),
        n_cols=columns,
        cells=tuple(cells),
        origin="aligned",
        spans_known=True,
        page=lines[0].page if lines else None,
        header_rows=header.rows,
        doubtful_rows=tuple(sorted(header.rows + row for row in doubtful)),
        doubtful_header=header.doubtful,
    )


def _header_cell(lines: Sequence[SourcedText], header: HeaderReading, node: HeaderNode) -> GridCell:
    below = min(node.below, header.rows)
    cell = _cell(lines, header.cells[node.cell], node.row, node.first)
    if cell.text and cell.text.value.replace(" ", "") in BROKEN_INDEX:
        cell = replace(cell, text=SourcedText.join(cell.lines, separator=""))
    return replace(cell, rowspan=below - node.row, colspan=node.last - node.first)


def _cell(lines: Sequence[SourcedText], words: Sequence[Word], row: int, col: int) -> GridCell:
    parts = cut(lines, words)
    text = SourcedText.join(parts) if parts else None
    return GridCell(row=row, col=col, text=text, lines=parts)
