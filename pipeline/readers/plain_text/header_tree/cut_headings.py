"""Headings of which a text without rulings does not show for sure where one ends and the next begins."""

from collections.abc import Iterable
from dataclasses import replace

import regex

from models.blocks import Grid, GridCell
from pipeline.readers.plain_text.header_tree.wording import heading_says

_TWO_IN_ONE = regex.compile(r"(?<=[\p{Ll}\d)%] )(?:\p{Lu}\p{Ll}*+ [\p{Ll}\d]|\p{Lu}{2}[-–]\p{Lu}{2})")
"""Words that begin as a heading does, in the middle of one: `Hiện có Cần bổ sung`."""


def header_of(grid: Grid) -> list[GridCell]:
    """The cells of the header, row by row."""
    cells = (cell for cell in grid.cells if cell.row < (grid.header_rows or 0))
    return sorted(cells, key=lambda cell: (cell.row, cell.col))


def with_doubtful_headings(grid: Grid) -> Grid:
    """The grid, its header marked as doubtful where a cell of it looks like two, or two like one."""
    if grid.doubtful_header or not _look_cut_wrong(header_of(grid)):
        return grid
    return replace(grid, doubtful_header=True)


def _look_cut_wrong(header: list[GridCell]) -> bool:
    texts = [cell.text.value for cell in header if cell.text]
    if header and header[-1].row == 0 and len(set(texts)) < len(texts):
        return True  # side by side in one row no two headings say the same
    return any(map(_is_two, texts))


def _is_two(text: str) -> bool:
    starts: Iterable[regex.Match[str]] = _TWO_IN_ONE.finditer(text)
    return any(not heading_says("body", text[match.start() :]) for match in starts)
