"""Where the rows of stacked cells start: at the numbers that count them, and at totals."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set
from itertools import pairwise

from extractors.unruled.rules import holds
from pipeline.readers.plain_text.missing_cells.row_numbers import GROUP_LABEL, RowNumbers, order_of
from pipeline.readers.plain_text.stacked.cells import StackedCell, figure

_FEWEST_LETTERS = 2
"""Letters that count along with the numbers before them."""


def row_starts(cells: Sequence[StackedCell], headings: int) -> list[int]:
    """The cells that start a row: a number that counts on, with words behind it, or the name of a total.

    Where figures too could be such numbers, those count that stand as far apart as most do, which is no
    more cells than the header has `headings`.
    """
    letters = _lettered_names(cells)
    counted = {at: order for at, order in enumerate(map(_number, cells, cells[1:])) if order} | letters
    return list(_row_starts(cells, _usual_distance(counted, headings), letters.keys()))


def _lettered_names(cells: Sequence[StackedCell]) -> dict[int, int]:
    """The numbers before units that are called by letters, by their places: `1` `A`, `2` `B`."""
    pairs = [(*order_of(cell.text), after.text) for cell, after in pairwise(cells)]
    found = {
        at: order
        for at, (kind, order, name) in enumerate(pairs)
        if kind == "number" and order and len(name) == 1 and name.isupper()
    }
    alike = sum(ord(cells[at + 1].text) - ord("A") + 1 == order for at, order in found.items())
    return found if alike >= _FEWEST_LETTERS else {}


def _usual_distance(counted: Mapping[int, int], headings: int) -> int:
    """How far apart most of the numbers, by their places, stand of which one follows the other."""
    distances = Counter(
        distance
        for at, order in counted.items()
        for distance in range(1, headings + 1)
        if counted.get(at + distance) == order + 1
    )
    return max(distances, key=lambda distance: (distances[distance], distance), default=0)


def _number(cell: StackedCell, after: StackedCell) -> int | None:
    """The number that the cell is, where words follow."""
    kind, order = order_of(cell.text)
    return order if kind == "number" and after.has_words else None


def _row_starts(cells: Sequence[StackedCell], usual: int, lettered: Set[int]) -> Iterator[int]:
    """`lettered`: the places of numbers behind which a letter is the name."""
    serials = RowNumbers()
    last = -2
    for at, (cell, after) in enumerate(pairwise(cells)):
        if last == at - 1 and serials.headed is False:
            continue
        numbered = last == at - 1 and order_of(cells[last].text)[1] is not None
        if not numbered and (_is_heading(cell, after) or (at == last + usual and _sums_up(cell, after))):
            serials.headed, last = True, at
            yield at
        elif (
            (at in lettered or _may_number(cell, after))
            and not _comes_later(cells, at, last, usual)
            and serials.counts(cell.text)
        ):
            last = at
            yield at


def _is_heading(cell: StackedCell, after: StackedCell) -> bool:
    """Whether the cell names a total, or the group or the period of the rows under it."""
    if holds("total_label", cell.text):
        return True
    kind, order = order_of(after.text)
    if kind == "number" and GROUP_LABEL.match(cell.text) and not cell.text[0].isdigit():
        return True
    first = order == 1
    return first and (holds("period_group", cell.text) or (cell.has_words and cell.text.isupper()))


def _sums_up(cell: StackedCell, after: StackedCell) -> bool:
    """Whether the cell, where a row of the usual length is over, names a sum (`Tổng diện tích`)."""
    return holds("total_opening", cell.text) and figure(after.text) is not None


def _may_number(cell: StackedCell, after: StackedCell) -> bool:
    """Words follow the number of a row; a figure before the words of a total ends the row above it."""
    return after.has_words and not (figure(cell.text) and holds("total_label", after.text))


def _comes_later(cells: Sequence[StackedCell], at: int, last: int, usual: int) -> bool:
    """Whether the same number stands again behind it, where a row of the usual length would end."""
    end = last + usual
    return at < end < len(cells) - 1 and cells[end].text == cells[at].text and cells[end + 1].has_words
