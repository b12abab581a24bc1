"""Which tables stand among the lines of a text, however they are written; which of two that meet counts."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain

from extractors.unruled import UnruledTable
from pipeline.normalise.characters import CharacterCleaner
from pipeline.readers.plain_text.drawn.bordered import find_bordered_tables
from pipeline.readers.plain_text.drawn.dashed import find_dashed_tables
from pipeline.readers.plain_text.drawn.headless_dashed import find_headless_tables
from pipeline.readers.plain_text.html_tables import find_html_tables
from pipeline.readers.plain_text.lines import TextLine
from pipeline.readers.plain_text.piped.barred_paragraphs import find_barred_paragraphs
from pipeline.readers.plain_text.piped.barred_rows import MARK, BarredTable, find_barred_tables
from pipeline.readers.plain_text.piped.delimited import find_delimited_tables
from pipeline.readers.plain_text.piped.filled import find_filled_tables
from pipeline.readers.plain_text.piped.pipes import find_pipe_tables
from pipeline.readers.plain_text.spaced import find_spaced_tables
from pipeline.readers.plain_text.spaced.even_gaps import find_evenly_parted_tables
from pipeline.readers.plain_text.spaced.fixed_width import find_fixed_width_tables
from pipeline.readers.plain_text.stacked import find_stacked_tables


def whole_tables(cleaner: CharacterCleaner, lines: Sequence[TextLine]) -> dict[int, UnruledTable]:
    """The tables by their first line, of which drawn ones come first, then those that places tell exactly.

    Where several begin in one line, the last counts: marks tell more than places do.
    """
    drawn = [*find_bordered_tables(cleaner, lines), *find_dashed_tables(cleaner, lines)]
    drawn += [*find_headless_tables(cleaner, lines), *find_html_tables(cleaner, lines)]
    inside = _lines_of(drawn)
    exact = list(find_fixed_width_tables(cleaner, lines))
    exact += _outside(inside | _lines_of(exact), find_evenly_parted_tables(cleaner, lines))
    told = (find_spaced_tables(cleaner, lines), find_stacked_tables(cleaner, lines))
    loose = _outside(inside | _lines_of(exact), chain(*told))
    marked = (exact, _marked_tables(cleaner, lines), find_delimited_tables(cleaner, lines))
    others = _outside(inside, chain(*marked))
    return {table.start: table for table in chain(loose, others, drawn)}


def barred_tables(lines: Sequence[TextLine]) -> dict[int, BarredTable]:
    """The tables of rows `a | b | c` by their first line."""
    if not any(MARK in line.text for line in lines):
        return {}
    rows = chain(find_barred_tables(lines), find_barred_paragraphs(lines))
    return {table.start: table for table in rows}


def _lines_of(tables: Iterable[UnruledTable]) -> set[int]:
    return {line for table in tables for line in range(table.start, table.end)}


def _outside(taken: Collection[int], tables: Iterable[UnruledTable]) -> list[UnruledTable]:
    """The tables none of whose lines is taken."""
    return [table for table in tables if not any(map(taken.__contains__, range(table.start, table.end)))]


def _marked_tables(cleaner: CharacterCleaner, lines: Sequence[TextLine]) -> Iterator[UnruledTable]:
    """Tables with filled rows, and the others around them, in reading order."""
    if "|" not in cleaner.unit:
        return
    at = 0
    for filled in find_filled_tables(cleaner, lines):
        yield from _shifted(find_pipe_tables(cleaner, lines[at : filled.start]), at)
        yield filled
        at = filled.end
    yield from _shifted(find_pipe_tables(cleaner, lines[at:]), at)


def _shifted(tables: Iterable[UnruledTable], by: int) -> Iterator[UnruledTable]:
    return (replace(table, start=table.start + by, end=table.end + by) for table in tables)
