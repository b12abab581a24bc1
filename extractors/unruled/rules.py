"""The rules of `rules.toml`, compiled on first use."""

from functools import cache, lru_cache
from typing import Any

import regex

from extractors.opening_pattern import OpeningPattern
from extractors.rule_files import read_rules


@cache
def entries() -> tuple[dict[str, Any], ...]:
    """Every rule as it stands in the file."""
    return tuple(read_rules("extractors.unruled", "rules.toml")["rule"])


@cache
def _pattern(name: str) -> OpeningPattern:
    return next(
        OpeningPattern(regex.compile(entry["pattern"])) for entry in entries() if entry["name"] == name
    )


@lru_cache(maxsize=4096)
def holds(name: str, text: str) -> bool:
    """Whether the rule `name` matches at the start of `text`; words of tables are asked about often."""
    return _pattern(name).match(text) is not None


def matched(name: str, text: str) -> int:
    """How many characters the rule `name` matches at the start of `text`."""
    found = _pattern(name).match(text)
    return found.end() if found else 0
