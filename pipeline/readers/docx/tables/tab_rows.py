"""Tables that tabs draw: paragraphs one below the other, each with the same tabs, figures below words."""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from extractors.unruled.words import is_value
from models.blocks import Grid, GridCell
from pipeline.normalise.characters import CharacterCleaner

_TAB, _TABS = re.compile(r"\t"), re.compile(r"\t+")
_FEWEST_ROWS, _FEWEST_COLUMNS = 3, 3
"""Of two columns are signature blocks and tables of contents too."""


class TabRow(NamedTuple):
    """A paragraph that tabs divide: its text and its path."""

    unit: str
    path: str


def is_tab_row(unit: str) -> bool:
    """Whether tabs divide a paragraph into as many texts as a row of a table has."""
    return unit.count("\t") >= _FEWEST_COLUMNS - 1 and len(_TABS.split(unit.rstrip())) >= _FEWEST_COLUMNS


def tab_grid(rows: Sequence[TabRow], cleaner: CharacterCleaner) -> Grid | None:
    """The table of consecutive paragraphs, None where they are none.

    Where a row has more tabs than another, several of them reach one column.
    """
    for tabs in (_TAB, _TABS):
        places = [list(_places(row.unit, tabs)) for row in rows]
        texts = [
            [row.unit[slice(*place)].strip() for place in line]
            for row, line in zip(rows, places, strict=True)
        ]
        if _is_table(texts):
            cells = (_cells(at, row, places[at], cleaner.for_unit) for at, row in enumerate(rows))
            return Grid(
                n_rows=len(rows),
                n_cols=len(texts[0]),
                cells=tuple(cell for line in cells for cell in line),
                origin="tabs",
                spans_known=False,
            )
    return None


def _places(unit: str, tabs: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    start = 0
    for match in tabs.finditer(unit, 0, len(unit.rstrip())):
        yield start, match.start()
        start = match.end()
    yield start, len(unit)


def _is_table(texts: Sequence[Sequence[str]]) -> bool:
    """Whether all rows have the same columns, one of them with words above and figures in every row below."""
    head, *body = texts
    if len(texts) < _FEWEST_ROWS or len({len(row) for row in texts}) > 1:
        return False
    return any(
        head[col] and not is_value(head[col]) and all(is_value(row[col]) for row in body)
        for col in range(1, len(head))
    )


def _cells(
    at: int, row: TabRow, places: Sequence[tuple[int, int]], cleaner_of: Callable[[str], CharacterCleaner]
) -> Iterator[GridCell]:
    cleaner = cleaner_of(row.unit)
    for col, (start, stop) in enumerate(places):
        text = cleaner.clean(start, stop, path=row.path)
        yield GridCell(row=at, col=col, text=text, lines=(text,) if text else ())
