"""The one cell that breaks several equations at once: corrected, it mends them all."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from extractors.audit.suspects import FEWEST, Equation, Suspect, equation_key, suspects
from extractors.relations import Figures, Hundred, Relation, Share, check
from extractors.relations.figures import Place


class WrongCell(NamedTuple):
    """A cell, the scaled amount that mends its broken equations, and these."""

    place: Place
    amount: int
    equations: tuple[Equation, ...]


def wrong_cells(
    figures: Figures, relations: Sequence[Relation], broken: Sequence[Equation]
) -> list[WrongCell]:
    """The cells that alone are to blame, no equation in two of them; none where two cells might be."""
    suspected = suspects(figures, broken) if len(broken) >= FEWEST else {}
    mended = (_mended(figures, relations, place, suspect) for place, suspect in suspected.items())
    return list(undisputed([cell for cell in mended if cell]))


def _mended(
    figures: Figures, relations: Sequence[Relation], place: Place, suspect: Suspect
) -> WrongCell | None:
    """The cell with the amount that mends the most of its broken equations and breaks no other."""
    stated = figures.amounts[place[0]][place[1]]
    holding = [one for one in _equations_at(relations, place) if _holds(figures, one)]
    best: WrongCell | None = None
    for amount in suspect.amounts:
        figures.amounts[place[0]][place[1]] = amount
        mended = tuple(one for one in suspect.equations if _holds(figures, one))
        kept = len(mended) >= FEWEST and all(_holds(figures, one) for one in holding)
        figures.amounts[place[0]][place[1]] = stated
        if kept and (best is None or len(mended) > len(best.equations)):
            best = WrongCell(place, amount, mended)
    return best


def _equations_at(relations: Iterable[Relation], place: Place) -> Iterator[Equation]:
    """The equations in which a cell takes part."""
    row, col = place
    for relation in relations:
        line, lane = (col, row) if relation.axis == "columns" else (row, col)
        expression = relation.expression
        if isinstance(expression, Share) and place == (expression.whole_row, expression.part):
            yield from ((relation, one) for one in relation.lanes)
        elif isinstance(expression, Hundred) and line not in expression.operands:
            continue
        elif line in (relation.target, *expression.operands) and lane in relation.lanes:
            yield relation, lane


def _holds(figures: Figures, equation: Equation) -> bool:
    verdict = check(figures, *equation)
    return verdict is not None and verdict.holds


def undisputed(blamed: Iterable[WrongCell]) -> Iterator[WrongCell]:
    """Those that mend the most; where another cell would mend as many of the same, nobody knows which."""
    found = [(one, frozenset(map(equation_key, one.equations))) for one in blamed]
    sizes: dict[tuple[int, int], list[int]] = {}
    for _, own in found:
        for key in own:
            sizes.setdefault(key, []).append(len(own))
    # The greatest but one of the cells that mend an equation: a rival of the one that mends most.
    second = {key: sorted(each)[-2] for key, each in sizes.items() if len(each) > 1}
    taken: set[tuple[int, int]] = set()
    for one, own in sorted(found, key=lambda pair: -len(pair[1])):
        rivalled = any(second.get(key, 0) >= len(own) for key in own)
        if own.isdisjoint(taken) and not rivalled:
            taken |= own
            yield one
