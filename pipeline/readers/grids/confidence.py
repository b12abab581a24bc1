"""How sure it is that a lattice of rulings is a table, and that its cells are right."""

from collections.abc import Sequence
from itertools import pairwise

from pipeline.readers.grids.cell_words.word_placement import Placed
from pipeline.readers.grids.measures import Measures
from pipeline.readers.grids.ruled.lattice import Lattice
from pipeline.readers.grids.ruled.rectangles import Cut, Rectangle
from pipeline.readers.grids.words import Word

_SINGLE_ROW = 0.7  # a row alone is the rest of a table from the page before, or a box


def is_table(
    cells: Sequence[Rectangle], texts: Sequence[Sequence[Word]], xs: Sequence[float], measure: Measures
) -> bool:
    """Whether there is text in two columns, or in one of three or more (a row cut by the page break).

    Frames, boxes around titles and shaded paragraphs have text in one column only.
    """
    written = {cell.col for cell, text in zip(cells, texts, strict=True) if text}
    if len(written) >= 2:
        return True
    wide = sum(after - before > 1.5 * measure.letter for before, after in pairwise(xs))
    return bool(written) and wide >= 3


def confidence(lines: Lattice, slots: Cut, texts: Placed) -> float:
    """0 to 1, from words that no wall cuts, borders that are drawn and rulings without loose ends."""
    written = sum(map(bool, texts.words))
    whole = max(0.0, 1 - texts.cut_words / written)
    sure = whole**2 * slots.walled * lines.tied**2 * (0.85 + 0.15 * lines.drawn)
    return sure if len(lines.ys) > 2 else sure * _SINGLE_ROW
