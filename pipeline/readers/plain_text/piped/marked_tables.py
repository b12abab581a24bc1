"""Tables in `|` text whose cells go over several lines, in whatever way the marks tell the rows."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from extractors.unruled import UnruledTable
from pipeline.normalise.characters import CharacterCleaner
from pipeline.readers.plain_text.lines import TextLine
from pipeline.readers.plain_text.piped.filled import find_filled_tables
from pipeline.readers.plain_text.piped.pipes import find_pipe_tables


def find_marked_tables(cleaner: CharacterCleaner, lines: Sequence[TextLine]) -> Iterator[UnruledTable]:
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
