"""What the values of a column look like, learnt from the rows that have a value in every column."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from extractors.unruled.readings import decimals_of, number_of
from extractors.unruled.words import is_value
from models.quantity import NumberStyle

_OTHER_TYPE = 8.0
"""What words lose in a column of values, and a value in a column of words."""


@dataclass(frozen=True, slots=True)
class Profile:
    """Shares (0 to 1) of the cells in words, of the values with a percent sign and with decimals.

    `low` and `high` are the magnitudes of the values (log10).
    """

    words: float
    percent: float
    decimals: float
    low: float
    high: float

    @property
    def is_rate(self) -> bool:
        """Whether it cannot be a column of counts."""
        return self.percent > 0.5 or (self.decimals > 0.5 and self.high <= 2.4)


def profile_of(texts: Sequence[str], style: NumberStyle) -> Profile:
    """The profile of a column with these values (dashes and marks tell nothing)."""
    numbers = [(text, number) for text in texts if (number := number_of(text, style)) is not None]
    logs = [math.log10(abs(number)) for _, number in numbers if number]
    share = 1 / max(1, len(numbers))
    return Profile(
        words=sum(not is_value(text) for text in texts) / max(1, len(texts)),
        percent=share * sum("%" in text for text, _ in numbers),
        decimals=share * sum(decimals_of(text, style) > 0 for text, _ in numbers),
        low=min(logs, default=0.0),
        high=max(logs, default=0.0),
    )


def fit(text: str, profile: Profile, style: NumberStyle) -> float:
    """How well a value fits a column: 0 at best, below where type or magnitude differ."""
    number = number_of(text, style)
    if number is None:
        return 0.0 if is_value(text) else -_OTHER_TYPE * (1 - profile.words)
    penalty = _OTHER_TYPE * profile.words + 6 * abs(("%" in text) - profile.percent)
    if number:
        penalty += 3 * abs((decimals_of(text, style) > 0) - profile.decimals)
        size = math.log10(abs(number))
        penalty += 2 * max(0.0, profile.low - size, size - profile.high)
        penalty += 0.3 * abs(size - (profile.low + profile.high) / 2)
    return -penalty
