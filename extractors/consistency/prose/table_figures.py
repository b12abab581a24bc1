"""The figures of tables that prose may state again: totals of columns, and rows of one year."""

from collections import Counter
from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

import regex

from extractors.consistency.prose.arithmetic_rules import words_of
from extractors.consistency.prose.said import years_in
from extractors.numbers import candidates
from models.table import Cell, Column, Row, Table

_WORD = regex.compile(r"\p{L}+|(?<![\d.,/])0?\K[1-9]?\d(?![\d.,/)]|\s?%)")
"""Words, and short numbers, which tell alike things apart: `mức độ 1`, `trẻ 5 tuổi` and `trẻ 05 tuổi`."""
_UNIT = regex.compile(r"\s*\([^()]*\)\s*$")


class Figure(NamedTuple):
    """A figure with what it is called; `values` are two where nothing decides how it reads.

    `own` is the lowest header of a total, the label of a row; `words` are those of it and of the rows that
    it is a part of, `around` those of all that stands over and beside it. A figure of a row is of one year,
    which its header tells; `is_reached` where that says that the figure is no plan. What only the totals of
    an area and rows of results tell: `moments` when in a year, of which kind of `area`, with `directions` by
    how much something fell or rose.
    """

    table: int
    col: int
    appendix: str | None
    own: str
    name: str
    words: frozenset[str]
    around: frozenset[str]
    years: frozenset[int]
    unit: str | None
    is_rate: bool
    is_row: bool
    is_reached: bool
    values: tuple[Decimal, ...]
    moments: frozenset[str] = frozenset()
    area: str | None = None
    directions: frozenset[str] = frozenset()


@lru_cache(maxsize=4096)
def naming_words(text: str) -> frozenset[str]:
    """The words that tell which indicator a text is about, not how it moves, when, or that it is planned."""
    return _words(text) - words_of("moving") - words_of("planning")


def tells_plan(text: str) -> bool:
    """True where a word says that something is planned."""
    return not _words(text).isdisjoint(words_of("planning"))


@lru_cache(maxsize=1024)
def _tells_result(header: str) -> bool:
    return not tells_plan(header) and not _words(header).isdisjoint(words_of("reached"))


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.casefold()))


def table_figures(tables: Iterable[Table]) -> list[Figure]:
    """All of them, table by table."""
    return list(chain.from_iterable(chain(total_figures(table), _rows(table)) for table in tables))


def total_figures(table: Table) -> Iterator[Figure]:
    """One for each figure of the total row; none where the table has no total row, or several."""
    rows = [row.row for row in table.rows if row.kind == "total"]
    columns = {column.col: column for column in table.columns if column.path}
    for cell in table.cells if len(rows) == 1 else ():
        if cell.row != rows[0]:
            continue
        column = columns.get(cell.col)
        is_sure = cell.quantity is not None and cell.quantity.proof != "ambiguous"
        if column and column.kind in ("number", "rate") and is_sure:
            yield from _figure(table, cell, column, None)


def _rows(table: Table) -> Iterator[Figure]:
    """One for each row of a table of indicators, in the only column of a year."""
    columns = {column.col: column for column in _of_one_year(table.columns)}
    rows = {row.row: row for row in table.rows if row.kind == "data" and row.label} if columns else {}
    told = [
        (cell, column, row)
        for cell in (table.cells if rows else ())
        if (column := columns.get(cell.col)) and (row := rows.get(cell.row))
        if cell.quantity is not None and cell.quantity.unit
    ]
    above = _narrowing(table.rows) if told else {}
    for cell, column, row in told:
        yield from _figure(table, cell, column, row, above[row.row])


def _narrowing(rows: Iterable[Row]) -> dict[int, frozenset[str]]:
    """For each row the words of those that it is a part of: `Diện tích` under `Cây lúa` is of rice alone."""
    own: dict[int, frozenset[str]] = {}
    above: dict[int, frozenset[str]] = {}
    general = words_of("aside") | words_of("heading")
    for row in rows:
        parent = -1 if row.parent_row is None else row.parent_row
        above[row.row] = above.get(parent, frozenset()) | own.get(parent, frozenset())
        own[row.row] = naming_words(row.label or "") - general
    return above


def _of_one_year(columns: Iterable[Column]) -> Iterator[Column]:
    """The columns whose headers say nothing but a year, which no other column is of."""
    told = {column.col: years_in(" ".join(column.path)) for column in columns if column.kind == "number"}
    often = Counter(chain.from_iterable(told.values()))
    for column in columns:
        years = told.get(column.col, frozenset())
        if [often[year] for year in years] != [1]:
            continue
        if not naming_words(" ".join(column.path)) - words_of("reached"):
            yield column


def _figure(
    table: Table, cell: Cell, column: Column, row: Row | None, above: frozenset[str] = frozenset()
) -> Iterator[Figure]:
    quantity = cell.quantity
    if quantity is None or quantity.value is None or quantity.op is not None:
        return
    header = " › ".join(column.path)
    own = (row.label or "") if row else column.path[-1]
    read = [one.value for one in candidates(cell.raw)] if quantity.proof == "ambiguous" else [quantity.value]
    yield Figure(
        table=table.ordinal,
        col=cell.col,
        appendix=table.appendix,
        own=own,
        name=f"{own}, {header}" if row else header,
        words=naming_words(_UNIT.sub("", own)) | above,
        around=naming_words(header) | naming_words(own if row else table.title or "") | above,
        years=years_in(header),
        unit=quantity.unit,
        is_rate=column.kind == "rate" or quantity.unit == "%",
        is_row=row is not None,
        is_reached=row is not None and _tells_result(header),
        values=tuple(value for value in read if value is not None),
    )
