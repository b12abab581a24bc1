"""The choice of readings that satisfies the most of what the table states.

Each open cell has two readings; relations are constraints over them. From the choice by style the search
turns over whole tables, rows, columns and single cells as long as more equations come to hold (compare the
multi-hypothesis parsing of Döhmen, Mühleisen, Boncz: Multi-Hypothesis CSV Parsing, SSDBM 2017).
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from extractors.numbers.ledger import Ledger
from extractors.numbers.proven_style import settle_by_proven_style
from extractors.numbers.sheet import DECIMALS_OF_OPEN, Sheet
from extractors.numbers.style import SURE
from extractors.relations import find_relations, search_relations
from extractors.relations.figures import Figures, Place
from extractors.relations.relation import Linear, Product, Relation, RelationKind

EQUATION_WEIGHT = 4.0
"""What an equation that holds outweighs on the scale of the style's score."""
ROUNDS = 3
_PROOFS: tuple[RelationKind, ...] = (
    "formula", "sum", "parts", "product", "difference", "rate", "hundred",
)  # fmt: skip


class Choice(NamedTuple):
    """The proof of each open cell, and the relations that the figures state as they are read now."""

    proofs: dict[Place, str]
    relations: tuple[Relation, ...]


class _Constraints(NamedTuple):
    """The equations of a table, the cells that they tie together, and what its figures state."""

    ledger: Ledger
    groups: list[list[Place]]
    stated: tuple[Relation, ...]


def choose_by_arithmetic(sheet: Sheet, figures: Figures, scores: dict[Place, float]) -> Choice:
    """Turns readings over until no turn makes more equations hold, in the sheet and in its `figures`."""
    amounts = _amounts(sheet, figures)
    now = _constraints(sheet, figures, amounts)
    for _ in range(ROUNDS):
        if not _improve(sheet, now.ledger, now.groups, scores):
            break
        # Other readings, which the ledger wrote into the figures, may bear out other relations.
        now = _constraints(sheet, figures, amounts)
    _return(sheet, now.ledger, now.groups, scores)
    proofs = _proofs(sheet, now.ledger, now.groups, scores)
    settle_by_proven_style(sheet, now.ledger, proofs)
    return Choice(proofs, find_relations(figures) if now.ledger.turned else now.stated)


def _constraints(sheet: Sheet, figures: Figures, amounts: dict[Place, tuple[int, int]]) -> _Constraints:
    """The equations of the table as it reads now.

    What would hold if all open cells were groups of digits is among them: where columns are written in
    different styles, no other reading shows how they belong together.
    """
    stated, tentative = search_relations(figures)
    relations = list(tentative)
    split = [place for place in sheet.open if not sheet.grouped[place]]
    if split and len(split) < len(sheet.open):
        _write(figures, amounts, split, grouped=True)
        known = {one.expression for one in relations}
        relations += [one for one in find_relations(figures) if one.expression not in known]
        _write(figures, amounts, split, grouped=False)
    return _Constraints(Ledger(figures, relations, amounts), _together(sheet, relations), stated)


def _write(
    figures: Figures, amounts: dict[Place, tuple[int, int]], places: Sequence[Place], *, grouped: bool
) -> None:
    """Enters one reading of open cells into the figures."""
    for place in places:
        row, col = place
        figures.amounts[row][col] = amounts[place][0 if grouped else 1]
        figures.places[row][col] = 0 if grouped else DECIMALS_OF_OPEN


