"""What the style of the proven cells of a table says about those that its arithmetic leaves open."""

from collections import Counter

from extractors.numbers.ledger import Ledger
from extractors.numbers.sheet import Sheet
from extractors.relations.figures import Place

FEWEST_PROVEN = 4
MAJORITY = 0.9
"""The share of the proven cells that must be written in one style before the others are taken to be."""
_NOT_PROVEN = ("style", "ambiguous")


def settle_by_proven_style(sheet: Sheet, ledger: Ledger, proofs: dict[Place, str]) -> None:
    """Decides ambiguous cells where most proven cells are written in one style.

    They are read in that style (proof `style`), unless equations that hold would break: these prove them.
    A column of nothing but thousandths stays ambiguous: it may as well be written in the other style.
    """
    open_still = [place for place, proof in proofs.items() if proof == "ambiguous"]
    if not open_still:
        return
    told = (sheet.reading(place).style for place, proof in proofs.items() if proof not in _NOT_PROVEN)
    proven = Counter(told)
    style, count = next(iter(proven.most_common(1)), (None, 0))
    if count < FEWEST_PROVEN or count < MAJORITY * proven.total():
        return
    odd = [place for place in open_still if sheet.reading(place).style != style]
    by_column: dict[int, list[Place]] = {}
    for place in odd:
        by_column.setdefault(place[1], []).append(place)
    for turn in by_column.values():
        if ledger.gain(turn, sheet.grouped) >= 0:
            ledger.flip(turn, sheet.grouped)
    thousandths = sheet.columns_of_open_cells()
    for place in open_still:
        if sheet.reading(place).style == style:
            if sheet.grouped[place] or place[1] not in thousandths:
                proofs[place] = "style"
        elif ledger.gain([place], sheet.grouped) < 0:
            proofs[place] = min(ledger.holding_kinds(place))
