"""Heads of a header repeated on the next page whose last lines have come to stand in the row below it.

LibreOffice prints a repeated header lower than the first one, and what a head then has no room for over
the row below.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from pipeline.readers.grids import FoundCell, between_same_sides
from pipeline.readers.pdf.page_content import PageContent
from pipeline.readers.pdf.tables.grid_text import CellText, PageGrid

_Cell = tuple[FoundCell, CellText]


def mend_overflown_heads(pages: Sequence[PageContent]) -> None:
    """Gives such heads the lines that the header on the page before has."""
    for page, following in pairwise(pages):
        if page.grids and following.grids:
            following.grids[0] = _mended(page.grids[-1], following.grids[0])


def _mended(upper: PageGrid, lower: PageGrid) -> PageGrid:
    if upper.found.n_cols != lower.found.n_cols or not between_same_sides(upper.found.box, lower.found.box):
        return lower
    below = {(cell.row, cell.col): text for cell, text in _cells(lower)}
    mended: dict[tuple[int, int], CellText] = {}
    same = 0
    for (_, whole), (cell, part) in _header_pairs(upper, lower):
        if whole.lines == part.lines:
            same += cell.colspan if whole.lines and not cell.row else 0
            continue
        place = cell.row + cell.rowspan, cell.col
        rest = _without_overflow(_missing(whole, part), below.get(place))
        if rest is None:
            break
        mended[cell.row, cell.col], mended[place] = whole, rest
    # The header is repeated only where the heads of half of the columns are the same.
    if not mended or 2 * same < lower.found.n_cols:
        return lower
    texts = [mended.get((cell.row, cell.col), text) for cell, text in _cells(lower)]
    return replace(lower, texts=tuple(texts))


def _header_pairs(upper: PageGrid, lower: PageGrid) -> Iterator[tuple[_Cell, _Cell]]:
    """The cells of the first rows, as far as both grids divide them alike."""
    for above, below in zip(_rows(upper), _rows(lower), strict=False):
        if [cell[:4] for cell, _ in above] != [cell[:4] for cell, _ in below]:
            return
        yield from zip(above, below, strict=True)


def _rows(grid: PageGrid) -> Iterator[list[_Cell]]:
    for _, row in groupby(_cells(grid), key=lambda pair: pair[0].row):
        yield list(row)


def _cells(grid: PageGrid) -> list[_Cell]:
    return list(zip(grid.found.cells, grid.texts, strict=True))


def _missing(whole: CellText, part: CellText) -> str:
    """The letters at the end of a head that stand in the one above only; none where it is another head."""
    letters, written = _letters(whole.lines), _letters(part.lines)
    return letters[len(written) :] if written and letters.startswith(written) else ""


def _without_overflow(missing: str, text: CellText | None) -> CellText | None:
    """The text of the cell below without the first lines that a head misses; None where there are none.

    The last of them may stand on the line of the number of the row: `T5` below `ST` is `T` and `5`.
    """
    lines = list(text.lines) if text else []
    found = False
    while lines and missing and _begin_alike(missing, _letters(lines[:1])):
        taken = min(len(missing), len(_letters(lines[:1])))
        rest = _behind(lines[0], taken)
        lines[:1] = [rest] if rest else []
        missing, found = missing[taken:], True
    return replace(text, lines=tuple(lines)) if text and found else None


def _begin_alike(missing: str, line: str) -> bool:
    """Whether the line begins with all that is missing, a number behind it, or is the beginning of that."""
    return missing.startswith(line) or (line.startswith(missing) and line[len(missing)].isdigit())


def _behind(line: str, count: int) -> str:
    """The line without as many of its first letters, blanks not counted."""
    ends = [at for at, letter in enumerate(line, start=1) if not letter.isspace()]
    return line[ends[count - 1] :].strip()


def _letters(lines: Sequence[str]) -> str:
    return "".join("".join(lines).split())
