"""How many columns stacked cells have, and which of the cells make a row."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from extractors.unruled.rules import holds
from pipeline.readers.plain_text.stacked.cells import StackedCell, figure, joined

_USUAL = 0.15
"""The share of the rows that have so many cells, where that is no accident."""

_FEWEST_WHOLE = 2
"""Rows with a cell in each column, which tell that figures have no words between them."""

Row = list[StackedCell]


def width_of(
    cells: Sequence[StackedCell], starts: Sequence[int], header: Sequence[StackedCell]
) -> int | None:
    """The number of columns: as many as the longest rows have cells, and one for notes where it is blank.

    A header has at most as many columns as cells, and at least half as many.
    """
    lengths = Counter(after - start for start, after in pairwise(starts))
    least = max(1, _USUAL * lengths.total())
    usual = (length for length, count in lengths.items() if length <= len(header) and count >= least)
    width = max(usual, default=0)
    notes = next((at for at, cell in enumerate(header) if holds("header_note", cell.text)), None)
    if notes == len(header) - 1:  # no heading stands below it, so the header has one level
        longest = max((length for length in lengths if length <= len(header)), default=0)
        width = len(header) if longest >= len(header) - 1 else width
    elif notes is not None and not _ends_in_words(cells, starts, width):
        width += 1
    return width if len(header) <= 2 * width else None


def _ends_in_words(cells: Sequence[StackedCell], starts: Sequence[int], width: int) -> bool:
    """Whether a row of so many cells ends in words."""
    ends = [after - 1 for start, after in pairwise(starts) if after - start == width]
    return any(cells[end].has_words for end in ends)


def rows_of(cells: Sequence[StackedCell], starts: Sequence[int], width: int) -> list[Row]:
    """The rows from each start to before the next; the last one has at most as many cells as columns."""
    found = [list(cells[start:after]) for start, after in pairwise([*starts, starts[-1] + width])]
    whole = [row for row in found if len(row) == width]
    labelled = len(whole) >= _FEWEST_WHOLE and not any(map(_next_label, whole))
    return [part for row in found for part in _parted(row, width, labelled=labelled)]


def _next_label(row: Row) -> int | None:
    """The cell of words that stands between figures."""
    return next(
        (
            at
            for at in range(2, len(row) - 1)
            if row[at].has_words and figure(row[at - 1].text) and figure(row[at + 1].text)
        ),
        None,
    )


def _parted(row: Row, width: int, *, labelled: bool) -> Iterator[Row]:
    """A row, and behind it the heading of the next group or a further row, which no number counts.

    `labelled`: no whole row has words between figures, so that such words are the label of a row.
    """
    if len(row) > width:
        row = _with_continuations(row, width)
    end = len(row)
    if holds("period_group", row[0].text):
        end = 1
    elif len(row) > max(2, width) and row[width].has_words:
        end = width
    elif len(row) > 2 and row[-1].has_words and row[-1].text.isupper():
        end -= 1
    if labelled:
        end = min(end, _next_label(row) or end)
    yield row[:end]
    if end < len(row):
        yield from _parted(row[end:], width, labelled=labelled)


def _with_continuations(row: Row, width: int) -> Row:
    """The row with the items of a list joined, from its end, until it has no more cells than columns."""
    at = len(row) - 1
    row = list(row)
    while at > 1 and len(row) > width:
        if _goes_on(row[at]) and row[at - 1].has_words:
            row[at - 1 : at + 1] = [joined(row[at - 1 : at + 1])]
        at -= 1
    return row


def _goes_on(cell: StackedCell) -> bool:
    """Whether the cell is rather a further paragraph of the one before it."""
    return cell.has_words and (cell.text[0].islower() or cell.text.startswith(("- ", "+ ", "• ", "(")))
