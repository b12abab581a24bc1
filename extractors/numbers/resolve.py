"""Chooses a reading for every number cell of a document's tables."""

from collections.abc import Sequence

from extractors.numbers.candidates import Reading
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
    units = {column.col: column.unit or _table_unit(sheet.table, column) for column in sheet.columns}
    shared: dict[tuple[Reading, str | None, str], Quantity] = {}
    cells = tuple(_with_quantity(sheet, cell, units, proofs, shared) for cell in sheet.table.cells)
    return sheet.table.model_copy(update={"columns": _styled(sheet, sheet.columns), "cells": cells})


def _table_unit(table: Table, column: Column) -> str | None:
    """The unit that the caption gives, for columns of numbers that are no rates."""
    if not table.unit or column.kind != "number":
        return None
    return bracketed_unit(f"({table.unit})") or table.unit


def _with_quantity(
    sheet: Sheet,
    cell: Cell,
    units: dict[int, str | None],
    proofs: dict[Place, str],
    shared: dict[tuple[Reading, str | None, str], Quantity],
) -> Cell:
    """The cell with its quantity; equal quantities are one object, of which a large table has thousands."""
    place = (cell.row, cell.col)
    both = sheet.readings.get(place)
    if both is None:
        return cell if cell.quantity is None else cell.model_copy(update={"quantity": None})
    reading = sheet.reading(place)
    unit = reading.unit or sheet.row_units.get(cell.row) or units.get(cell.col)
    # Ranges that may be read in two ways follow the style; only values take part in the arithmetic.
    proof = proofs.get(place) or ("unambiguous" if len(both) == 1 else "style")
    key = (reading, unit, proof)
    if key not in shared:
        shared[key] = _quantity(reading, unit, proof)
    # Quicker than model_copy, of which a large table needs tens of thousands.
    return Cell(row=cell.row, col=cell.col, raw=cell.raw, quantity=shared[key], evidence=cell.evidence)


def _quantity(reading: Reading, unit: str | None, proof: str) -> Quantity:
    return Quantity(
        value=reading.value, low=reading.low, high=reading.high, op=reading.op, unit=unit, proof=proof
    )


def _styled(sheet: Sheet, columns: Sequence[Column]) -> tuple[Column, ...]:
    """The columns with the style in which most of their cells are read."""
    counts = styles(sheet, [column.col for column in columns])
    styled = []
    for column in columns:
        found = counts[column.col]
        style: NumberStyle | None = None
        if found:
            style = "vn" if found.get("vn", 0) >= found.get("en", 0) else "en"
        styled.append(column.model_copy(update={"number_style": style}))
    return tuple(styled)
