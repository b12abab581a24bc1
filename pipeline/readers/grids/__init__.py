"""Tables from geometry: rulings and characters of a page in, grids of cells out. No PDF library here."""

from pipeline.readers.grids.continuation import goes_on
from pipeline.readers.grids.finding import find_grids
from pipeline.readers.grids.finer_columns import with_finer_columns
from pipeline.readers.grids.geometry import Box, Character, FoundCell, FoundGrid, Segment
from pipeline.readers.grids.given_cells import grid_of_cells

__all__ = [
    "Box",
    "Character",
    "FoundCell",
    "FoundGrid",
    "Segment",
    "find_grids",
    "goes_on",
    "grid_of_cells",
    "with_finer_columns",
]
