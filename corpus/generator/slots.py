"""Where the cells of a table stand, header and body, with their spans."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from corpus.generator.spec import Column, Table

Zone = Literal["header", "marks", "body"]


@dataclass(frozen=True, slots=True)
class Slot:
    """A cell in its grid; `row` counts from the top of the header."""

    row: int
    col: int
    rowspan: int
    colspan: int
    text: str
    zone: Zone


def depth(table: Table) -> int:
    """How many rows the header has, without that of column numbers."""
    return max(column.height for column in table.columns)


def first_body_row(table: Table) -> int:
    """How many rows stand over the body."""
    return depth(table) + bool(table.marks)


def slots(table: Table) -> list[Slot]:
    """All cells, row after row, from left to right."""
    found = list(_header(table.columns, 0, 0, depth(table)))
    found += [Slot(depth(table), col, 1, 1, text, "marks") for col, text in enumerate(table.marks)]
    top = first_body_row(table)
    found += [
        Slot(top + cell.row, cell.col, cell.rowspan, cell.colspan, cell.text, "body") for cell in table.cells
    ]
    return sorted(found, key=lambda slot: (slot.row, slot.col))


def rows(table: Table) -> list[list[Slot]]:
    """The cells that begin in each row."""
    found: list[list[Slot]] = [[] for _ in range(first_body_row(table) + table.n_rows)]
    for slot in slots(table):
        found[slot.row].append(slot)
    return found


def widths(table: Table) -> list[float]:
    """The share of each column of the whole width; where the spec is silent, by what the cells hold."""
    given = table.widths or [_wanted(table, col) for col in range(len(table.leaves))]
    return [width / sum(given) for width in given]


def _wanted(table: Table, col: int) -> float:
    texts = [cell.text for cell in table.cells if cell.col == col and cell.colspan == 1]
    longest = max([*map(len, texts), 4])
    word = max(map(len, table.leaves[col].text.split()))
    return max(min(longest, 28), word + 1, 5)


def _header(columns: Sequence[Column], row: int, col: int, below: int) -> Iterator[Slot]:
    for column in columns:
        width = len(column.leaves)
        yield Slot(row, col, 1 if column.children else below, width, column.text, "header")
        yield from _header(column.children, row + 1, col, below - 1)
        col += width
