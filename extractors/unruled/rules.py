"""The rules of `rules.toml`, compiled on first use."""

from functools import cache, lru_cache

import regex

from extractors.opening_pattern import OpeningPattern
from extractors.rule_files import named_rules


@cache
def _pattern(name: str) -> OpeningPattern:
    return OpeningPattern(regex.compile(named_rules("extractors.unruled", "rules.toml")[name]["pattern"]))


@lru_cache(maxsize=4096)
def holds(name: str, text: str) -> bool:
    """Whether the rule `name` matches at the start of `text`; words of tables are asked about often."""
    return _pattern(name).match(text) is not None


def matched(name: str, text: str) -> int:
    """How many characters the rule `name` matches at the start of `text`."""
    found = _pattern(name).match(text)
    return found.end() if found else 0
