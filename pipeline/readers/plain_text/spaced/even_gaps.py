"""Tables whose cells two spaces part, though the columns do not stand under one another.

Some rows have a text in each column and tell what each holds; the first words of each row are its name. Rows
whose texts fit the columns in two ways are marked, and where many do, the table is not read here.
"""

from collections.abc import Iterator, Sequence

from extractors.unruled import UnruledTable
from pipeline.normalise.characters import CharacterCleaner
from pipeline.readers.plain_text.lines import TextLine
from pipeline.readers.plain_text.row_words import is_figure
from pipeline.readers.plain_text.spaced.even_rows import FEWEST_ROWS, placed_rows
from pipeline.readers.plain_text.spaced.fixed_width import GapRow, gap_grid, gap_row


def find_evenly_parted_tables(cleaner: CharacterCleaner, lines: Sequence[TextLine]) -> Iterator[UnruledTable]:
    """The tables in reading order; every line of a table stands as far from the one above."""
    if "  " not in cleaner.unit:
        return
    at = 0
    while at < len(lines):
        if "  " not in lines[at].text:
            at += 1
            continue
        run = list(_run(cleaner.unit, lines, at))
        placed = placed_rows([row.texts for row in run]) if len(run) > FEWEST_ROWS else None
        end = at + max(1, len(run))
        if placed and not _are_aligned(run, placed.columns) and not _goes_on(cleaner.unit, lines, end):
            yield UnruledTable(at, end, gap_grid(cleaner, lines[at:end], run, *placed))
        at = end


def _run(unit: str, lines: Sequence[TextLine], start: int) -> Iterator[GapRow]:
    """The rows from a line on, up to one that is a single text or stands farther off."""
    for at in range(start, len(lines)):
        if "  " not in lines[at].text or lines[at].empty_before != lines[min(start + 1, at)].empty_before:
            return
        row = gap_row(unit, lines[at])
        if len(row.cells) < 2:
            return
        yield row


def _are_aligned(run: Sequence[GapRow], columns: Sequence[Sequence[int]]) -> bool:
    """Whether no column reaches under the next: there the places tell more, of headings too."""
    starts: dict[int, int] = {}
    ends: dict[int, int] = {}
    nested = len(columns[0]) < len(columns[1])
    for row, cols in zip(run[nested:], columns[nested:], strict=True):
        for (start, end), col in zip(row.cells, cols, strict=True):
            starts[col], ends[col] = min(start, starts.get(col, start)), max(end, ends.get(col, end))
    return all(ends[col] < starts[col + 1] for col in range(len(starts) - 1))


def _goes_on(unit: str, lines: Sequence[TextLine], end: int) -> bool:
    """Whether a row with figures follows on a line that is a single text: it may be part of a cell."""
    row = gap_row(unit, lines[end + 1]) if end + 1 < len(lines) else None
    return row is not None and len(row.cells) > 1 and any(map(is_figure, row.texts))
