"""What two pages show: programs that cut a page wherever it ends print on both what stands at the cut."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from unicodedata import normalize

from pipeline.readers.pdf.page_breaks.page_slices import Cut, cut_between
from pipeline.readers.pdf.page_content import PageContent
from pipeline.readers.pdf.page_text.lines import Line
from pipeline.readers.pdf.tables.grid_text import CellText, PageGrid

_SAME_PLACE = 1.0
"""Points."""
_LOW = frozenset("gpqyQ")


def drop_twice_printed(pages: Sequence[PageContent]) -> None:
    """Leaves what two pages show of a row on the first of them, and of a line where it is whole."""
    for page, following in pairwise(pages):
        if page.lines and following.lines:
            last, first = page.lines[-1], following.lines[0]
            page.lines = page.lines[: -1 if _are_letters_of(first, last) else None]
            following.lines = following.lines[1 if _are_letters_of(last, first) else 0 :]
        if page.grids and following.grids:
            upper, lower = page.grids[-1], following.grids[0]
            cut = cut_between(upper, lower, page.height)
            if cut:
                page.grids[-1] = whole = _whole(upper, cut.above)
                following.grids[0] = _rest(whole, lower, cut)


def _are_letters_of(line: Line, part: Line) -> bool:
    """Whether the part is letters of the line alone: browsers print those whose marks cross the cut."""
    return all(
        all(map(_reaches_out, word.text))
        and any(
            len(word.text) < len(whole.text)
            and word.text in whole.text
            and whole.x0 - _SAME_PLACE < word.x0
            and word.x1 < whole.x1 + _SAME_PLACE
            for whole in line.words
        )
        for word in part.words
    )


def _reaches_out(letter: str) -> bool:
    """Whether the letter has a mark, or reaches below its line."""
    return letter in _LOW or (letter.isalpha() and len(normalize("NFD", letter)) > 1)


def _whole(grid: PageGrid, last: int) -> PageGrid:
    """The grid down to row `last`, which takes what stands in the pieces below it."""
    pieces: dict[int, list[CellText]] = {}
    for cell, text in zip(grid.found.cells, grid.texts, strict=True):
        if cell.row > last and text.lines:
            pieces.setdefault(cell.col, []).append(text)
    cells, texts = [], []
    for cell, text in zip(grid.found.cells, grid.texts, strict=True):
        if cell.row <= last:
            ends = cell.row + cell.rowspan > last
            taken = pieces.pop(cell.col, []) if ends else []
            lines = (*text.lines, *(line for piece in taken for line in piece.lines))
            cells.append(cell._replace(rowspan=min(cell.rowspan, last + 1 - cell.row)))
            texts.append(replace(text, lines=lines))
    if pieces:
        return grid
    found = grid.found._replace(n_rows=last + 1, cells=tuple(cells))
    return replace(grid, found=found, texts=tuple(texts))


def _rest(upper: PageGrid, lower: PageGrid, cut: Cut) -> PageGrid:
    """`lower`, its row at the cut without the lines that the page before shows."""
    shown = {
        cell.col: text.lines
        for cell, text in zip(upper.found.cells, upper.texts, strict=True)
        if cell.row + cell.rowspan > cut.above
    }
    texts, goes_on = [], False
    for cell, text in zip(lower.found.cells, lower.texts, strict=True):
        again = _shared(shown.get(cell.col, ()), text.lines) if cell.row == cut.below else 0
        texts.append(replace(text, lines=text.lines[again:]))
        goes_on = goes_on or (cell.row == cut.below and again < len(text.lines))
    return replace(lower, texts=tuple(texts), continued_row=cut.below if goes_on else None)


def _shared(above: Sequence[str], below: Sequence[str]) -> int:
    """How many of the first lines below are the last ones above."""
    most = min(len(above), len(below))
    return next((size for size in range(most, 0, -1) if above[-size:] == below[:size]), 0)
