"""The columns and rows of a body."""

from collections.abc import Sequence
from dataclasses import dataclass

from extractors.unruled.rules import holds
from extractors.unruled.words import index_of
from pipeline.readers.plain_text.spaced.columns import Extent, columns_of, notes_behind
from pipeline.readers.plain_text.spaced.numbered import NumberedRows
from pipeline.readers.plain_text.spaced.page import Page
from pipeline.readers.plain_text.spaced.regions import Region, begins_header
from pipeline.readers.plain_text.spaced.row_lines import RowLines, Rows, shared_out
from pipeline.readers.plain_text.spaced.rows import Cells, RowColumns, is_numbered, joined, rows_of
from pipeline.readers.plain_text.spaced.tokens import Token

_VALUES = 0.6
"""The least share of a column's texts that are values."""
_MOST_LINES = 6
"""Lines below the values of the last row that may belong to it."""
_FIGURES = 3
"""The most numbers, that of the row included, in most rows of a table of words."""


@dataclass(frozen=True, slots=True)
class Body:
    """The columns, the rows, and the line after the last; `indexed`: the first column numbers the rows.

    `doubtful` are the rows of which it is not sure what lines are theirs.
    """

    extents: Sequence[Extent]
    rows: Sequence[Cells]
    end: int
    indexed: bool
    doubtful: tuple[int, ...] = ()

    def texts(self) -> list[list[str]]:
        """The text of each cell."""
        return [
            [" ".join(token.text for token in row.get(column, ())) for column in range(len(self.extents))]
            for row in self.rows
        ]


def read_body(page: Page, region: Region) -> Body | None:
    """The body of the region, None where its rows share no columns or hold nothing in them."""
    texts = page.pieces if len(region.rows) == 1 else page.cells
    lines = [texts(line) for line in region.rows]
    around = _lines_around(page, region)
    if 2 * sum(map(page.holds_amounts_alone, region.rows)) >= len(region.rows):
        lines += around
    extents = columns_of(lines)
    extents += notes_behind(extents[-1].x1, [*lines, *around])
    columns = _roles(extents, lines)
    if columns is None:
        return None
    stop = _stop(page, region)
    top = region.body + len(region.marks)
    marks = joined([columns.cells(page.words(line)) for line in region.marks])
    cells = {line: _cells(page, columns, line) for line in range(top, stop)}
    middle = _centred(page, region, columns, cells)
    rows = [row.cells for row in middle] or rows_of(columns, list(cells.values()))
    doubtful = tuple(at + bool(marks) for at, row in enumerate(middle) if row.doubtful)
    rows = [marks, *rows] if marks else rows
    if not rows:
        return None
    end = 1 + max(token.line for row in rows for some in row.values() for token in some)
    return Body(extents, rows, end, columns.label > 0, doubtful)


def read_numbered(page: Page, region: Region) -> Body | None:
    """The body of numbered rows of words."""
    figures = [sum(cell.is_amount for cell in page.cells(line)) for line in region.rows]
    if sum(count > _FIGURES for count in figures) > len(figures) / 2:
        return None
    numbered = NumberedRows(page, region)
    extents = numbered.columns()
    rows = numbered.rows(extents) if len(extents) > 1 else []
    if not rows:
        return None
    marks = [RowColumns(extents, 1, 0).cells(page.words(line)) for line in region.marks]
    cells = [*([joined(marks)] if marks else []), *(row.cells for row in rows)]
    doubtful = tuple(at + bool(marks) for at, row in enumerate(rows) if row.doubtful)
    return Body(extents, cells, rows[-1].last + 1, indexed=True, doubtful=doubtful)


def _lines_around(page: Page, region: Region) -> list[list[Token]]:
    """The lines of words between the rows, and the one below: rest of labels and notes."""
    around = range(region.body + len(region.marks), min(region.rows[-1] + 2, _stop(page, region)))
    return [page.pieces(line) for line in around if line not in region.rows]


def _cells(page: Page, columns: RowColumns, line: int) -> Cells:
    if not page.has_values(line):
        return columns.cells(page.pieces(line))
    words = page.words(line)
    return columns.cells(
        [part for cell in page.cells(line) for part in columns.parted(cell, words, page.unit)]
    )


def _centred(page: Page, region: Region, columns: RowColumns, lines: dict[int, Cells]) -> list[RowLines]:
    """The rows where the values of some stand between the two lines of their labels; none elsewhere.

    The first of those lines may stand over what was taken for the first of the body.
    """
    anchors = [line for line, cells in lines.items() if columns.has_values(cells) or is_numbered(cells)]
    top = min(lines)
    while not region.marks and top > region.header + 1:
        above = _cells(page, columns, top - 1)
        if max(above) >= columns.first_value or _heads_numbers(above):
            break
        top -= 1
        lines = {top: above, **lines}
    if not any(columns.lacks_label(lines[line]) or columns.is_parted(lines, line) for line in anchors):
        return []
    rows = shared_out(lines, Rows(anchors, ()), centred=True)
    if region.opened and rows[0].first > top:
        left = joined([lines[line] for line in range(top, rows[0].first)])
        rows = [RowLines(left, top, rows[0].first - 1, doubtful=False), *rows]
    region.body = region.marks[0] if region.marks else rows[0].first
    return rows


def _heads_numbers(cells: Cells) -> bool:
    return 0 in cells and holds("index_header", cells[0][0].text)


def _stop(page: Page, region: Region) -> int:
    """The line after the last that may belong to the last row."""
    last = region.rows[-1]
    ends = (
        line
        for line in range(last + 1, min(len(page.lines), last + 1 + _MOST_LINES))
        if page.stops(line) or page.begins_page(line) or begins_header(page, line)
    )
    return next(ends, min(len(page.lines), last + 1 + _MOST_LINES))


def _roles(extents: Sequence[Extent], lines: Sequence[Sequence[Token]]) -> RowColumns | None:
    """Which column names the rows and where the values begin."""
    texts: list[list[Token]] = [[] for _ in extents]
    plain = RowColumns(extents, 0, 0)
    for line in lines:
        for column, some in plain.cells(line).items():
            texts[column] += some
    indexed = len(extents) > 1 and 2 * sum(index_of(token.text) is not None for token in texts[0]) > len(
        texts[0]
    )
    label = int(indexed)
    values = [
        column
        for column in range(label + 1, len(extents))
        if sum(token.is_value for token in texts[column]) >= _VALUES * len(texts[column])
    ]
    if len(values) < 2:
        return None
    known = {token.text for some in texts[label + 1 : values[0]] for token in some}
    return RowColumns(extents, label, values[0], known)
