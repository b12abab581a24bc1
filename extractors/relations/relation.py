"""What a table asserts: a line of numbers that is computed from other lines.

The engine follows TaCLe (Kolb, Paramonov, Guns, De Raedt: Learning constraints in spreadsheets and
tabular data, Machine Learning 106, 2017), which mines row and column constraints from candidates that
headers and positions suggest, and AggreCol (Jiang, Vitagliano, Hameed, Naumann: Aggregation detection
in CSV files, EDBT 2022), whose adjacent and sliding windows, error level for rounded numbers and pruning
of overlapping aggregations it uses.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import repeat
from math import prod
from operator import itemgetter
from typing import Literal, NamedTuple, TypeVar

from extractors.relations.figures import Place
from extractors.relations.formula import Formula

RelationKind = Literal["sum", "parts", "product", "rate", "difference", "hundred", "formula"]
Assertion = Literal["formula", "header", "total row", "mined"]
Axis = Literal["rows", "columns"]
Entry = TypeVar("Entry")


class Linear(NamedTuple):
    """A sum of lines, each with sign 1 or -1."""

    operands: tuple[int, ...]
    signs: tuple[int, ...]

    @classmethod
    def sum_of(cls, lines: Sequence[int]) -> "Linear":
        """The lines added up."""
        return cls(tuple(lines), (1,) * len(lines))

    @property
    def adds_up(self) -> bool:
        """True where no line is taken away."""
        return -1 not in self.signs


class Quotient(NamedTuple):
    """`numerator / denominator * factor`, less the whole itself where it is a `growth`.

    Over several `years` it is what compounded each year gives the quotient: its root.
    """

    numerator: int
    denominator: int
    factor: float = 100
    growth: bool = False
    years: int = 1

    @property
    def operands(self) -> tuple[int, ...]:
        """Numerator and denominator."""
        return (self.numerator, self.denominator)


class Share(NamedTuple):
    """`part / whole * factor`, where the whole stands in the row `whole_row` of the same column."""

    part: int
    whole_row: int
    factor: int = 100

    @property
    def operands(self) -> tuple[int, ...]:
        """The column of parts."""
        return (self.part,)


class Product(NamedTuple):
    """The `operands` multiplied, times `scale` (tạ/ha times ha is a tenth of tấn)."""

    operands: tuple[int, ...]
    scale: float = 1

    def value(self, numbers: Mapping[int, float]) -> float:
        """What the product comes to with these numbers of its columns."""
        return self.scale * prod([numbers[col] for col in self.operands])


class Hundred(NamedTuple):
    """100, which the percentages of the `operands` add up to; the target only names the place."""

    operands: tuple[int, ...]


Expression = Linear | Quotient | Share | Product | Hundred | Formula


class Relation(NamedTuple):
    """The line `target` equals `expression` in each of `lanes`.

    Lines are columns and lanes rows where `axis` is `columns`; with `rows` it is the other way round
    (a total row is a sum of rows in each of its columns). `holding` of `checked` lanes obey it.
    `zero_blanks`: a blank operand is nothing, and not something left out.
    """

    kind: RelationKind
    asserted: Assertion
    axis: Axis
    target: int
    expression: Expression
    lanes: tuple[int, ...]
    holding: int = 0
    checked: int = 0
    zero_blanks: bool = False

    def place(self, line: int, lane: int) -> Place:
        """The cell where a line and a lane cross."""
        return (lane, line) if self.axis == "columns" else (line, lane)

    def operand_places(self, lane: int) -> tuple[Place, ...]:
        """The cells that the expression reads in a lane."""
        if isinstance(self.expression, Share):
            return ((lane, self.expression.part), (self.expression.whole_row, self.expression.part))
        operands = self.expression.operands
        if self.axis == "columns":
            return tuple(zip(repeat(lane), operands))
        return tuple(zip(operands, repeat(lane)))

    def places(self, lane: int) -> tuple[Place, ...]:
        """All cells of the equation in a lane, the target first."""
        return (self.place(self.target, lane), *self.operand_places(lane))

    def vectors(self, grid: list[list[Entry]], lanes: Sequence[int]) -> Iterator[tuple[Entry, ...]]:
        """Lane by lane, what stands in a grid of rows at the target and at each operand."""
        lines = (self.target, *self.expression.operands)
        if self.axis == "columns":
            return map(itemgetter(*lines), map(grid.__getitem__, lanes))
        rows = [grid[line] for line in lines]
        if len(lanes) == 1:
            return iter([tuple([row[lanes[0]] for row in rows])])
        return zip(*map(itemgetter(*lanes), rows), strict=True) if lanes else iter(())

    def counted(self, holding: int, checked: int) -> "Relation":
        """The relation with its counts filled in."""
        return Relation(*self[:6], holding, checked, self.zero_blanks)


class Found(NamedTuple):
    """What a finder makes of a part of a table: as its numbers read now, and while they are still being read.

    The same relation in both, as a rule; `tentative` alone where only words assert it as yet.
    """

    stated: Relation | None
    tentative: Relation | None
