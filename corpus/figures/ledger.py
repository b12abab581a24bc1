"""A table of figures and what they are to each other."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal

from corpus.generator.spec import Column

Place = tuple[int, int]
"""Row and column of a body cell."""
Figures = Mapping[Place, Decimal]


@dataclass(frozen=True, slots=True)
class Tie:
    """`target` is the sum of `terms` with their signs, or `factor * first / second (- factor)`, of
    which growth over several `years` takes the root.

    `exact` where nothing was rounded: persons, households, đồng. A sum of rounded figures may be off by
    `slack` units of the last digit more than their number makes likely.
    """

    kind: Literal["sum", "quotient", "growth"]
    target: Place
    terms: tuple[tuple[Place, int], ...]
    factor: int = 100
    slack: int = 0
    exact: bool = False
    years: int = 1

    @property
    def places(self) -> tuple[Place, ...]:
        """The cells that it ties together."""
        return (self.target, *(place for place, _ in self.terms))

    def distance(self, figures: Figures) -> Decimal | None:
        """How far the target is off, in units of its last digit; None where a figure is missing."""
        if any(place not in figures for place in self.places):
            return None
        target = figures[self.target]
        step = Decimal(1).scaleb(int(target.as_tuple().exponent))
        if self.kind == "sum":
            return abs(target - sum((figures[place] * sign for place, sign in self.terms), Decimal())) / step
        above, below = (figures[place] for place, _ in self.terms)
        if not below:
            return None
        ratio = above / below
        if self.years > 1:
            ratio = ratio ** (1 / Decimal(self.years)) if ratio > 0 else ratio
        return abs(target - (ratio - (self.kind == "growth")) * self.factor) / step


@dataclass(slots=True)
class FigureTable:
    """`texts` are cells that are no figures; `figures` show as many decimals as they have.

    `missing` are the cells whose figure the clerk forgot; `spans` the rows and columns of merged cells;
    `kinds` those rows that head groups or are totals; `footer` a line below the table.
    """

    name: str
    header: tuple[Column, ...]
    n_rows: int
    texts: dict[Place, str] = field(default_factory=dict)
    figures: dict[Place, Decimal] = field(default_factory=dict)
    ties: list[Tie] = field(default_factory=list)
    missing: set[Place] = field(default_factory=set)
    rates: set[int] = field(default_factory=set)
    marks: tuple[str, ...] = ()
    unit: str | None = None
    spans: dict[Place, tuple[int, int]] = field(default_factory=dict)
    kinds: dict[int, Literal["group", "total"]] = field(default_factory=dict)
    footer: str | None = None

    @property
    def tied(self) -> set[Place]:
        """The cells with a figure that a relation speaks of, all of its figures being there."""
        whole = (tie for tie in self.ties if tie.distance(self.figures) is not None)
        return {place for tie in whole for place in tie.places}
