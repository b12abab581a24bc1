"""The figures of a table by columns, row by row, and the ties between them."""

from collections.abc import Mapping, Sequence
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal
from random import Random

from corpus.figures.ledger import FigureTable, Tie
from corpus.figures.shapes import Header, Measure

_ADDITIVE = frozenset({"base", "part", "rest", "sum", "diff"})
_RATES = frozenset({"rate", "growth", "compound", "share"})
_SILENT = frozenset({"note", "text"})


def _level(col: int, measures: Mapping[int, Measure]) -> int:
    """How many computations a column needs before its own."""
    measure = measures[col]
    if measure.how in (*_SILENT, "base"):
        return 0
    return 1 + max(_level(_place(name), measures) for name in measure.what if name.isalpha())


def _place(name: str) -> int:
    """The column of a letter; row numbers and labels stand before the first."""
    return 2 + ord(name) - ord("a")


class Filler:
    """Fills the rows of a table; its habits (decimals, rounding) are those of one clerk.

    What is written may be rounded from finer figures, which are kept for the sums.
    """

    def __init__(
        self, random: Random, table: FigureTable, unit: str | None, leaves: Sequence[Header]
    ) -> None:
        self.random, self.table = random, table
        measures = {col: leaf.measure for col, leaf in enumerate(leaves, start=2) if leaf.measure}
        # A sum may stand before the columns that it adds up.
        self.measures = dict(sorted(measures.items(), key=lambda one: (_level(one[0], measures), one[0])))
        self.habits = {"money": self._money(unit), "dec": random.choice((0, 1, 1, 2, 2, 3))}
        self.decimals = {col: self._decimals(one) for col, one in self.measures.items()}
        self.rounding = ROUND_DOWN if random.random() < 0.1 else ROUND_HALF_UP
        self.rounded_sums = random.random() < 0.25
        self.magnitude = random.choice((Decimal("0.3"), Decimal(1), Decimal(3)))
        self.fine: dict[tuple[int, int], Decimal] = {}
        table.rates = {col for col, one in self.measures.items() if one.how in _RATES}

    def _decimals(self, measure: Measure) -> int:
        habit = self.habits.get(measure.decimals)
        return int(measure.decimals) if habit is None else habit

    def _money(self, unit: str | None) -> int:
        """Thousands of đồng are whole; millions may show the thousands; billions often do."""
        choices = {"tỷ đồng": (1, 2, 3, 3)}.get((unit or "").lower(), (0, 0, 0, 1, 2, 3))
        return 0 if (unit or "").startswith(("nghìn", "ngàn")) else self.random.choice(choices)

    def fill(self, row: int) -> None:
        """A row with figures of its own."""
        for col, measure in self.measures.items():
            if measure.how == "base":
                self._write(row, col, self._between(*measure.what.split("..")) * self._scale(measure))
            elif measure.how == "part":
                whole, span = measure.what.split()
                self._write(row, col, self._at(row, whole) * self._between(*span.split("..")))
            elif measure.how not in _SILENT:
                self._derive(row, col, measure)

    def _scale(self, measure: Measure) -> Decimal:
        return self.magnitude if float(measure.what.split("..")[1]) > 200 else Decimal(1)

    def total(self, row: int, members: Sequence[int]) -> None:
        """A row that adds up others; rates are computed anew."""
        for col, measure in self.measures.items():
            if measure.how in _ADDITIVE:
                self._add_up(row, col, members)
                if measure.how in ("rest", "sum", "diff"):
                    self._tie_columns(row, col, measure)
            elif measure.how not in _SILENT:
                self._derive(row, col, measure)

    def finish(self, rows: Sequence[int], grand: int | None) -> None:
        """Shares of the grand total; without one there is nothing to share."""
        for col, measure in self.measures.items():
            if measure.how != "share" or grand is None:
                continue
            base = _place(measure.what)
            for row in (*rows, grand):
                share = self.table.figures[row, base] / self.table.figures[grand, base] * 100
                self._write(row, col, share)
                terms = (((row, base), 1), ((grand, base), 1))
                self.table.ties.append(Tie("quotient", (row, col), terms))

    def _add_up(self, row: int, col: int, members: Sequence[int]) -> None:
        kept = self.fine if self.rounded_sums and not self._is_exact(col) else self.table.figures
        self._write(row, col, sum((kept[member, col] for member in members), Decimal()))
        slack = len(members) if kept is self.fine else 0
        terms = tuple(((member, col), 1) for member in members)
        self.table.ties.append(Tie("sum", (row, col), terms, slack=slack, exact=self._is_exact(col)))

    def _derive(self, row: int, col: int, measure: Measure) -> None:
        how, what = measure.how, measure.what
        if how in ("rest", "diff"):
            first, *others = what.split("-")
            self._write(
                row, col, self._at(row, first) - sum((self._at(row, one) for one in others), Decimal())
            )
        elif how == "sum":
            self._write(row, col, sum((self._at(row, one) for one in what.split("+")), Decimal()))
        elif how in ("rate", "growth", "average"):
            self._quotient(row, col, measure)
            return
        elif how == "compound":
            self._compound(row, col, measure)
            return
        self._tie_columns(row, col, measure)

    def _quotient(self, row: int, col: int, measure: Measure) -> None:
        pair, _, factor = measure.what.partition("*")
        above, below = pair.split("/")
        growth = measure.how == "growth"
        ratio = self._at(row, above) / (self._at(row, below) or Decimal(1)) - growth
        self._write(row, col, ratio * int(factor or 100))
        if above != below and self._at(row, below):
            terms = (((row, _place(above)), 1), ((row, _place(below)), 1))
            kind = "growth" if growth else "quotient"
            self.table.ties.append(Tie(kind, (row, col), terms, int(factor or 100)))

    def _compound(self, row: int, col: int, measure: Measure) -> None:
        """Growth a year over so many years: the root of the quotient."""
        pair, _, years = measure.what.partition("^")
        last, first = pair.split("/")
        if not self._at(row, first) or not self._at(row, last):
            self._write(row, col, Decimal(0))
            return
        yearly = (self._at(row, last) / self._at(row, first)) ** (1 / Decimal(years))
        self._write(row, col, (yearly - 1) * 100)
        terms = (((row, _place(last)), 1), ((row, _place(first)), 1))
        self.table.ties.append(Tie("growth", (row, col), terms, years=int(years)))

    def _tie_columns(self, row: int, col: int, measure: Measure) -> None:
        """Ties a sum, a difference or a rest in one row."""
        if measure.how == "sum":
            target, terms = col, [(_place(one), 1) for one in measure.what.split("+")]
        elif measure.how == "diff":
            first, *others = measure.what.split("-")
            target, terms = col, [(_place(first), 1), *((_place(one), -1) for one in others)]
        elif measure.how == "rest":
            first, *others = measure.what.split("-")
            target, terms = _place(first), [*((_place(one), 1) for one in others), (col, 1)]
        else:
            return
        places = tuple(((row, one), sign) for one, sign in terms)
        exact = self._is_exact(target)
        slack = len(terms) if self.rounded_sums and not exact else 0
        self.table.ties.append(Tie("sum", (row, target), places, slack=slack, exact=exact))

    def _is_exact(self, col: int) -> bool:
        """True for what is counted; whole millions are rounded as well."""
        return not self.decimals[col] and self.table.unit in (None, "người")

    def _at(self, row: int, name: str) -> Decimal:
        """What the clerk's sheet holds there: finer than what is printed, where sums are rounded."""
        col = _place(name)
        return (self.fine if self.rounded_sums and not self._is_exact(col) else self.table.figures)[row, col]

    def _between(self, low: str, high: str) -> Decimal:
        """Small figures are as frequent as large ones."""
        least, most = float(low), float(high)
        if least <= 0:
            return Decimal(self.random.randint(int(least), int(most)))
        return Decimal(repr(least * (most / least) ** self.random.random()))

    def _write(self, row: int, col: int, value: Decimal) -> None:
        self.fine[row, col] = value
        step = Decimal(1).scaleb(-self.decimals[col])
        rounding = self.rounding if col in self.table.rates else ROUND_HALF_UP
        self.table.figures[row, col] = value.quantize(step, rounding=rounding)
