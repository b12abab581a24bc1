"""A blank cell that an equation of its table determines: it is reported, never filled in."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal

from extractors.audit.messages import cell_name, shown, vietnamese
from extractors.relations import Figures, Linear, Relation, checks
from extractors.relations.figures import Place
from models.evidence import Evidence
from models.finding import Finding
from models.table import Table

SilentRows = Mapping[int | None, Sequence[int]]
"""Rows without any number, by the row that they belong to (None: to none)."""
FEWEST_HOLDING = 2
"""Lanes in which parts of a row add up before a blank in another row is called wrong."""


class Blanks:
    """The blank cells of a sum that words assert, in its own cells and in rows that it may have meant.

    `due` maps a lane to its only blank cell where the parts fall short of the sum; `undecided` are the
    lanes that fall short with several blanks. Where a lane holds although it has a blank, a blank is nothing.
    """

    def __init__(self, figures: Figures, relation: Relation, silent: SilentRows) -> None:
        self.figures, self.relation = figures, relation
        self.due: dict[int, Place] = {}
        self.undecided: set[int] = set()
        if not _adds_up(relation):
            return
        self._silent = _silent_siblings(figures, relation, silent) if relation.axis == "rows" else []
        blank = {lane: found for lane in self._lanes_with_blanks() if (found := self._in_lane(lane))}
        if not blank or any(one.holds for one in checks(figures, relation, tuple(blank))):
            return
        for lane, places in blank.items():
            if self.missing(lane) > 0:
                if len(places) > 1:
                    self.undecided.add(lane)
                elif places[0] not in figures.opaque:
                    self.due[lane] = places[0]

    def _lanes_with_blanks(self) -> Iterator[int]:
        """The lanes in which a number is blank; all where rows without any number stand beside the terms."""
        lanes = self.relation.lanes
        if self._silent:
            yield from lanes
            return
        for lane, numbers in zip(lanes, self.relation.vectors(self.figures.amounts, lanes), strict=True):
            if None in numbers:
                yield lane

    def _in_lane(self, lane: int) -> list[Place]:
        amounts = self.figures.amounts
        places = (*self.relation.operand_places(lane), *((row, lane) for row in self._silent))
        return [(row, col) for row, col in places if amounts[row][col] is None]

    def missing(self, lane: int) -> int:
        """How much the parts fall short of the sum, scaled."""
        amounts = self.figures.amounts
        row, col = self.relation.place(self.relation.target, lane)
        return (amounts[row][col] or 0) - sum(
            amounts[r][c] or 0 for r, c in self.relation.operand_places(lane)
        )

    def findings(self, table: Table) -> list[Finding]:
        """One finding for each cell that is due."""
        return [self._finding(table, lane, blank) for lane, blank in self.due.items()]

    def _finding(self, table: Table, lane: int, blank: Place) -> Finding:
        figures = self.figures
        row, col = self.relation.place(self.relation.target, lane)
        step = Decimal(1).scaleb(-figures.places[row][col])
        expected = figures.decimal(self.missing(lane)).quantize(step)
        where, whole = cell_name(figures, blank), vietnamese(shown(figures, row, col))
        return Finding(
            code="blank_determined",
            severity="warning",
            message=f"{where}: để trống; để cộng đủ {whole} thì phải là {vietnamese(expected)}",
            table=table.ordinal,
            row=blank[0],
            col=blank[1],
            cells=tuple(dict.fromkeys((blank, *self.relation.places(lane)))),
            expected=expected,
            evidence=_beside(table, blank),
        )


def _beside(table: Table, blank: Place) -> Evidence:
    """The place of the label of the row: a blank has none of its own."""
    label = next((row.label for row in table.rows if row.row == blank[0]), None)
    beside = (cell.evidence for cell in table.cells if cell.row == blank[0] and cell.raw == label)
    return next(beside, table.evidence)


def told_once(due: Iterable[Finding]) -> Iterator[Finding]:
    """One finding for each blank cell of which its sums demand the same."""
    told: dict[tuple[object, ...], Finding] = {}
    for one in due:
        key = (one.row, one.col, one.expected)
        first = told.setdefault(key, one)
        told[key] = first.replaced(cells=tuple(dict.fromkeys((*first.cells, *one.cells))))
    yield from told.values()


def _adds_up(relation: Relation) -> bool:
    """True for sums that words assert: a total row, or parts of a row that enough rows bear out."""
    expression = relation.expression
    if not isinstance(expression, Linear) or relation.asserted == "mined" or relation.zero_blanks:
        return False
    enough = relation.axis == "rows" or relation.holding >= FEWEST_HOLDING
    return enough and expression.adds_up


def silent_rows(figures: Figures) -> SilentRows:
    """The rows without any number, by the row that they belong to."""
    silent: dict[int | None, list[int]] = {}
    for row, amounts in zip(figures.rows, figures.amounts, strict=True):
        if row.kind == "data" and amounts.count(None) == len(amounts):
            silent.setdefault(row.parent_row, []).append(row.row)
    return silent


def _silent_siblings(figures: Figures, relation: Relation, silent: SilentRows) -> list[int]:
    """Rows beside those that are summed which have no number at all: the sum leaves them out."""
    summed = set(relation.expression.operands)
    parents = {figures.rows[row].parent_row for row in summed} if silent else ()
    return sorted(row for parent in parents for row in silent.get(parent, ()) if row not in summed)
