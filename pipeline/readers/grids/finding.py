"""From rulings to tables."""

from collections.abc import Sequence

from pipeline.readers.grids.cell_words.word_placement import placed
from pipeline.readers.grids.confidence import confidence, is_table
from pipeline.readers.grids.found_grid import found_grid
from pipeline.readers.grids.geometry import Box, FoundGrid, Segment
from pipeline.readers.grids.measures import Measures, measures
from pipeline.readers.grids.part_ruled.hanging_columns import with_hanging_columns
from pipeline.readers.grids.part_ruled.stacks import stacks
from pipeline.readers.grids.part_ruled.unruled_rows import with_rows
from pipeline.readers.grids.part_ruled.unruled_walls import with_walls
from pipeline.readers.grids.ruled.components import components
from pipeline.readers.grids.ruled.lattice import lattice
from pipeline.readers.grids.ruled.open_sides import with_lone_rules, with_parts_joined
from pipeline.readers.grids.ruled.rectangles import cut
from pipeline.readers.grids.ruled.rulings import Rulings, rulings
from pipeline.readers.grids.words import Letters, Word, even_letters

_ONLY_ACROSS = 0.75  # columns that only gaps in the text show are less sure than drawn ones
_UNRULED_ROWS = 0.85


def find_grids(
    segments: Sequence[Segment], words: Sequence[Word], page_box: Box, letters: Letters = even_letters
) -> tuple[FoundGrid, ...]:
    """The tables that the rulings of a page make, top down; of nested tables the outermost.

    `segments`: the visible horizontal and vertical rulings, in any order, whole or in pieces (every dot of a
    dotted rule too); white on white is to be left out. `words`: in the order of the page's text; `letters` is
    asked for those of words that a wall cuts. The page stands upright; text that is turned in single
    cells is read along its own lines.
    """
    if any(word.turned for word in words):
        words = [part for word in words for part in (letters(word) if word.turned else (word,))]
    measure = measures(words)
    parts = with_parts_joined(components(rulings(segments, page_box, measure), measure), measure)
    groups = with_lone_rules(parts, measure)
    hung = (with_hanging_columns(group, words, measure) for group in groups)
    ruled = (_grid(group, words, letters, measure) for group in hung)
    stacked = (_grid(group, words, letters, measure) for group in stacks(groups, words, measure))
    found = [grid for grid in ruled if grid]
    found += [grid._replace(confidence=_ONLY_ACROSS * grid.confidence) for grid in stacked if grid]
    return _outermost(found)


def _grid(group: Rulings, words: Sequence[Word], letters: Letters, measure: Measures) -> FoundGrid | None:
    lines = lattice(group, measure)
    slots = cut(lines) if lines else None
    if not lines or not slots or len(slots.cells) < 2:
        return None
    texts = placed(words, lines, slots, letters)
    if not is_table(slots.cells, texts.words, lines.xs, measure):
        return None
    sure = confidence(lines, slots, texts)
    walled = with_walls(lines, slots, texts.words, measure)
    if walled:
        lines, slots = walled, cut(walled)
        texts, sure = placed(words, lines, slots, letters), _UNRULED_ROWS * sure
    parted = with_rows(lines, slots, texts.words, measure)
    if not parted:
        return found_grid(lines, slots, texts, sure)
    slots = cut(parted)
    return found_grid(parted, slots, placed(words, parted, slots, letters), _UNRULED_ROWS * sure)


def _outermost(grids: list[FoundGrid]) -> tuple[FoundGrid, ...]:
    """The grids that do not stand inside another, in order from the top."""
    outer: list[FoundGrid] = []
    for grid in sorted(grids, key=lambda grid: -grid.box.area):
        if not any(_holds(other.box, grid.box) for other in outer):
            outer.append(grid)
    return tuple(sorted(outer, key=lambda grid: (grid.box.y0, grid.box.x0)))


def _holds(outer: Box, inner: Box) -> bool:
    x, y = (inner.x0 + inner.x1) / 2, (inner.y0 + inner.y1) / 2
    return outer.x0 < x < outer.x1 and outer.y0 < y < outer.y1
