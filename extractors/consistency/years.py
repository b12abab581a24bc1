"""The years that a text names."""

from functools import lru_cache

import regex

_YEAR = regex.compile(r"(?<!\d)20\d\d(?!\d)")


@lru_cache(maxsize=4096)
def years_in(text: str) -> frozenset[int]:
    """Years of this century; those of dates are among them."""
    return frozenset(map(int, _YEAR.findall(text)))
