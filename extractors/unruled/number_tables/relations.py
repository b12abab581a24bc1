"""Arithmetic between the columns of a table: rates and parts of a whole, found in its complete rows."""

from collections.abc import Iterable, Sequence
from functools import cache
from itertools import permutations

from models.value import value

Numbers = Sequence[float | None]

_ROUNDED = 0.051
"""How far a rate may be off its quotient: by half a tenth, and by what floats lose."""
_MOST_RATE = 200
"""Per cent; what has more is an amount."""


@value
class Rate:
    """Column `rate` is 100 × `part` / `whole`."""

    rate: int
    part: int
    whole: int

    def verdict(self, row: Numbers) -> float:
        """+1 where the row bears it out, -1 where it contradicts, 0 where it cannot tell."""
        return _rated(row[self.rate], row[self.part], row[self.whole])


def _rated(rate: float | None, part: float | None, whole: float | None) -> float:
    """The verdict of three numbers."""
    if rate is None or part is None or not whole:
        return 0.0
    return 1.0 if abs(100 * part / whole - rate) <= _ROUNDED else -1.0


@value
class Whole:
    """Column `whole` is the sum of the columns from `first` to before `last`."""

    whole: int
    first: int
    last: int

    def verdict(self, row: Numbers) -> float:
        """As for a rate; a blank part counts as nothing."""
        whole = row[self.whole]
        if whole is None:
            return 0.0
        parts = sum(filter(None, row[self.first : self.last]))
        return 1.0 if abs(parts - whole) <= 1e-6 * max(1.0, abs(whole)) else -1.0


Relation = Rate | Whole


def relations_in(rows: Sequence[Numbers]) -> list[Relation]:
    """The relations that nearly all the rows bear out, and at least two of them."""
    if len(rows) < 2:
        return []
    telling = list(map(any, rows))
    return [one for one in _candidates(rows[0]) if _hold(map(one.verdict, rows), telling)]


def _candidates(row: Numbers) -> list[Relation]:
    # Most triples of columns are none, which their numbers tell before a relation is made of them.
    triples = zip(permutations(range(len(row)), 3), permutations(row, 3), strict=True)
    rates = [
        Rate(*columns) for columns, three in triples if (three[0] or 0) <= _MOST_RATE and _rated(*three) >= 0
    ]
    return [*rates, *(whole for whole in wholes(len(row)) if whole.verdict(row) >= 0)]


@cache
def wholes(width: int) -> tuple[Whole, ...]:
    """Every column as the sum of two or more columns right after it, or right before it."""
    after = [Whole(whole, whole + 1, last) for whole in range(width) for last in range(whole + 3, width + 1)]
    before = [Whole(whole, first, whole) for whole in range(width) for first in range(whole - 1)]
    return (*after, *before)


def quotients(rows: Sequence[Numbers], decimal: Sequence[bool]) -> dict[int, frozenset[tuple[int, int]]]:
    """The columns with decimals that nearly all rows show to be rates, and the parts and wholes of each."""
    pairs = list(permutations((column for column, is_decimal in enumerate(decimal) if not is_decimal), 2))
    telling, columns = list(map(any, rows)), list(zip(*rows, strict=True))
    found = {
        rate: frozenset(
            (part, whole)
            for part, whole in pairs
            if _hold(map(_rated, columns[rate], columns[part], columns[whole]), telling)
        )
        for rate, is_decimal in enumerate(decimal)
        if is_decimal and rows
    }
    return {rate: some for rate, some in found.items() if some}


def holding_wholes(rows: Sequence[Numbers]) -> list[Whole]:
    """The columns that nearly all rows show to be the sum of their neighbours."""
    if len(rows) < 2:
        return []
    telling = list(map(any, rows))
    return [whole for whole in wholes(len(rows[0])) if _hold(map(whole.verdict, rows), telling)]


def _hold(verdicts: Iterable[float], telling: Sequence[bool]) -> bool:
    """Rows of zeros prove nothing, so some verdicts must be of rows that are `telling`."""
    good = bad = 0
    allowed = len(telling) // 5
    for verdict, tells in zip(verdicts, telling, strict=True):
        if verdict < 0:
            bad += 1
            if bad > allowed:
                return False
        elif verdict > 0 and tells:
            good += 1
    return good >= 2
