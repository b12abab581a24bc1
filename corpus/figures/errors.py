"""One error in a table, as a tired clerk makes it: a digit wrong or lost, a figure of another row."""

from dataclasses import dataclass, replace
from decimal import Decimal
from random import Random

from corpus.figures.ledger import FigureTable, Place, Tie

KINDS = ("wrong digit", "swapped digits", "lost digit", "doubled digit", "other row", "near miss")
LEAST = 4
"""Units of the last digit that an error breaks a relation of rounded figures by: less may be rounding."""
_TRIES = 60


@dataclass(frozen=True, slots=True)
class Planted:
    """The table with the error, where it is, of what kind, and a relation that it breaks."""

    table: FigureTable
    place: Place
    kind: str
    tie: Tie


def planted(table: FigureTable, seed: int) -> Planted | None:
    """The table with one error that breaks a relation; None where it has no relation that can be broken."""
    random = Random(seed)
    places = sorted(table.tied)
    for _ in range(_TRIES if places else 0):
        place, kind = random.choice(places), random.choice(KINDS)
        figure = _mistaken(random, table, place, kind)
        if figure is None or figure == table.figures[place]:
            continue
        changed = replace(table, figures={**table.figures, place: figure})
        broken = [tie for tie in table.ties if place in tie.places and _breaks(tie, changed)]
        if broken:
            return Planted(changed, place, kind, broken[0])
    return None


def _breaks(tie: Tie, table: FigureTable) -> bool:
    distance = tie.distance(table.figures)
    if distance is None or tie.exact:
        return bool(distance)
    return distance >= max(LEAST, len(tie.terms) // 2 + 2) + tie.slack


def _mistaken(random: Random, table: FigureTable, place: Place, kind: str) -> Decimal | None:
    figure = table.figures[place]
    if kind == "other row":
        others = [one for (row, col), one in table.figures.items() if col == place[1] and row != place[0]]
        return random.choice(others) if others else None
    exponent = int(figure.as_tuple().exponent)
    digits = _digits(random, str(abs(int(figure.scaleb(-exponent)))), kind)
    if digits is None:
        return None
    changed = Decimal(int(digits)).scaleb(exponent)
    return -changed if figure < 0 else changed


def _digits(random: Random, digits: str, kind: str) -> str | None:
    at = random.randrange(len(digits))
    if kind == "wrong digit":
        return digits[:at] + random.choice("0123456789") + digits[at + 1 :]
    if kind == "near miss":
        return str(max(0, int(digits) + random.choice((-10, -2, -1, 1, 2, 10))))
    if len(digits) < 2:
        return None
    if kind == "lost digit":
        return digits[:at] + digits[at + 1 :]
    if kind == "doubled digit":
        return digits[:at] + digits[at] + digits[at:]
    at = random.randrange(len(digits) - 1)
    return digits[:at] + digits[at + 1] + digits[at] + digits[at + 2 :]
