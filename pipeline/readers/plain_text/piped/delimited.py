"""Tables as markdown has them on GitHub: a header, dashes under each of its cells, and rows below.

Marks stand between cells, and may stand at either edge of a row; one behind a backslash is none. Databases
print a `+` between the dashes.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

import regex

from extractors.unruled import UnruledTable
from pipeline.normalise.characters import CharacterCleaner
from pipeline.readers.plain_text.lines import TextLine
from pipeline.readers.plain_text.piped.markdown import Lines, cell_lines, grid_of

_DELIMITER = regex.compile(r"[|+]?+\s*+:?+-++:?+\s*+(?:[|+]\s*+:?+-++:?+\s*+)++[|+]?+")
_MARK = regex.compile(r"(?<!\\)\|")


def find_delimited_tables(cleaner: CharacterCleaner, lines: Sequence[TextLine]) -> Iterator[UnruledTable]:
    """The tables in reading order."""
    if "|" not in cleaner.unit and "+" not in cleaner.unit:
        return
    done = 0
    for at, line in enumerate(lines):
        if line.text[0] in "|+:-" and at > done and not line.empty_before and _DELIMITER.fullmatch(line.text):
            table = _table(cleaner, lines, at, done)
            if table:
                yield table
                done = table.end


def _table(
    cleaner: CharacterCleaner, lines: Sequence[TextLine], delimiter: int, floor: int
) -> UnruledTable | None:
    """The table whose header ends above the delimiter; None where that is no header, or no row follows."""
    width = len(regex.findall(r"-+", lines[delimiter].text))
    start, end = delimiter, delimiter + 1
    while start > floor and _cells_in(lines[start - 1]) == width and not lines[start].empty_before:
        start -= 1
    if start == delimiter:  # to look for rows first would take the square of the lines where many are such
        return None
    while end < len(lines) and _cells_in(lines[end]) > 1 and not lines[end].empty_before:
        end += 1
    if end == delimiter + 1:
        return None
    rows = [list(_row(cleaner, lines[at])) for at in range(start, end) if at != delimiter]
    return UnruledTable(start, end, grid_of(rows, delimiter - start))


def _cells_in(line: TextLine) -> int:
    return len(_MARK.findall(line.text.removeprefix("|").removesuffix("|"))) + 1


def _row(cleaner: CharacterCleaner, line: TextLine) -> Iterator[Lines]:
    """The lines of each cell of the row; marks at its edges close no cell."""
    raw = cleaner.unit[line.start : line.stop]
    marks = [match.start() for match in _MARK.finditer(raw)]
    opening, closing = len(raw) - len(raw.lstrip()), len(raw.rstrip()) - 1
    first = opening + 1 if opening in marks[:1] else 0
    last = closing if closing in marks[-1:] else len(raw)
    bounds = [first - 1, *(at for at in marks if opening < at < closing), last]
    for start, stop in pairwise(bounds):
        yield tuple(cell_lines(cleaner, line.start + start + 1, line.start + stop))
