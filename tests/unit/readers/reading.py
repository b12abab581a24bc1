"""What the reader of plain text makes of a text."""

from models.blocks import Grid
from pipeline.readers.plain_text import read_plain_text
from tests.builders import texts_by_row


def grids_in(text: str) -> list[Grid]:
    return [block for block in read_plain_text(text.encode()).blocks if isinstance(block, Grid)]


def grid_in(text: str) -> Grid:
    """The only table of the text."""
    (grid,) = grids_in(text)
    return grid


def rows_in(text: str) -> list[list[str]]:
    """The cells of the only table of the text, row by row; blank ones are empty."""
    return texts_by_row(grid_in(text))
