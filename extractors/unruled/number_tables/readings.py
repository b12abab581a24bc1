"""One plain reading for each value, enough to compare columns by arithmetic before the table is known."""

from collections import Counter
from collections.abc import Iterable
from decimal import Decimal
from functools import lru_cache

from extractors.numbers import candidates
from models.quantity import NumberStyle

_REMEMBERED = 4096
"""Values whose readings are kept, as each is compared with several columns."""


def style_of(texts: Iterable[str]) -> NumberStyle:
    """The style in which most of the values that admit one style are written; Vietnamese where none tells."""
    votes: Counter[NumberStyle] = Counter({"vn": 1})
    for text in texts:
        style = _only_style(text)
        if style:
            votes[style] += 1
    return votes.most_common(1)[0][0]


@lru_cache(maxsize=_REMEMBERED)
def _only_style(text: str) -> NumberStyle | None:
    styles = {reading.style for reading in candidates(text) if reading.style}
    return styles.pop() if len(styles) == 1 else None


def _value_of(text: str, style: NumberStyle) -> Decimal | None:
    readings = candidates(text)
    same = [reading for reading in readings if reading.style in (None, style)]
    best = (same or readings)[0] if readings else None
    if best is None:
        return None
    return best.value if best.value is not None else best.low


@lru_cache(maxsize=_REMEMBERED)
def number_of(text: str, style: NumberStyle) -> float | None:
    """The value of a word, None where it is a dash or a mark; the lower end of a range."""
    value = _value_of(text, style)
    return None if value is None else float(value)


@lru_cache(maxsize=_REMEMBERED)
def decimals_of(text: str, style: NumberStyle) -> int:
    """How many digits stand after the decimal mark."""
    exponent = (_value_of(text, style) or Decimal(0)).as_tuple().exponent
    return -exponent if isinstance(exponent, int) and exponent < 0 else 0
