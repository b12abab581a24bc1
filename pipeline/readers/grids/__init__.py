"""Tables from geometry: rulings and words of a page in, grids of cells out. No PDF library here.

Rulings that touch are a table; their places make a lattice, whose slots without a ruling between them are
one cell (`ruled/`); a word belongs to the cell that holds its middle (`cell_words/`). Where rulings are
lacking, the words tell rows or columns that only lines of text or repeated indents part (`part_ruled/`).
Where a page cuts a table, `over_pages/` tells whether its last row goes on in the first of the next page.
"""

from pipeline.readers.grids.finding import find_grids
from pipeline.readers.grids.geometry import Box, FoundCell, FoundGrid, Segment, around, between_same_sides
from pipeline.readers.grids.given_cells import grid_of_cells
from pipeline.readers.grids.measures import measures
from pipeline.readers.grids.over_pages.continuation import continued_row, is_number_cut, repeated_rows
from pipeline.readers.grids.over_pages.finer_columns import with_finer_columns
from pipeline.readers.grids.part_ruled.bands import is_figure
from pipeline.readers.grids.part_ruled.chunks import BLANK
from pipeline.readers.grids.part_ruled.row_anchors import counts_up, is_row_label, row_boxes
from pipeline.readers.grids.words import Letters, Style, Word, even_letters, least_certain

__all__ = [
    "BLANK",
    "Box",
    "FoundCell",
    "FoundGrid",
    "Letters",
    "Segment",
    "Style",
    "Word",
    "around",
    "between_same_sides",
    "continued_row",
    "counts_up",
    "even_letters",
    "find_grids",
    "grid_of_cells",
    "is_figure",
    "is_number_cut",
    "is_row_label",
    "least_certain",
    "measures",
    "repeated_rows",
    "row_boxes",
    "with_finer_columns",
]
