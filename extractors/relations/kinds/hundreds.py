"""Percentages that add up to 100, where no amounts stand beside them: `Cơ cấu kinh tế`, men and women."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from extractors.relations.figures import Figures
from extractors.relations.header_parts import called_total
from extractors.relations.header_words import path_says, says
from extractors.relations.relation import Assertion, Hundred, Relation
from extractors.relations.row_parts import children, parents
from extractors.relations.support import Enough, best_supported, supported
from models.table import Column

FEWEST_PARTS = 2
WORDED = Enough(share=0.5, rows=2, digits=0)
"""So many rows must add up to 100 where the words are of a structure or of the two sexes."""
MINED = Enough(share=0.7, rows=3, digits=0, checked=4)
"""One of four rows may be the one that is wrong."""


def hundred_relations(figures: Figures, known: Sequence[Relation]) -> Iterator[Relation]:
    """Columns under one heading, rows under one label, columns whose total row says 100 or that have none."""
    stated = {one.target for one in known if one.axis == "columns"}
    rates = [column for column in figures.columns if column.kind == "rate" and column.col not in stated]
    yield from _side_by_side(figures, rates)
    yield from _under_a_label(figures)
    yield from _down_columns(figures, rates)


def _side_by_side(figures: Figures, rates: Sequence[Column]) -> Iterator[Relation]:
    """`Cơ cấu (%)` over its sectors, `Tỷ lệ (%)` over men and women."""
    rows = figures.all_rows
    for _, group in groupby(rates, key=lambda column: column.path[:-1]):
        parts = list(group)
        if len(parts) < FEWEST_PARTS or not parts[0].path[:-1] or any(map(called_total, parts)):
            continue
        worded = path_says("share", parts[0].path) or all(says("sex", one.path[-1]) for one in parts)
        asserted: Assertion = "header" if worded else "mined"
        operands = Hundred(tuple(one.col for one in parts))
        tried = Relation("hundred", asserted, "columns", parts[-1].col, operands, rows)
        yield from best_supported(figures, [tried], WORDED if worded else MINED)


def _under_a_label(figures: Figures) -> Iterator[Relation]:
    """`Cơ cấu kinh tế` over rows in per cent, with 100 beside it or nothing."""
    if not any("%" in unit for unit in figures.units.values()):
        return
    below = children(parents(figures))
    for row in figures.rows:
        members = tuple(below.get(row.row, ()))
        percent = all("%" in figures.units.get(one, "") for one in members)
        if len(members) >= FEWEST_PARTS and percent and says("share", row.label or ""):
            lanes = tuple(col for col in figures.number_columns if _may_be_whole(figures, row.row, col))
            yield from _stated(figures, row.row, members, lanes)


def _down_columns(figures: Figures, rates: Sequence[Column]) -> Iterator[Relation]:
    """Columns of shares: those in which a total row says 100; all of them where no row is a total.

    `Cơ cấu 2023 (%)` beside `Cơ cấu 2024 (%)` are then shares if half of them are 100 in all.
    """
    lanes = tuple(column.col for column in rates if path_says("share", column.path))
    for row in figures.rows if lanes else ():
        full = tuple(col for col in lanes if figures.amounts[row.row][col] == 100 * figures.power)
        if row.kind == "total" and full:
            plain = tuple(one.row for one in figures.rows if one.kind == "data" and one.row != row.row)
            yield from _stated(figures, row.row, plain, full)
    if len(lanes) >= FEWEST_PARTS and all(row.kind == "data" for row in figures.rows):
        members = figures.all_rows
        tried = Relation("hundred", "header", "rows", members[-1], Hundred(members), lanes)
        yield from best_supported(figures, [tried], WORDED._replace(rows=1))


def _may_be_whole(figures: Figures, row: int, col: int) -> bool:
    amount = figures.amounts[row][col]
    return (row, col) not in figures.opaque and amount in (None, 100 * figures.power)


def _stated(
    figures: Figures, row: int, members: tuple[int, ...], lanes: tuple[int, ...]
) -> Iterator[Relation]:
    relation, found = supported(
        figures, Relation("hundred", "total row", "rows", row, Hundred(members), lanes)
    )
    if found.checked and (found.holding or found.checked == 1):
        yield relation
