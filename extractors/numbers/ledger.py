"""How many of a table's equations hold, kept up to date while readings change."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import chain, repeat

from extractors.relations.check import Check, check, checks, loosest_tolerance
from extractors.relations.figures import Figures, Place
from extractors.relations.relation import Linear, Relation, RelationKind, Share

Account = tuple[Relation, int]
"""One equation: a relation in one lane."""


class Ledger:
    """The equations that open cells take part in.

    A sum keeps its residual, so that a change in one of its terms costs little more than an addition;
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
        self.loosest: list[float] = []
        self.held: list[bool] = []
        self.entries: dict[Place, list[tuple[int, int]]] = {place: [] for place in amounts}
        self.open_terms: list[list[tuple[Place, int]]] = []
        self.turned = False
        self._disputed: set[Place] | None = None
        crossing = {"rows": _lanes_by_line(amounts), "columns": _lanes_by_line((c, r) for r, c in amounts)}
        for relation in relations:
            lines = (relation.target, *relation.expression.operands)
            lanes = relation.lanes
            if not _has_open_whole(relation, self.entries):
                lanes_of = crossing[relation.axis]
                open_lanes = {lane for line in lines if line in lanes_of for lane in lanes_of[line]}
                lanes = tuple([lane for lane in lanes if lane in open_lanes]) if open_lanes else ()
            if lanes:
                for verdict in checks(figures, relation, lanes):
                    self._enter(relation, verdict)

    def _enter(self, relation: Relation, verdict: Check) -> None:
        """Enters an equation in which an open cell takes part."""
        lane, expected, tolerance, holds, operands = verdict
        account, expression = len(self.accounts), relation.expression
        places = relation.places(lane)
        if isinstance(expression, Linear):
            row, col = places[0]
            residual: float | None = (self.figures.amounts[row][col] or 0) - expected
            # How far a rounded sum may be off depends on the digits that its terms show once turned over.
            loosest = loosest_tolerance(self.figures, len(operands)) if tolerance else 0.0
            signs: Iterable[int] = expression.signs
        else:
            residual, loosest, signs = None, 0.0, repeat(0)
        open_terms = []
        for place, sign in zip(places, chain((-1,), signs), strict=False):
            if place in self.entries:
                self.entries[place].append((account, -sign))
                open_terms.append((place, -sign))
        self.open_terms.append(open_terms)
        self.accounts.append((relation, lane))
        self.residuals.append(residual)
        self.tolerances.append(tolerance * (1 + 1e-9))
        self.loosest.append(loosest * (1 + 1e-9))
        self.held.append(holds)

    def gain(self, places: Sequence[Place], grouped: Mapping[Place, bool]) -> int:
        """How many more equations hold if the cells at `places` are read the other way (fewer: negative)."""
        shifts = self._shifts(places, grouped)
        gained = 0
        others = []
        for account, shift in shifts.items():
            holds = self._would_hold(account, shift)
            if holds is None:
                others.append(account)
            else:
                gained += holds - self.held[account]
        if others:
            self._write(places, grouped, other=True)
            gained += sum(self._holds(account) - self.held[account] for account in others)
            self._write(places, grouped, other=False)
        return gained

    def improvement(self, places: Sequence[Place], grouped: Mapping[Place, bool]) -> int:
        """As `gain`, but 0 where as many equations break as could come to hold, which is soon seen."""
        failing = self._failing(places)
        if not failing or self._breaks(places, grouped, failing):
            return 0
        return self.gain(places, grouped)

    def loses(self, places: Sequence[Place], grouped: Mapping[Place, bool]) -> bool:
        """True where fewer equations hold if the cells at `places` are read the other way."""
        if self._breaks(places, grouped, self._failing(places) + 1):
            return True
        return self.gain(places, grouped) < 0

    def _failing(self, places: Sequence[Place]) -> int:
        """How many equations of the cells do not hold: no more can be gained."""
        if self.disputed().isdisjoint(places):
            return 0
        return len(
            {account for place in places for account, _ in self.entries[place] if not self.held[account]}
        )

    def _breaks(self, places: Sequence[Place], grouped: Mapping[Place, bool], fewest: int) -> bool:
        """True where at least so many sums that hold no longer can once the cells are read the other way."""
        steps = {place: self._step(place, grouped) for place in places}
        seen, broken = set[int](), 0
        shifts: dict[int, int] = {}
        for place in places:
            for account, _ in self.entries[place]:
                if account in seen or not self.held[account]:
                    continue
                seen.add(account)
                terms = self.open_terms[account]
                if len(terms) > len(places):  # the total of a long column
                    shifts = shifts or self._shifts(places, grouped)
                    shift = shifts[account]
                else:
                    shift = sum([sign * steps[one] for one, sign in terms if one in steps])
                broken += self._would_hold(account, shift) is False
                if broken >= fewest:
                    return True
        return False

    def _would_hold(self, account: int, shift: int) -> bool | None:
        """Whether an equation holds once its residual has changed; None where only a new check tells."""
        residual = self.residuals[account]
        if residual is None:
            return None
        far = abs(residual + shift) > self.loosest[account]
        return None if self.loosest[account] and not far else not far

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
        for account, coefficient in self.entries[place]:
            if coefficient and self.held[account] and step > 2 * self.tolerances[account]:
                return True
        return False

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
            holds = self._would_hold(account, shift)
            self.held[account] = self._holds(account) if holds is None else holds
            residual = self.residuals[account]
            if residual is not None:
                self.residuals[account] = residual + shift

    def holding_kinds(self, place: Place) -> set[RelationKind]:
        """The kinds of the equations with this cell that hold."""
        return {self.accounts[account][0].kind for account, _ in self.entries[place] if self.held[account]}

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
