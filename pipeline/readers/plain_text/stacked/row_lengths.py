"""How long the rows of stacked cells are whose blanks are told, and where the first of them begins."""

from collections import Counter
from collections.abc import Iterator, Sequence
from math import gcd

from extractors.unruled.rules import holds
from extractors.unruled.words import index_of
from pipeline.readers.plain_text.header_tree.slots import numbered_width
from pipeline.readers.plain_text.missing_cells.row_numbers import order_of
from pipeline.readers.plain_text.stacked.cells import StackedCell, figure

_FEWEST_COLUMNS = 3
_FIRST_MARKS = ("A", "1")
_MOST_HEADINGS = 120
"""Cells of a header, the blank ones among them."""


def row_shapes(cells: Sequence[StackedCell], numbers: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Where the rows may begin and how long they may be; a row that numbers the columns tells it first."""
    body = next((at for at in numbers if order_of(cells[at].text)[1] == 1), None)
    texts = [cell.text for cell in cells[: min(body or _MOST_HEADINGS, _MOST_HEADINGS) + 1]]
    for at in range(_FEWEST_COLUMNS, len(texts)):
        if texts[at].strip("()") in _FIRST_MARKS and (width := numbered_width(texts[at:])):
            yield at + width, width
            break
    if body is not None and body <= _MOST_HEADINGS:
        for width in _widths(numbers, cells, body):
            yield _first_row(cells, body, width), width


def _widths(numbers: Sequence[int], cells: Sequence[StackedCell], body: int) -> list[int]:
    """How many columns there may be: as far as row numbers are apart, or as rows of the header are long."""
    whole = [
        width for width in range(_FEWEST_COLUMNS, body + 1) if tells_blanks_of_header(cells[:body], width)
    ]
    distances = _distances(numbers, cells)
    usual = max(distances, key=lambda distance: (distances[distance], -distance), default=0)
    told = dict.fromkeys((usual, gcd(*distances)))  # rows without a number may stand between
    return [*(width for width in told if _FEWEST_COLUMNS <= width <= body), *whole]


def tells_blanks_of_header(header: Sequence[StackedCell], width: int) -> bool:
    """Whether rows of so many cells make the header: below its first cell, which covers them, stand blanks.

    A row that numbers the columns may follow, and the first rows of the body.
    """
    begins = [cell.text.strip("().") for cell in header[width::width]]
    return len(header) % width == 0 and not any(text and index_of(text) is None for text in begins)


def _distances(numbers: Sequence[int], cells: Sequence[StackedCell]) -> Counter[int]:
    """How far apart numbers stand of which one follows the other, and how many so far."""
    last: dict[tuple[str, int], int] = {}
    distances: Counter[int] = Counter()
    for at in numbers:
        kind, order = order_of(cells[at].text)
        if order is not None:
            if (before := last.get((kind, order - 1))) is not None:
                distances[at - before] += 1
            last[kind, order] = at
    return distances


def _first_row(cells: Sequence[StackedCell], body: int, width: int) -> int:
    """Where the rows begin: totals and sums of groups may stand over the row of number 1."""
    while body >= 2 * width:
        first, *rest = cells[body - width : body]
        summed = any(figure(cell.text) is not None for cell in rest)
        if not summed or not (index_of(first.text) if first.text else holds("total_label", rest[0].text)):
            break
        body -= width
    return body
