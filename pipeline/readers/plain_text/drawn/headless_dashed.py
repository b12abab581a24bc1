"""Tables without a header between two equal lines of dashes, as pandoc writes them: `-----  --------`.

So it writes the blocks of a header and of a signature. Empty lines part the rows, or each line is one.
"""

from collections.abc import Iterator, Sequence

import regex

from extractors.unruled import UnruledTable
from pipeline.normalise.characters import CharacterCleaner
from pipeline.readers.plain_text.drawn.dashed import are_columns, column_begins, row_between
from pipeline.readers.plain_text.lines import TextLine
from pipeline.readers.plain_text.piped.markdown import grid_of

_RULE = regex.compile(r"-{3,}+(?: -{3,}+)++")
_MOST_LINES = 80


def find_headless_tables(cleaner: CharacterCleaner, lines: Sequence[TextLine]) -> Iterator[UnruledTable]:
    """The tables in reading order."""
    done = 0
    for at, line in enumerate(lines):
        if line.text[0] != "-" or at < done or not _RULE.fullmatch(line.text):
            continue
        end = next((end for end in range(at + 2, at + _MOST_LINES) if _closes(lines, end, line)), at)
        inner = lines[at + 1 : end]
        if inner and are_columns(cleaner, line, inner):
            begins = column_begins(cleaner, line)
            rows = [row_between(cleaner, row, begins) for row in _rows(inner, lines[end])]
            yield UnruledTable(at, end + 1, grid_of(rows, 0))
            done = end + 1


def _closes(lines: Sequence[TextLine], at: int, rule: TextLine) -> bool:
    return at < len(lines) and lines[at].text == rule.text


def _rows(lines: Sequence[TextLine], closing: TextLine) -> list[list[TextLine]]:
    parted = any(line.empty_before for line in (*lines[1:], closing))
    rows: list[list[TextLine]] = []
    for line in lines:
        if not rows or not parted or line.empty_before:
            rows.append([])
        rows[-1].append(line)
    return rows