def _amounts(sheet: Sheet, figures: Figures) -> dict[Place, tuple[int, int]]:
    """The grouped and the decimal number of each open cell, scaled; they are a thousand times apart."""
    whole = {place: int(sheet.readings[place][0].value or 0) * figures.power for place in sheet.open}
    return {place: (amount, amount // 10**DECIMALS_OF_OPEN) for place, amount in whole.items()}


def _together(sheet: Sheet, relations: Sequence[Relation]) -> list[list[Place]]:
    """What may turn together: the open cells of the table, of tied columns, of a row, of a column."""
    tied = _tied_columns(relations)
    by_tie: dict[int, list[Place]] = {}
    by_row: dict[int, list[Place]] = {}
    by_column: dict[int, list[Place]] = {}
    for place in sheet.open:
        row, col = place
        by_tie.setdefault(tied.get(col, col), []).append(place)
        by_row.setdefault(row, []).append(place)
        by_column.setdefault(col, []).append(place)
    groups = (sheet.open, *by_tie.values(), *by_row.values(), *by_column.values())
    return [group for group in groups if len(group) > 1]


def _tied_columns(relations: Sequence[Relation]) -> dict[int, int]:
    """For each column the first of those that relations tie to it: together they may change scale."""
    first: dict[int, int] = {}

    def root(col: int) -> int:
        while first.setdefault(col, col) != col:
            col = first[col]
        return col

    for relation in relations:
        if relation.axis == "columns" and not isinstance(relation.expression, Product):
            linear = isinstance(relation.expression, Linear)
            cols = (*relation.expression.operands, *((relation.target,) if linear else ()))
            for col in cols[1:]:
                low, high = sorted((root(cols[0]), root(col)))
                first[high] = low
    return {col: root(col) for col in list(first)}


def _turns(sheet: Sheet, groups: Iterable[Sequence[Place]]) -> Iterator[list[Place]]:
    """The cells to turn over so that a group is read in one way.

    The ways: in the Vietnamese style, in the English one, all in groups of digits, all with decimals.
    """
    vietnamese_groups = {place for place in sheet.open if sheet.readings[place][0].style == "vn"}
    for group in groups:
        state = [(place, sheet.grouped[place], place in vietnamese_groups) for place in group]
        ways = (
            [place for place, grouped, vietnamese in state if grouped != vietnamese],
            [place for place, grouped, vietnamese in state if grouped == vietnamese],
            [place for place, grouped, _ in state if not grouped],
            [place for place, grouped, _ in state if grouped],
        )
        for position, turn in enumerate(ways):
            if turn and turn not in ways[:position]:
                yield turn


def _improve(
    sheet: Sheet, ledger: Ledger, groups: Sequence[Sequence[Place]], scores: dict[Place, float]
) -> bool:
    """Turns over what makes more equations hold; only cells in equations that fail can."""
    disputed = ledger.disputed()
    if not disputed:
        return False
    worth = [group for group in groups if not disputed.isdisjoint(group)]
    turns = chain(_turns(sheet, worth), ([place] for place in sheet.open if place in disputed))
    improved = False
    for turn in turns:
        gained = ledger.improvement(turn, sheet.grouped)
        # Cells that turn together share the evidence of their style, so the most certain one counts.
        lost = max(scores[place] if sheet.grouped[place] else -scores[place] for place in turn)
        if gained > 0 and gained * EQUATION_WEIGHT > lost:
            ledger.flip(turn, sheet.grouped)
            improved = True
    return improved


def _return(
    sheet: Sheet, ledger: Ledger, groups: Sequence[Sequence[Place]], scores: dict[Place, float]
) -> None:
    """Turns back what was turned with others and gained nothing by it: there style and header decide."""
    turned = {place for place in sheet.open if sheet.grouped[place] != (scores[place] >= 0)}
    for group in chain(groups, ([place] for place in sheet.open)) if turned else ():
        strays = [place for place in group if sheet.grouped[place] != (scores[place] >= 0)]
        if strays and ledger.gain(strays, sheet.grouped) >= 0:
            ledger.flip(strays, sheet.grouped)


def _proofs(
    sheet: Sheet, ledger: Ledger, groups: Sequence[Sequence[Place]], scores: dict[Place, float]
) -> dict[Place, str]:
    """The relation that another reading would break, alone or with its row, column or table; else style."""
    loose = {place for place in sheet.open if not ledger.entries[place]}
    disputed = ledger.disputed()
    # A column may be all there is of its table: such a group is asked once.
    tied = dict.fromkeys(tuple(group) for group in groups if not loose.issuperset(group))
    doubtful = ([place] for place in sheet.open if place in disputed or not ledger.firm(place, sheet.grouped))
    for turn in chain(_turns(sheet, tied), doubtful):
        if not loose.issuperset(turn) and not ledger.loses(turn, sheet.grouped):
            loose.update(turn)
    proofs: dict[Place, str] = {}
    for place in sheet.open:
        kinds = None if place in loose else ledger.holding_kinds(place)
        if kinds:
            proofs[place] = next(kind for kind in _PROOFS if kind in kinds)
        else:
            proofs[place] = _by_style(scores[place] if sheet.grouped[place] else -scores[place])
    return proofs


def _by_style(score: float) -> str:
    return "style" if score >= SURE else "ambiguous"
