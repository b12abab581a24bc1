"""Tables whose columns a line of dashes shows: `---  -----  ---` below the header, as pandoc writes them.

Each line below is a row; where a whole line of dashes stands over the header, empty lines part the rows.
A blank stands before each column: dashes that merely underline headings cut the words below.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple
from unicodedata import combining

import regex

from extractors.unruled import UnruledTable
from models.sourced_text import SourcedText
from pipeline.normalise.characters import CharacterCleaner
from pipeline.readers.plain_text.lines import TextLine
from pipeline.readers.plain_text.piped.markdown import grid_of

_RULE = regex.compile(r"-++(?: ++-++){2,}+")
"""From three columns on: under the names of an issuer and of the state stand two lines of dashes."""
_WHOLE = regex.compile(r"-{8,}+")
_DASHES = regex.compile(r"-+")
_MOST_HEADER_LINES = 12

Row = Sequence[tuple[SourcedText, ...]]


class _Place(NamedTuple):
    """The header's first line, the rule below it, the line after the rows; `parted` by empty lines."""

    start: int
    rule: int
    end: int
    parted: bool


def find_dashed_tables(cleaner: CharacterCleaner, lines: Sequence[TextLine]) -> Iterator[UnruledTable]:
    """The tables in reading order."""
    done = 0
    for at, line in enumerate(lines):
        if line.text[0] != "-" or at < max(done, 1) or line.empty_before or not _RULE.fullmatch(line.text):
            continue
        place = _place(lines, at, done)
        is_table = place.start < at and place.end > at + 1
        if is_table and are_columns(cleaner, line, lines[place.start : place.end]):
            closed = place.end < len(lines) and _is_dashes(lines[place.end])
            opened = place.start - place.parted
            yield UnruledTable(opened, place.end + closed, grid_of(_rows(cleaner, lines, place), 1))
            done = place.end + closed


def _place(lines: Sequence[TextLine], rule: int, floor: int) -> _Place:
    """Where the header begins and the rows end; a whole line of dashes opens and closes a table."""
    start = rule
    while start > max(floor, rule - _MOST_HEADER_LINES) and not _is_dashes(lines[start - 1]):
        start -= 1
        if lines[start].empty_before:
            break
    parted = (
        start > floor
        and _WHOLE.fullmatch(lines[start - 1].text) is not None
        and not lines[start].empty_before
    )
    end = rule + 1
    while end < len(lines) and not _is_dashes(lines[end]) and (parted or not lines[end].empty_before):
        end += 1
    if parted and end == len(lines):
        return _Place(rule, rule, rule, parted)
    return _Place(start if parted else rule - 1, rule, end, parted)


def _is_dashes(line: TextLine) -> bool:
    return line.text[0] == "-" and (_WHOLE.fullmatch(line.text) or _RULE.fullmatch(line.text)) is not None


def column_begins(cleaner: CharacterCleaner, rule: TextLine) -> list[int]:
    """Where in its line each column of the rule begins."""
    return [match.start() for match in _DASHES.finditer(cleaner.unit[rule.start : rule.stop])]


def are_columns(cleaner: CharacterCleaner, rule: TextLine, lines: Sequence[TextLine]) -> bool:
    """Whether no word of the lines stands in two columns of the rule."""
    begins = column_begins(cleaner, rule)[1:]
    raws = [cleaner.unit[line.start : line.stop] for line in lines]
    return all(raw[at - 1].isspace() for raw in raws for at in _stops(raw, begins) if at < len(raw))


def _stops(raw: str, begins: Sequence[int]) -> list[int]:
    """Where in the line the columns begin; at its end, where it is shorter."""
    columns = printed_columns(raw)
    return [columns[begin] if begin < len(columns) else len(raw) for begin in begins]


def _rows(cleaner: CharacterCleaner, lines: Sequence[TextLine], place: _Place) -> list[Row]:
    begins = column_begins(cleaner, lines[place.rule])
    found = [row_between(cleaner, lines[place.start : place.rule], begins)]
    row: list[TextLine] = []
    for line in lines[place.rule + 1 : place.end]:
        if row and (line.empty_before or not place.parted):
            found.append(row_between(cleaner, row, begins))
            row = []
        row.append(line)
    return [*found, row_between(cleaner, row, begins)]


def row_between(cleaner: CharacterCleaner, lines: Sequence[TextLine], begins: Sequence[int]) -> Row:
    """The lines of each cell between the columns that begin so; the last has no end."""
    cells: list[list[SourcedText]] = [[] for _ in begins]
    for line in lines:
        stops = _stops(cleaner.unit[line.start : line.stop], begins[1:])
        bounds = [line.start, *(line.start + stop for stop in stops), line.stop]
        for col, (start, stop) in enumerate(pairwise(bounds)):
            text = cleaner.clean(start, stop) if stop > start else None
            if text:
                cells[col].append(text)
    return [tuple(cell) for cell in cells]


def printed_columns(raw: str) -> list[int]:
    """Where in the line the character of each column stands; marks over letters have no column (NFD)."""
    if raw.isascii():
        return list(range(len(raw)))
    return [at for at, letter in enumerate(raw) if not combining(letter)]
