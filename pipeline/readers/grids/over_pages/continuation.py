"""Whether the table at the top of a page goes on with the row that the page before has cut."""

from collections.abc import Sequence

from pipeline.readers.grids.geometry import FoundGrid, between_same_sides
from pipeline.readers.grids.over_pages.cut_cells import LIKELY, OPEN, RUNS_ON, SURE, CellText, sign
from pipeline.readers.grids.part_ruled.bands import is_figure

_FEWEST_FIGURES = 2
_Row = dict[tuple[int, int], CellText]
"""Cells by first column and width."""


def continued_row(
    upper: FoundGrid, above: Sequence[str], lower: FoundGrid, below: Sequence[str]
) -> int | None:
    """The row of `lower`, the first after a repeated header, if it is the rest of the last row of `upper`.

    `above` and `below` are the texts of the cells of the two grids.
    """
    if not _of_one_shape(upper, lower):
        return None
    header = repeated_rows(upper, above, lower, below)
    last = _row(upper, above, [cell.row + cell.rowspan == upper.n_rows for cell in upper.cells])
    first = _row(lower, below, [cell.row == header for cell in lower.cells])
    if header >= upper.n_rows or last.keys() != first.keys():
        return None
    is_rest = is_number_cut(upper, above, lower, below, header) or _is_rest(last, first, _padding(upper))
    return header if is_rest else None


def is_number_cut(
    upper: FoundGrid, above: Sequence[str], lower: FoundGrid, below: Sequence[str], row: int
) -> bool:
    """Whether the page cuts the number of a row, in a column too narrow for it: `1`, `4` below `13`."""
    column = [(cell, text) for cell, text in zip(upper.cells, above, strict=True) if not cell.col and text]
    *before, (last, number) = column or [(upper.cells[0], "")]
    rest = next((text for cell, text in zip(lower.cells, below, strict=True) if cell[:2] == (row, 0)), "")
    if last.row + last.rowspan != upper.n_rows or not (number.isdecimal() and rest.isdecimal()):
        return False
    # Below the name of a group numbers may begin anew: only the row right above counts.
    counts = (int(text) for cell, text in before if cell.row + cell.rowspan == last.row and text.isdecimal())
    return any(int(number + rest) == count + 1 for count in counts)


def _of_one_shape(upper: FoundGrid, lower: FoundGrid) -> bool:
    return upper.n_cols == lower.n_cols and between_same_sides(upper.box, lower.box)


def repeated_rows(upper: FoundGrid, above: Sequence[str], lower: FoundGrid, below: Sequence[str]) -> int:
    """How many rows at the top are the same in both: a header, which has a text over nearly every column."""
    same = 0
    covered = 0
    for one, other in zip(
        zip(upper.cells, above, strict=True), zip(lower.cells, below, strict=True), strict=False
    ):
        if one[0][:4] != other[0][:4] or one[1] != other[1]:
            return other[0].row if 2 * covered > upper.n_cols else 0
        same = other[0].row + 1
        covered += one[0].colspan if one[1] and one[0].row == 0 else 0
    return same


def _row(grid: FoundGrid, texts: Sequence[str], chosen: Sequence[bool]) -> _Row:
    return {
        (cell.col, cell.colspan): CellText(cell, text)
        for cell, text, is_chosen in zip(grid.cells, texts, chosen, strict=True)
        if is_chosen
    }


def _padding(grid: FoundGrid) -> float:
    """The room that even the fullest line of the table leaves."""
    rooms = [cell.box.x1 - cell.box.x0 - max(cell.widths) for cell in grid.cells if cell.widths]
    return max(0.0, min(rooms, default=0.0))


def _is_rest(last: _Row, first: _Row, padding: float) -> bool:
    """The row has no number of its own, and no text that begins anew, but one that goes on.

    Where that is only likely, nothing else stands in the row. Where the last row has no number either
    (a total) it is not enough, save that one text alone stands below a row of several. In tables whose
    rows bear no numbers words have to run on, save in the heading of a group, which stands alone in both.
    Figures below several texts are a row of their own: the total below a header.
    """
    written = {place: text for place, text in first.items() if text.value}
    if not written:
        return False
    if _fills_blanks(last, written):
        return True
    if sum(is_figure(text.value) for place, text in written.items() if last[place].value) >= _FEWEST_FIGURES:
        return False
    signs = [sign(last[place], text, padding) for place, text in written.items()]
    return _says_rest(last, written, signs)


def _says_rest(last: _Row, written: _Row, signs: Sequence[int]) -> bool:
    """Whether the signs of the texts that stand in the row are enough."""
    index = min(last)
    if index in written and len(written) == 1 == sum(bool(text.value) for text in last.values()):
        return signs[0] >= LIKELY
    if index in written:
        return " " in last[index].value and max(signs) == RUNS_ON and min(signs) >= OPEN
    if last[index].value and max(signs) >= SURE and min(signs) >= OPEN:
        return True
    if max(signs) == RUNS_ON and min(signs) >= LIKELY:
        return True
    alone = len(written) == 1 and sum(bool(text.value) for text in last.values()) > 1
    return min(signs) >= (LIKELY if last[index].value or alone else SURE)


def _fills_blanks(last: _Row, written: _Row) -> bool:
    """Whether texts stand only where the last row, which begins with its number, is blank behind it.

    Browsers print a cell whose text stands in its middle whole on the one or the other page.
    """
    index, *others = sorted(last)
    blank = [place for place in others if not last[place].value]
    is_numbered = last[index].value.rstrip(".").isdigit()
    return is_numbered and set(written) <= set(blank)
