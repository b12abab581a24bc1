"""The grid of a table whose columns stand under one another."""

from collections.abc import Iterator, Sequence

from models.blocks import Grid, GridCell
from pipeline.normalise.characters import CharacterCleaner
from pipeline.readers.plain_text.grid_cells import grid_cell
from pipeline.readers.plain_text.header_tree.cut_headings import with_doubtful_headings
from pipeline.readers.plain_text.header_tree.tree import Slot
from pipeline.readers.plain_text.spaced.body import Body
from pipeline.readers.plain_text.spaced.header import Heading
from pipeline.readers.plain_text.spaced.tokens import Token
from pipeline.readers.plain_text.spaced.walls import leaves_of


def build_grid(cleaner: CharacterCleaner, headings: Sequence[Heading], body: Body) -> Grid:
    """The headings with their spans, and the rows."""
    depth = _depth(headings)
    cells = [_cell(cleaner, lines, slot) for lines, slot in _slots(headings, 0, depth)]
    for row, line in enumerate(body.rows, start=depth):
        cells += [_cell(cleaner, tokens, (row, col, 1, 1)) for col, tokens in sorted(line.items())]
    grid = Grid(
        n_rows=depth + len(body.rows),
        n_cols=len(body.extents),
        cells=tuple(cells),
        origin="aligned",
        header_rows=depth or None,
        doubtful_rows=tuple(depth + row for row in body.doubtful),
        doubtful_header=any(map(_holds_neighbours, leaves_of(headings))),
    )
    return with_doubtful_headings(grid)


def _depth(headings: Sequence[Heading]) -> int:
    return max((1 + _depth(heading.under) for heading in headings), default=0)


def _holds_neighbours(heading: Heading) -> bool:
    """Whether two headings of one line head a single column, as where columns are blank in all rows."""
    lines = [text.line for text in heading.lines if text.text[0].isupper()]
    return len(set(lines)) < len(lines)


def _slots(headings: Sequence[Heading], row: int, depth: int) -> Iterator[tuple[Sequence[Token], Slot]]:
    """The lines of each heading, and where it stands."""
    for heading in headings:
        down = 1 if heading.under else depth - row
        yield heading.lines, (row, heading.first, down, heading.last - heading.first)
        yield from _slots(heading.under, row + 1, depth)


def _cell(cleaner: CharacterCleaner, tokens: Sequence[Token], slot: Slot) -> GridCell:
    lines = filter(None, (cleaner.clean(token.start, token.stop) for token in tokens))
    return grid_cell(tuple(lines), *slot)
