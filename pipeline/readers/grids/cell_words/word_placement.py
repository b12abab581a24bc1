"""Words into cells, by the centres of their letters."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise
from operator import itemgetter
from typing import NamedTuple

import regex

from pipeline.readers.grids.ruled.lattice import Lattice
from pipeline.readers.grids.ruled.rectangles import Cut
from pipeline.readers.grids.words import Letters, Word

_ADJOINING = 1.0  # points; letters nearer than this belong to one word

_ROW_NUMBER = regex.compile(r"(?:\d{1,3}|\d{1,2}(?:\.\d{1,2}){1,3}|[IVX]{1,5})[.)]?")


class Placed(NamedTuple):
    """The words of each cell, and how often a wall cuts one."""

    words: list[list[Word]]
    cut_words: int


def placed(words: Iterable[Word], lines: Lattice, slots: Cut, letters: Letters) -> Placed:
    """Each word to the cell that holds its centre; of a word over several cells, each its own letters.

    A word whose centre is in the table belongs to it whole, though its ends may stand out.
    """
    xs, ys, owner = lines.xs, lines.ys, slots.owner
    cells: list[list[Word]] = [[] for _ in slots.cells]
    left, right, top, bottom = xs[0], xs[-1], ys[0], ys[-1]
    cut_words = 0
    for word in words:
        x0, x1 = word.x0, word.x1
        x, y = (x0 + x1) / 2, (word.y0 + word.y1) / 2
        if not (left < x < right and top < y < bottom):
            continue
        row = owner[bisect_right(ys, y) - 1]
        first, last = bisect_right(xs, x0) - 1, bisect_right(xs, x1) - 1
        if first == last or (first == 0 < last and _is_row_number(word, xs)):
            cells[row[first]].append(word)
            continue
        if len(word.text) == 1 or len(set(row[max(first, 0) : last + 1])) == 1:
            cells[row[bisect_right(xs, x) - 1]].append(word)
            continue
        pieces = list(_pieces(letters(word), xs, row))
        cut_words += sum(_adjoin(one, other) for (_, one), (_, other) in pairwise(pieces))
        for cell, piece in pieces:
            cells[cell].append(piece)
    return Placed(cells, cut_words)


def _is_row_number(word: Word, xs: Sequence[float]) -> bool:
    """Whether a word over the wall of the first column is the number of its row, too wide for the column.

    It begins in that column by half a letter at least, and would have had room in the next.
    """
    if not _ROW_NUMBER.fullmatch(word.text):
        return False
    wide = word.x1 - word.x0
    return word.x0 + wide / len(word.text) / 2 < xs[1] and wide < xs[2] - xs[1]


def _adjoin(one: Word, other: Word) -> bool:
    return abs(other.x0 - one.x1) < _ADJOINING


def _pieces(letters: Sequence[Word], xs: Sequence[float], row: Sequence[int]) -> Iterator[tuple[int, Word]]:
    """The letters that stand in one cell together as a word, with the cell."""

    def cell_of(letter: Word) -> int:
        return row[min(max(bisect_right(xs, (letter.x0 + letter.x1) / 2) - 1, 0), len(row) - 1)]

    cells = list(map(cell_of, letters))
    _keep_figures(letters, cells)
    for cell, group in groupby(zip(cells, letters, strict=True), key=itemgetter(0)):
        piece = [letter for _, letter in group]
        text = "".join(letter.text for letter in piece)
        yield cell, piece[0]._replace(text=text, x1=piece[-1].x1, spaced=piece[-1].spaced)


def _keep_figures(letters: Sequence[Word], cells: list[int]) -> None:
    """Moves figures that a wall cuts off their number back to it, where letters follow in the next cell.

    A row number too wide for its column is printed over the wall, right before the text of the row.
    """
    for at in range(1, len(letters)):
        if cells[at] == cells[at - 1] or not (letters[at - 1].text.isdigit() and letters[at].text.isdigit()):
            continue
        end = next((to for to in range(at, len(letters)) if not letters[to].text.isdigit()), None)
        if end is not None and letters[end].text.isalpha() and cells[end] == cells[at]:
            cells[at:end] = [cells[at - 1]] * (end - at)
