"""What the figures below say of a heading over a span of columns: sums and rates stay together."""

from collections.abc import Callable, Mapping
from dataclasses import field

from models.value import value

Span = tuple[int, int]
"""The columns from the first to before the last."""

PARTS_GAIN = 2.5
_CUT_PRICE = 2.0
"""What a heading loses that stands over some parts of a whole only, and over other columns."""
_LONE_RATE = 2.0
"""What it loses for a rate without the column that it is the rate of."""


@value
class Ties:
    """`parts` are spans that add up to a neighbour, `wholes` the same with it.

    `rates` are the columns that are the rate of a column, with all of which they are.
    """

    parts: frozenset[Span] = frozenset()
    wholes: frozenset[Span] = frozenset()
    rates: Mapping[int, frozenset[int]] = field(default_factory=dict)

    def gain(self, span: Span) -> float:
        """What a heading over the span gains or loses."""
        whole = span in self.parts or span in self.wholes
        score = PARTS_GAIN if whole else -_CUT_PRICE * self.cuts(span)
        return score - _LONE_RATE * self.lone_rates(span)

    def cuts(self, span: Span) -> bool:
        """Whether the span holds some parts of a whole only, and other columns."""
        return any(map(_cuts(span), self.parts | self.wholes))

    def lone_rates(self, span: Span) -> int:
        """How many rates in the span lack the column that they are the rate of; none if all are rates."""
        inside = [rate for rate in self.rates if span[0] <= rate < span[1]]
        if len(inside) == span[1] - span[0]:
            return 0
        return sum(not any(span[0] <= of < span[1] for of in self.rates[rate]) for rate in inside)

    @property
    def most(self) -> float:
        """The most that any heading gains."""
        return PARTS_GAIN * bool(self.parts)


def _cuts(span: Span) -> Callable[[Span], bool]:
    first, last = span
    return lambda other: first < other[0] < last < other[1] or other[0] < first < other[1] < last


NO_TIES = Ties()
"""Nothing is known of the columns."""
