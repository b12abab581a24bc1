"""What the values of a column look like, learnt from the rows that have a value in every column."""

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import field

from extractors.unruled.cell_kinds import kind_of
from extractors.unruled.number_tables.readings import decimals_of, number_of
from extractors.unruled.words import is_value
from models.quantity import NumberStyle
from models.value import value

_OTHER_TYPE = 8.0
"""What words lose in a column of values, and a value in a column of words."""
_OTHER_KIND = 2.5
"""What words lose in a column whose words are of another kind: an office, a quarter, a place."""

_FEW_WORDS = 0.2
"""The share of words in a column of values: now and then one says that there is none yet."""


@value
class Profile:
    """Shares (0 to 1) of the cells in words, of the values with a percent sign and with decimals.

    `low` and `high` are the magnitudes of the values (log10), `kinds` the shares of the kinds of its words.
    """

    words: float
    percent: float
    decimals: float
    low: float
    high: float
    kinds: Mapping[str, float] = field(default_factory=dict)

    @property
    def is_rate(self) -> bool:
        """Whether it cannot be a column of counts."""
        return self.percent > 0.5 or (self.decimals > 0.5 and self.high <= 2.4)


def profile_of(texts: Sequence[str], style: NumberStyle) -> Profile:
    """The profile of a column with these values (dashes and marks tell nothing)."""
    numbers = [(text, number) for text in texts if (number := number_of(text, style)) is not None]
    logs = [math.log10(abs(number)) for _, number in numbers if number]
    share = 1 / max(1, len(numbers))
    worded = [text for text in texts if not is_value(text)]
    return Profile(
        words=len(worded) / max(1, len(texts)),
        percent=share * sum("%" in text for text, _ in numbers),
        decimals=share * sum(decimals_of(text, style) > 0 for text, _ in numbers),
        low=min(logs, default=0.0),
        high=max(logs, default=0.0),
        kinds={kind: count / len(worded) for kind, count in Counter(map(kind_of, worded)).items()},
    )


def is_alien(text: str, profile: Profile) -> bool:
    """Whether words stand in a column of values."""
    return not is_value(text) and profile.words < _FEW_WORDS


def fit(text: str, profile: Profile, style: NumberStyle) -> float:
    """How well a value fits a column: 0 at best, below where type or magnitude differ."""
    if not is_value(text):
        other = 1 - profile.kinds.get(kind_of(text), 0.0) if profile.kinds else 0.0
        return -_OTHER_TYPE * (1 - profile.words) - _OTHER_KIND * other
    number = number_of(text, style)
    if number is None:
        return 0.0
    penalty = _OTHER_TYPE * profile.words + 6 * abs(("%" in text) - profile.percent)
    if number:
        penalty += 3 * abs((decimals_of(text, style) > 0) - profile.decimals)
        size = math.log10(abs(number))
        penalty += 2 * max(0.0, profile.low - size, size - profile.high)
        penalty += 0.3 * abs(size - (profile.low + profile.high) / 2)
    return -penalty
