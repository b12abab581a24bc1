"""Finds the columns of the values of a row that lacks some, as blank cells leave no trace in the text."""

from collections.abc import Sequence
from itertools import islice
from math import comb

from extractors.unruled.number_tables.profiles import Profile, fit, is_alien, profile_of
from extractors.unruled.number_tables.readings import number_of, style_of
from extractors.unruled.number_tables.relations import Relation, relations_in
from models.value import value

Positions = tuple[int, ...]
_MOST_CANDIDATES = 400
_MOST_KEPT = 40
_CLEAR = 1.0
"""So much better than the next best is a place that stands beyond doubt: half of what one sum says."""
_TELLING = 3
"""Whole rows that tell what a column is like; where there are fewer, a place has to be so much better."""


@value
class ValueRow:
    """The value words of a row; `role` is `total`, `group` or `data`."""

    texts: tuple[str, ...]
    role: str


@value
class Placement:
    """For each row the columns (from 0 to `width` - 1) in which its values stand; the rows in doubt.

    In doubt are those whose values may as well stand elsewhere, as far as types, sizes and sums tell.
    """

    positions: list[Positions]
    doubtful: frozenset[int] = frozenset()


def place(rows: Sequence[ValueRow], width: int, *, mixed: bool = False) -> Placement:
    """The columns of the values of each row.

    `mixed`: the rows have units of their own, so that a column's other values say little about one.
    """
    if all(len(row.texts) in (0, width) for row in rows):
        return Placement([tuple(range(len(row.texts))) for row in rows])
    return _Placer(rows, width, mixed).run()


def adds_up(rows: Sequence[ValueRow], width: int) -> bool:
    """Whether the columns of the rows of data add up to a row of totals, but for those of rates."""
    whole = [row for row in rows if len(row.texts) == width]
    style = style_of(text for row in whole for text in row.texts)
    numbers = {row: [number_of(text, style) or 0.0 for text in row.texts] for row in whole}
    columns = [*zip(*(numbers[row] for row in whole if row.role == "data"), strict=True)]
    totals = [numbers[row] for row in whole if row.role == "total"]
    return bool(columns) and any(_is_total_of(columns, total) for total in totals)


def _is_total_of(columns: Sequence[Sequence[float]], total: Sequence[float]) -> bool:
    """Whether most columns add up; the total of any other lies between its values, as that of a rate does."""
    others = [
        (column, one) for column, one in zip(columns, total, strict=True) if not _is_sum(sum(column), one)
    ]
    return 2 * len(others) < len(total) and all(min(column) <= one <= max(column) for column, one in others)


