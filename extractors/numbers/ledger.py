"""How many of a table's equations hold, kept up to date while readings change."""

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set

from extractors.relations.check import Check, check, checks
from extractors.relations.figures import Figures, Place
from extractors.relations.relation import Linear, Relation, Share

Account = tuple[Relation, int]
"""One equation: a relation in one lane."""


class Ledger:
    """The equations that open cells take part in.

    A sum keeps its residual, so that a change in one of its terms costs nothing more than an addition;
    `amounts` gives for each open cell the grouped and the decimal number, scaled. `entries` are the accounts
    of each open cell and what one more in it adds to the residual, `open_terms` the other way round. Once
    it has `turned` a cell over, other relations may hold.
    """

    def __init__(
        self, figures: Figures, relations: Iterable[Relation], amounts: Mapping[Place, tuple[int, int]]
    ) -> None:
        self.figures, self.amounts = figures, amounts
        self.accounts: list[Account] = []
        self.residuals: list[float | None] = []
        self.tolerances: list[float] = []
        self.held: list[bool] = []
        self.entries: dict[Place, list[tuple[int, int]]] = {place: [] for place in amounts}
        self.open_terms: list[list[tuple[Place, int]]] = []
        self.turned = False
        self._disputed: set[Place] | None = None
        crossing = {"rows": _lanes_by_line(amounts), "columns": _lanes_by_line((c, r) for r, c in amounts)}
        for relation in relations:
            lines = (relation.target, *relation.expression.operands)
            open_lanes = set().union(*(crossing[relation.axis].get(line, ()) for line in lines))
            whole_is_open = _has_open_whole(relation, self.entries)
            lanes = [lane for lane in relation.lanes if whole_is_open or lane in open_lanes]
            for verdict in checks(figures, relation, lanes):
                self._enter(relation, verdict)

    def _enter(self, relation: Relation, verdict: Check) -> None:
        """Enters an equation in which an open cell takes part."""
        row, col = relation.place(relation.target, verdict.lane)
        # A sum of rounded numbers is checked anew: its tolerance depends on the digits that are shown.
        exact = isinstance(relation.expression, Linear) and not verdict.tolerance
        residual = (self.figures.amounts[row][col] or 0) - verdict.expected if exact else None
        terms = [term for term in _signed_places(relation, verdict.lane) if term[0] in self.entries]
        for place, coefficient in terms:
            self.entries[place].append((len(self.accounts), coefficient))
        self.open_terms.append(terms)
        self.accounts.append((relation, verdict.lane))
        self.residuals.append(residual)
        self.tolerances.append(verdict.tolerance * (1 + 1e-9))
        self.held.append(verdict.holds)

    def gain(self, places: Sequence[Place], grouped: Mapping[Place, bool]) -> int:
        """How many more equations hold if the cells at `places` are read the other way (fewer: negative)."""
        shifts = self._shifts(places, grouped)
        gained = 0
        others = []
        for account, shift in shifts.items():
            residual = self.residuals[account]
            if residual is None:
                others.append(account)
            else:
                gained += (abs(residual + shift) <= self.tolerances[account]) - self.held[account]
        if others:
            self._write(places, grouped, other=True)
            gained += sum(self._holds(account) - self.held[account] for account in others)
            self._write(places, grouped, other=False)
        return gained

    def loses(self, places: Sequence[Place], grouped: Mapping[Place, bool]) -> bool:
        """True where fewer equations hold if the cells at `places` are read the other way.

        Where all of their equations hold, the first exact one that breaks tells.
        """
        if not self.disputed().isdisjoint(places):
            return self.gain(places, grouped) < 0
        turned, seen = set(places), set[int]()
        for place in places:
            for account, _ in self.entries[place]:
                if account not in seen:
                    seen.add(account)
                    if self._breaks(account, turned, grouped):
                        return True
        return self.gain(places, grouped) < 0

    def _breaks(self, account: int, turned: Set[Place], grouped: Mapping[Place, bool]) -> bool:
        """True where an exact equation does not hold once the cells in `turned` are read the other way."""
        residual = self.residuals[account]
        if residual is None:
            return False
        terms = self.open_terms[account]
        shift = sum([sign * self._step(place, grouped) for place, sign in terms if place in turned])
        return abs(residual + shift) > self.tolerances[account]

    def _shifts(self, places: Sequence[Place], grouped: Mapping[Place, bool]) -> dict[int, int]:
        """How much each equation's residual changes if the cells are read the other way."""
        shifts: dict[int, int] = {}
        for place in places:
            step = self._step(place, grouped)
            for account, coefficient in self.entries[place]:
                shifts[account] = shifts.get(account, 0) + coefficient * step
        return shifts

    def firm(self, place: Place, grouped: Mapping[Place, bool]) -> bool:
        """True where turning one cell over breaks a sum that holds, whatever else it does."""
        step = abs(self._step(place, grouped))
        return any(
            step > 2 * self.tolerances[account] and self.held[account]
            for account, coefficient in self.entries[place]
            if coefficient
        )

    def disputed(self) -> set[Place]:
        """The open cells of equations that do not hold."""
        if self._disputed is None:
            failing = (account for account, holds in enumerate(self.held) if not holds)
            self._disputed = {place for account in failing for place, _ in self.open_terms[account]}
        return self._disputed

    def flip(self, places: Sequence[Place], grouped: dict[Place, bool]) -> None:
        """Reads the cells at `places` the other way."""
        self.turned = True
        self._disputed = None
        shifts = self._shifts(places, grouped)
        self._write(places, grouped, other=True)
        for place in places:
            grouped[place] = not grouped[place]
        for account, shift in shifts.items():
            residual = self.residuals[account]
            if residual is None:
                self.held[account] = self._holds(account)
            else:
                self.residuals[account] = residual + shift
                self.held[account] = abs(residual + shift) <= self.tolerances[account]

    def holding(self, place: Place) -> Iterator[Relation]:
        """The relations whose equations with this cell hold."""
        for account, _ in self.entries[place]:
            if self.held[account]:
                yield self.accounts[account][0]

    def _step(self, place: Place, grouped: Mapping[Place, bool]) -> int:
        whole, fraction = self.amounts[place]
        return fraction - whole if grouped[place] else whole - fraction

    def _holds(self, account: int) -> bool:
        verdict = check(self.figures, *self.accounts[account])
        return verdict is not None and verdict.holds

    def _write(self, places: Sequence[Place], grouped: Mapping[Place, bool], *, other: bool) -> None:
        """Writes the chosen or the other amounts of cells into the figures."""
        for place in places:
            is_grouped = grouped[place] != other
            row, col = place
            self.figures.amounts[row][col] = self.amounts[place][0 if is_grouped else 1]
            self.figures.places[row][col] = 0 if is_grouped else 3


def _lanes_by_line(crossings: Iterable[tuple[int, int]]) -> dict[int, set[int]]:
    """For each line the lanes that cross it in an open cell."""
    lanes: dict[int, set[int]] = {}
    for line, lane in crossings:
        lanes.setdefault(line, set()).add(lane)
    return lanes


def _has_open_whole(relation: Relation, places: Mapping[Place, object]) -> bool:
    """True where all lanes are shares of one open cell."""
    expression = relation.expression
    return isinstance(expression, Share) and (expression.whole_row, expression.part) in places


def _signed_places(relation: Relation, lane: int) -> Iterator[tuple[Place, int]]:
    """The cells of an equation and what one more in each adds to the residual."""
    yield relation.place(relation.target, lane), 1
    expression = relation.expression
    if isinstance(expression, Linear):
        for line, sign in expression.terms:
            yield relation.place(line, lane), -sign
    else:
        for place in relation.operand_places(lane):
            yield place, 0
