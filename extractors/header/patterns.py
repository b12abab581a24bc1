"""The line patterns of `patterns.toml`."""

from collections.abc import Callable
from functools import cache, lru_cache, partial

import regex

from extractors.opening_pattern import OpeningPattern
from extractors.places import fold
from extractors.rule_files import read_rules

rules = partial(read_rules, "extractors.header", "patterns.toml")
"""Every rule by its name."""


@cache
def _finder(name: str) -> Callable[[str], regex.Match[str] | None]:
    """What looks for the rule: anywhere, or at the beginning alone, which mostly rules it out."""
    pattern, signs = regex.compile(rules()[name]["pattern"]), rules()[name].get("anywhere")
    if signs is None:
        return OpeningPattern(pattern).match
    return lambda text: pattern.search(text) if any(sign in text for sign in signs) else None


@lru_cache(maxsize=1024)
def find(name: str, text: str) -> regex.Match[str] | None:
    """The rule's match in the folded text; folding keeps offsets. Several readers ask for each line."""
    return _finder(name)(fold(text))


def matches(name: str, text: str) -> bool:
    """Whether the rule matches the text."""
    return find(name, text) is not None
