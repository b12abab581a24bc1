"""Arithmetic between the columns of a table: rates and parts of a whole, found in its complete rows."""

from collections.abc import Sequence
from functools import cache
from itertools import permutations

from models.value import value

Numbers = Sequence[float | None]


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
    return 1.0 if abs(100 * part / whole - rate) <= 0.051 else -1.0


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
    return [relation for relation in _candidates(rows[0]) if _holds(relation, rows)]


def _candidates(row: Numbers) -> list[Relation]:
    # Most triples of columns are none, which their numbers tell before a relation is made of them.
    triples = zip(permutations(range(len(row)), 3), permutations(row, 3), strict=True)
    rates = [Rate(*columns) for columns, three in triples if (three[0] or 0) <= 200 and _rated(*three) >= 0]
    return [*rates, *(whole for whole in wholes(len(row)) if whole.verdict(row) >= 0)]


@cache
def wholes(width: int) -> tuple[Whole, ...]:
    """Every column as the sum of two or more columns right after it, or right before it."""
    after = [Whole(whole, whole + 1, last) for whole in range(width) for last in range(whole + 3, width + 1)]
    before = [Whole(whole, first, whole) for whole in range(width) for first in range(whole - 1)]
    return (*after, *before)


def rate_parts(rows: Sequence[Numbers], decimal: Sequence[bool]) -> dict[int, frozenset[int]]:
    """The columns with decimals that nearly all rows show to be rates of whole numbers, and of which ones."""
    found = quotients(rows, decimal)
    return {rate: frozenset(part for part, _ in pairs) for rate, pairs in found.items()}


def quotients(rows: Sequence[Numbers], decimal: Sequence[bool]) -> dict[int, frozenset[tuple[int, int]]]:
    """The same rates, and of each the pairs of a part and a whole."""
    counts = [column for column, is_decimal in enumerate(decimal) if not is_decimal]
    found = {
        rate: frozenset(pair for pair in permutations(counts, 2) if _holds(Rate(rate, *pair), rows))
        for rate, is_decimal in enumerate(decimal)
        if is_decimal
    }
    return {rate: pairs for rate, pairs in found.items() if pairs}


def holding_wholes(rows: Sequence[Numbers]) -> list[Whole]:
    """The columns that nearly all rows show to be the sum of their neighbours."""
    return [whole for whole in wholes(len(rows[0])) if _holds(whole, rows)] if len(rows) > 1 else []


def _holds(relation: Relation, rows: Sequence[Numbers]) -> bool:
    """Rows of zeros prove nothing, so some verdicts must be about numbers."""
    good = bad = 0
    allowed = len(rows) // 5
    for row in rows:
        verdict = relation.verdict(row)
        good += verdict > 0 and any(row)
        bad += verdict < 0
        if bad > allowed:
            return False
    return good >= 2
