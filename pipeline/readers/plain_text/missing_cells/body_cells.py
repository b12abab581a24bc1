"""The cells of a table's body, and which of them may be a row, or the number of a group, by themselves."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from pipeline.readers.plain_text.missing_cells.cell_kinds import INDEX, NUMBER, WORDS, cell_kind
from pipeline.readers.plain_text.missing_cells.row_numbers import GROUP_LABEL, goes_on_to, order_of


class BodyCells(NamedTuple):
    """What the cells are: their kinds, the numbers that they may be in a count, whether they name a group."""

    kinds: tuple[int, ...]
    orders: tuple[tuple[str, int | None], ...]
    labelled: tuple[bool, ...]

    @staticmethod
    def of(texts: Sequence[str]) -> "BodyCells":
        """The cells with these texts; `1.1` behind `1` or `1. Đất đai`, `1.2` behind that number rows."""
        orders = tuple(map(order_of, texts))
        labelled = tuple(GROUP_LABEL.match(text) is not None for text in texts)
        kinds: list[int] = []
        counted: set[str] = set()
        for text, (parent, order), names_group in zip(texts, orders, labelled, strict=True):
            kind = cell_kind(text)
            if kind == NUMBER and order is not None:
                before = f"{parent}.{order - 1}" if order > 1 else parent
                kind = INDEX if before in counted else kind
            if kind == INDEX:
                counted.add(text.strip("()."))
            elif names_group:
                counted.add(text.split(maxsplit=1)[0].strip(".)/"))
            kinds.append(kind)
        return BodyCells(tuple(kinds), orders, labelled)

    def part(self, start: int, stop: int | None = None) -> "BodyCells":
        """The cells from one on."""
        return BodyCells(self.kinds[start:stop], self.orders[start:stop], self.labelled[start:stop])


def counts_on(cells: BodyCells, first: int, following: int) -> bool:
    """Whether the number of the cell where the next row starts follows that of the first cell."""
    orders = cells.orders
    return following < len(orders) and goes_on_to(orders[first], orders[following])


def group_places(cells: BodyCells) -> frozenset[int]:
    """The cells that can be a row by themselves over all columns: words, and behind them a row number.

    Behind those that open with a label, other words may stand: where nothing numbers the rows.
    """
    return frozenset(
        at
        for at, (kind, behind) in enumerate(pairwise(cells.kinds))
        if kind in WORDS and (behind == INDEX or (cells.labelled[at] and behind in WORDS))
    )


def headed_groups(cells: BodyCells) -> set[int]:
    """The cells that can be the number of a group: its name behind it, then a number that counts below it."""
    kinds, orders = cells.kinds, cells.orders
    return {
        at
        for at in range(len(kinds) - 2)
        if kinds[at] == kinds[at + 2] == INDEX
        and kinds[at + 1] in WORDS
        and _counts_below(orders[at], orders[at + 2])
    }


def _counts_below(number: tuple[str, int | None], following: tuple[str, int | None]) -> bool:
    """Whether the second number is the first of a count below the other: `A` `I`, `II` `1`, `3` `3.1`."""
    kind, order = number
    next_kind, next_order = following
    if order is None or next_order != 1:
        return False
    return next_kind == f"{order}" if kind == "number" else kind in ("roman", "letter") and next_kind != kind
