"""Finds signatures side by side, as below joint plans; in each column lines may be wrapped."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

import regex

from extractors.header.signature.names import is_signed_note
from extractors.lines import SIGNING, line_mark
from pipeline.readers.pdf.page_layout.columns import Columns, Interval, narrowed, split
from pipeline.readers.pdf.page_text.lines import Line
from pipeline.readers.pdf.tables.grid_text import PageGrid

NAME = regex.compile(r"(?:.{0,30}\s)?(?:\p{Lu}\p{Ll}*\s+){1,4}\p{Lu}(?:['’]\p{Lu})?\p{Ll}*$")
"""A rank may stand before it."""
_GAP = 0.7
"""In heights of the line: narrow columns leave little between an agency's name and the next."""
_FEWEST_LINES, _MOST_LINES = 2, 16


def signers_abreast(items: Sequence[Line | PageGrid | Columns], at: int) -> tuple[int, int, Columns] | None:
    """The block from the line `at` to the last name; all columns but the last count as left."""
    line = items[at]
    if not isinstance(line, Line) or not _opens(line):
        return None
    corridors = [(before[-1].x1, after[0].x0) for before, after in pairwise(line.segments(_GAP))]
    block: list[Line] = []
    for item in items[at : at + _MOST_LINES]:
        cuts = [narrowed(corridor, item) for corridor in corridors] if isinstance(item, Line) else []
        if not isinstance(item, Line) or None in cuts:
            return None
        corridors = [cut for cut in cuts if cut is not None]
        block.append(item)
        columns = _columns(block, corridors) if NAME.match(item.text) else []
        if columns and all(map(_is_signed, columns)) and any(map(_has_post, columns)):
            left = [part for column in columns[:-1] for part in column]
            return at, at + len(block), Columns(left, list(columns[-1]))
    return None


def _opens(line: Line) -> bool:
    """Whether all columns of the line are in capitals; at most lines the look ends with the first word."""
    words = line.words
    if not (words[0].text.isupper() and words[-1].text.isupper() and len(line.segments(_GAP)) > 1):
        return False
    return line.text.isupper() and line_mark(line.text).says != "label"


def _columns(block: Sequence[Line], corridors: Iterable[Interval]) -> list[list[Line]]:
    columns: list[list[Line]] = []
    rest = list(block)
    for corridor in corridors:
        parted = split(rest, corridor)
        columns.append(parted.left)
        rest = parted.right
    return [*columns, rest]


def _is_signed(column: Sequence[Line]) -> bool:
    """Whether a name ends the column, below words in capitals and room to sign; lists of people have none."""
    if len(column) < _FEWEST_LINES or not NAME.match(column[-1].text):
        return False
    *_, above, name = column
    if name.y0 - above.y1 < name.height and not is_signed_note(above.text):
        return False
    return all(line.text.isupper() or is_signed_note(line.text) for line in column[:-1])


def _has_post(column: Sequence[Line]) -> bool:
    return any(line_mark(line.text).name in SIGNING for line in column)
