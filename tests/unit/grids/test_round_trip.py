"""A table drawn in any manner comes back cell by cell."""

import random

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from pipeline.readers.grids import Segment
from tests.unit.grids.drawing import Page, Span, dotted, doubled, edges, places, write_cells

MANNERS = ("pieces", "dotted", "dashed", "doubled", "thin rectangles", "shaken")


@st.composite
def layouts(draw: st.DrawFn) -> tuple[list[Span], list[float], list[float]]:
    """Cells with random spans, every line of the lattice bounding some cell; places of the lines."""
    n_rows, n_cols = draw(st.integers(2, 8)), draw(st.integers(2, 6))
    owner: dict[tuple[int, int], Span] = {}
    for _ in range(draw(st.integers(0, 5))):
        row, col = draw(st.integers(0, n_rows - 1)), draw(st.integers(0, n_cols - 1))
        span = (
            row,
            col,
            draw(st.integers(1, min(3, n_rows - row))),
            draw(st.integers(1, min(4, n_cols - col))),
        )
        if not any(slot in owner for slot in slots(span)):
            owner |= dict.fromkeys(slots(span), span)
    for row in range(n_rows):
        for col in range(n_cols):
            owner.setdefault((row, col), (row, col, 1, 1))
    rows = [row for row in range(1, n_rows) if any(owner[row, c][0] == row for c in range(n_cols))]
    cols = [col for col in range(1, n_cols) if any(owner[r, col][1] == col for r in range(n_rows))]
    spans = sorted({compact(span, [0, *rows, n_rows], [0, *cols, n_cols]) for span in owner.values()})
    widths = draw(st.lists(st.floats(24, 90), min_size=len(cols) + 1, max_size=len(cols) + 1))
    heights = draw(st.lists(st.floats(16, 48), min_size=len(rows) + 1, max_size=len(rows) + 1))
    return spans, places(draw(st.floats(20, 80)), widths), places(draw(st.floats(20, 80)), heights)


def slots(span: Span) -> list[tuple[int, int]]:
    row, col, rowspan, colspan = span
    return [(r, c) for r in range(row, row + rowspan) for c in range(col, col + colspan)]


def compact(span: Span, rows: list[int], cols: list[int]) -> Span:
    """The span counted in the lines that are left."""
    row, col, rowspan, colspan = span
    top, left = rows.index(row), cols.index(col)
    return top, left, rows.index(row + rowspan) - top, cols.index(col + colspan) - left


def drawn(segment: Segment, manner: str, chance: random.Random) -> list[Segment]:
    if manner == "dotted":
        return dotted(segment, 0.5, 1.0)
    if manner == "dashed":
        return dotted(segment, 4.0, 2.0)
    if manner == "doubled":
        return doubled(segment, 1.5)
    if manner == "thin rectangles":
        return doubled(segment, 0.48)
    if manner == "shaken":
        return [Segment(*(value + chance.uniform(-0.4, 0.4) for value in segment))]
    return [segment]


@settings(max_examples=200, deadline=None)
@given(layouts(), st.sampled_from(MANNERS), st.randoms(use_true_random=False))
def test_every_cell_comes_back(layout, manner, chance):
    spans, xs, ys = layout
    page = Page()
    written = write_cells(page, spans, xs, ys)
    across, down = edges(spans, xs, ys)
    page.segments = [piece for segment in across + down for piece in drawn(upright(segment), manner, chance)]
    chance.shuffle(page.segments)
    if len(xs) == 2:  # one column is a frame with lines in it, not a table
        assert page.grids() == ()
        return
    (grid,) = page.grids()
    assert (grid.n_rows, grid.n_cols) == (len(ys) - 1, len(xs) - 1)
    assert page.texts(grid) == written
    assert grid.confidence > (0.9 if grid.n_rows > 1 else 0.6)


def upright(segment: Segment) -> Segment:
    x0, y0, x1, y1 = segment
    return Segment(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))


@settings(max_examples=100, deadline=None)
@given(
    layouts().filter(lambda layout: len(layout[1]) > 3 and len(layout[2]) > 3),
    st.sampled_from([{"left"}, {"right"}, {"top"}, {"bottom"}, {"left", "right"}, {"top", "bottom"}]),
)
def test_open_sides_are_closed_where_the_rules_end(layout, missing):
    spans, xs, ys = layout
    # A cell from end to end cuts a table without sides, or leaves its outer rule alone.
    assume(len(missing) == 1 or not any(len(ys) - 1 == span[2] or len(xs) - 1 == span[3] for span in spans))
    page = Page()
    written = write_cells(page, spans, xs, ys)
    across, down = edges(spans, xs, ys)
    gone = {"left": xs[0], "right": xs[-1]}
    page.segments = [
        line for line in down if not any(side in missing and line.x0 == x for side, x in gone.items())
    ]
    gone = {"top": ys[0], "bottom": ys[-1]}
    page.segments += [
        line for line in across if not any(side in missing and line.y0 == y for side, y in gone.items())
    ]
    grids = page.grids()
    assert [page.texts(grid) for grid in grids] == [written]


@settings(max_examples=100, deadline=None)
@given(
    st.lists(st.tuples(*[st.floats(-50, 900, allow_nan=False)] * 4), max_size=60),
    st.lists(st.tuples(*[st.floats(-50, 900, allow_nan=False)] * 2), max_size=60),
)
def test_each_slot_belongs_to_one_cell_whatever_is_drawn(corners, letters):
    page = Page()
    for x0, y0, x1, y1 in corners:
        page.segments.append(upright(Segment(x0, y0, x0 + 1, y1)))
        page.segments.append(upright(Segment(x0, y0, x1, y0)))
    for x, y in letters:
        page.write("a", x, y)
    for grid in page.grids():
        covered = sorted(slot for cell in grid.cells for slot in slots(cell[:4]))
        assert covered == [(row, col) for row in range(grid.n_rows) for col in range(grid.n_cols)]
        held = [id(word) for cell in grid.cells for line in cell.lines for word in line]
        assert len(held) == len(set(held))
        assert 0 <= grid.confidence <= 1
