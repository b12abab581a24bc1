"""Chooses a reading for every number cell of a document's tables."""

from collections.abc import Sequence
from functools import lru_cache

from extractors.numbers.candidates import candidates
from extractors.numbers.choice import choose_by_arithmetic, styles
from extractors.numbers.prior import choose_by_style
from extractors.numbers.sheet import Sheet, sheet_of
from extractors.numbers.units import bracketed_unit
from extractors.relations.figures import Place
from models.quantity import NumberStyle, Quantity
from models.table import Cell, Column, Table


def resolve_numbers(tables: tuple[Table, ...]) -> tuple[Table, ...]:
    """The tables of one document with quantities in their cells, and kinds, units and styles of columns.

    What is unambiguous decides first, then the style of column, table and document, then what the
    tables' own arithmetic proves. `Quantity.proof` says which; `ambiguous` where nothing does.
    """
    sheets = [sheet_of(table) for table in tables]
    scores = choose_by_style(sheets)
    return tuple(_resolved(sheet, score) for sheet, score in zip(sheets, scores, strict=True))


def _resolved(sheet: Sheet, scores: dict[Place, float]) -> Table:
    proofs = choose_by_arithmetic(sheet, scores) if scores else {}
    return sheet.table.model_copy(
        update={"columns": _styled(sheet, sheet.columns), "cells": _with_quantities(sheet, proofs)}
    )


def _table_unit(table: Table, column: Column) -> str | None:
    """The unit that the caption gives, for columns of numbers that are no rates."""
    if not table.unit or column.kind != "number":
        return None
    return bracketed_unit(f"({table.unit})") or table.unit


def _with_quantities(sheet: Sheet, proofs: dict[Place, str]) -> tuple[Cell, ...]:
    """The cells with their quantities."""
    units = {column.col: column.unit or _table_unit(sheet.table, column) for column in sheet.columns}
    cells: list[Cell | dict[str, object]] = []
    for cell in sheet.table.cells:
        place = row, col = cell.row, cell.col
        both = sheet.readings.get(place)
        if both is None:
            cells.append(cell if cell.quantity is None else cell.model_copy(update={"quantity": None}))
            continue
        choice = sheet.choice(place)
        unit = both[choice].unit or sheet.row_units.get(row) or units.get(col)
        # Ranges that may be read in two ways follow the style; only values take part in the arithmetic.
        proof = proofs.get(place) or ("unambiguous" if len(both) == 1 else "style")
        quantity = _quantity(cell.raw, choice, unit, proof)
        cells.append(
            {"row": row, "col": col, "raw": cell.raw, "quantity": quantity, "evidence": cell.evidence}
        )
    return tuple(Cell.many(cells))


@lru_cache(maxsize=16384)
def _quantity(raw: str, choice: int, unit: str | None, proof: str) -> Quantity:
    """The quantity of a chosen reading; a large table has thousands of cells that say the same."""
    reading = candidates(raw)[choice]
    return Quantity(
        value=reading.value, low=reading.low, high=reading.high, op=reading.op, unit=unit, proof=proof
    )


def _styled(sheet: Sheet, columns: Sequence[Column]) -> tuple[Column, ...]:
    """The columns with the style in which most of their cells are read."""
    counts = styles(sheet)
    styled = []
    for column in columns:
        found = counts[column.col]
        style: NumberStyle | None = None
        if found:
            style = "vn" if found["vn"] >= found["en"] else "en"
        same = column.number_style == style
        styled.append(column if same else column.model_copy(update={"number_style": style}))
    return tuple(styled)
