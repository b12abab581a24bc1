"""Chooses a reading for every number cell of a document's tables."""

from collections import Counter
from itertools import chain
from typing import NamedTuple

from extractors.numbers.choice import choose_by_arithmetic
from extractors.numbers.prior import choose_by_style
from extractors.numbers.sheet import Sheet, sheet_of
from extractors.relations import Figures, Relation, find_relations
from extractors.relations.figures import Place
from models.base import unchecked
from models.quantity import NumberStyle, Quantity
from models.table import Cell, Column, Table


class Resolved(NamedTuple):
    """A table whose cells have quantities, and its arithmetic: the figures and what they state."""

    table: Table
    figures: Figures
    relations: tuple[Relation, ...]


def resolve_tables(tables: tuple[Table, ...]) -> tuple[Resolved, ...]:
    """The tables of one document with quantities in their cells, and kinds, units and styles of columns.

    What is unambiguous decides first, then the style of column, table and document, then what the
    tables' own arithmetic proves. `Quantity.proof` says which; `ambiguous` where nothing does.
    """
    sheets = [sheet_of(table) for table in tables]
    scores = choose_by_style(sheets)
    return tuple(_resolved(sheet, score) for sheet, score in zip(sheets, scores, strict=True))


def _resolved(sheet: Sheet, scores: dict[Place, float]) -> Resolved:
    figures = sheet.figures()
    if scores:
        proofs, relations = choose_by_arithmetic(sheet, figures, scores)
    else:
        proofs, relations = {}, find_relations(figures)
    cells, columns = _with_quantities(sheet, proofs), _styled(sheet)
    return Resolved(sheet.table.replaced(columns=columns, cells=cells), figures, relations)


def _with_quantities(sheet: Sheet, proofs: dict[Place, str]) -> tuple[Cell, ...]:
    """The cells, each number with its quantity."""
    new_cell, new_quantity = unchecked(Cell), unchecked(Quantity)
    grouped = sheet.grouped
    cells: list[Cell] = []
    for cell, both in zip(sheet.table.cells, sheet.in_order, strict=True):
        if both is None:
            cells.append(cell if cell.quantity is None else cell.replaced(quantity=None))
            continue
        place = cell.row, cell.col
        if len(both) == 1:
            (value, low, high, op, unit, _), proof = both[0], "unambiguous"
        else:
            value, low, high, op, unit, _ = both[0] if grouped.get(place, True) else both[1]
            # Ranges that may be read in two ways follow the style; only values take part in the arithmetic.
            proof = proofs.get(place) or "style"
        unit = unit or sheet.row_unit(place) or sheet.units[cell.col]
        fields = {"value": value, "low": low, "high": high, "op": op, "unit": unit, "proof": proof}
        cells.append(new_cell({**cell.__dict__, "quantity": new_quantity(fields)}))
    return tuple(cells)


def _styled(sheet: Sheet) -> tuple[Column, ...]:
    """The columns with the style in which most of their cells are read."""
    chosen = ((place, sheet.reading(place)) for place in sheet.readings)
    votes = Counter([(col, one.style) for (_, col), one in chain(sheet.plain, chosen) if one.style])
    styled = []
    for column in sheet.columns:
        vietnamese, english = votes[column.col, "vn"], votes[column.col, "en"]
        style: NumberStyle | None = None
        if vietnamese or english:
            style = "vn" if vietnamese >= english else "en"
        same = column.number_style == style
        styled.append(column if same else column.replaced(number_style=style))
    return tuple(styled)