class _Placer:
    def __init__(self, rows: Sequence[ValueRow], width: int, mixed: bool) -> None:
        self.rows, self.width, self.mixed = rows, width, mixed
        self.style = style_of(text for row in rows for text in row.texts)
        self.numbers = [[number_of(text, self.style) for text in row.texts] for row in rows]
        full = [at for at, row in enumerate(rows) if len(row.texts) == width]
        typical = [at for at in full if rows[at].role == "data"] or full
        self.profiles = self._profiles(typical)
        self.clear = _CLEAR * _TELLING / min(_TELLING, max(1, len(typical)))
        self.relations: list[Relation] = relations_in([self.numbers[at] for at in full])
        self.doubtful: set[int] = set()
        self.placed: list[Positions] = [tuple(range(len(row.texts))) for row in rows]

    def run(self) -> Placement:
        """Best by type and relations first; then, knowing those, by the sums of the columns."""
        open_rows = [at for at, row in enumerate(self.rows) if 0 < len(row.texts) < self.width]
        ranked = {at: self._ranked(at) for at in open_rows}
        for at in open_rows:
            self._choose(at, ranked[at])
        last = next((at for at, row in enumerate(self.rows) if row.role == "total"), None)
        if last is not None:
            if last in ranked:
                self._choose(
                    last,
                    [
                        (score + 2 * self._sums_held(self.placed, self._spread(last, where)), where)
                        for score, where in ranked[last]
                    ],
                )
            total = self._spread(last, self.placed[last])
            data = {at: ranked[at] for at in open_rows if self.rows[at].role == "data"}
            self._settle_together(data, total)
            self._settle_by_sums(data, total)
        for at in open_rows:
            if self.rows[at].role == "group":
                self._settle_group(at, ranked[at])
        self.doubtful.update(filter(self._is_strange, range(len(self.rows))))
        return Placement(self.placed, frozenset(self.doubtful))

    def _is_strange(self, at: int) -> bool:
        """Whether words stand in a column of values, however much better that is than any other place."""
        cells = zip(self.rows[at].texts, self.placed[at], strict=True)
        return any(is_alien(text, self.profiles[col]) for text, col in cells)

    def _choose(self, at: int, ranked: Sequence[tuple[float, Positions]]) -> None:
        """The best of the positions; the row is in doubt where the next best is nearly as good."""
        (best, self.placed[at]), *others = sorted(ranked, key=lambda pair: (-pair[0], pair[1]))
        if others and best - others[0][0] < self.clear:
            self.doubtful.add(at)
        else:
            self.doubtful.discard(at)

    def _profiles(self, full: Sequence[int]) -> list[Profile]:
        columns = zip(*(self.rows[at].texts for at in full), strict=True)
        profiles = [profile_of(column, self.style) for column in columns]
        return profiles or [profile_of((), self.style)] * self.width

    def _ranked(self, at: int) -> list[tuple[float, Positions]]:
        """The likeliest positions of a row with their scores, best first."""
        scored = [(self._related(at, score, where), where) for score, where in self._fitting(at)]
        return sorted(scored, key=lambda pair: (-pair[0], pair[1]))[:_MOST_KEPT]

    def _fitting(self, at: int) -> list[tuple[float, Positions]]:
        """Beam over the columns from left to right: each takes the next value or stays blank."""
        texts = self.rows[at].texts
        beam: list[tuple[float, Positions]] = [(0.0, ())]
        kept = min(_MOST_CANDIDATES, comb(self.width, len(texts)))
        for col, profile in enumerate(self.profiles):
            longer: list[tuple[float, Positions]] = []
            for score, where in beam:
                if len(texts) - len(where) < self.width - col:
                    longer.append((score, where))
                if len(where) < len(texts):
                    gain = 0.0 if self.mixed else fit(texts[len(where)], profile, self.style)
                    longer.append((score + gain, (*where, col)))
            beam = list(islice(sorted(longer, key=lambda pair: (-pair[0], pair[1])), kept))
        return beam

    def _related(self, at: int, score: float, where: Positions) -> float:
        row = self._spread(at, where)
        return score + 3 * sum(relation.verdict(row) for relation in self.relations)

    def _spread(self, at: int, where: Positions) -> list[float | None]:
        row: list[float | None] = [None] * self.width
        for col, number in zip(where, self.numbers[at], strict=True):
            row[col] = number
        return row

    def _settle_together(
        self, ranked: dict[int, list[tuple[float, Positions]]], total: list[float | None]
    ) -> None:
        """Rows with as many values often lack the same ones: moves them where more sums are their totals."""
        for count in {len(self.rows[at].texts) for at in ranked}:
            group = [at for at in ranked if len(self.rows[at].texts) == count]
            common = set.intersection(*({where for _, where in ranked[at]} for at in group))
            best, held = list(self.placed), self._sums_held(self.placed, total)
            for where in sorted(common) if len(group) > 1 else ():
                moved = [where if at in group else old for at, old in enumerate(self.placed)]
                if (now := self._sums_held(moved, total)) > held:
                    best, held = moved, now
            self.placed = best

    def _sums_held(self, placed: Sequence[Positions], total: list[float | None]) -> int:
        """How many columns add up to the total row, be it by decimals as rates have them."""
        return sum(
            expected is not None and _is_sum(have, expected)
            for have, expected in zip(self._sums(placed), total, strict=True)
        )

    def _sums(self, placed: Sequence[Positions]) -> list[float]:
        """The sum of each column over the rows of data."""
        data = [self._spread(at, placed[at]) for at, row in enumerate(self.rows) if row.role == "data"]
        return [sum(row[column] or 0.0 for row in data) for column in range(self.width)]

    def _settle_by_sums(
        self, ranked: dict[int, list[tuple[float, Positions]]], total: list[float | None]
    ) -> None:
        """Moves rows, one after the other, to where the sums of the columns come nearest to the total row."""
        sums = self._sums(self.placed)
        for at, choices in ranked.items():
            rest = [
                have - (number or 0.0)
                for have, number in zip(sums, self._spread(at, self.placed[at]), strict=True)
            ]
            self._choose(
                at, [(score + self._agreement(at, where, rest, total), where) for score, where in choices]
            )
            sums = [
                have + (number or 0.0)
                for have, number in zip(rest, self._spread(at, self.placed[at]), strict=True)
            ]

    def _settle_group(self, at: int, choices: Sequence[tuple[float, Positions]]) -> None:
        """Moves the row of a group to where more of its values are the sums of the rows under it."""
        end = next(
            (row for row in range(at + 1, len(self.rows)) if self.rows[row].role != "data"), len(self.rows)
        )
        below = [self._spread(row, self.placed[row]) for row in range(at + 1, end)]
        sums = [sum(row[column] or 0.0 for row in below) for column in range(self.width)]
        if any(sums):
            own = [0.0] * self.width
            self._choose(
                at, [(score + self._agreement(at, where, own, [*sums]), where) for score, where in choices]
            )

    def _agreement(self, at: int, where: Positions, rest: list[float], total: list[float | None]) -> float:
        """Two for each column whose sum is its total when the row stands so."""
        score = 0.0
        for profile, have, number, expected in zip(
            self.profiles, rest, self._spread(at, where), total, strict=True
        ):
            if not profile.is_rate and expected is not None:
                score += 2.0 * _is_sum(have + (number or 0.0), expected)
        return score


def _is_sum(have: float, expected: float) -> bool:
    """Whether numbers add up to the expected one, but for what floating point loses."""
    return abs(have - expected) <= 1e-6 * max(1.0, abs(expected))
