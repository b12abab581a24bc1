"""The phrases of `rules.toml`, compiled when they are first used."""

from functools import cache, partial

import regex

from extractors.rule_files import read_rules

table = partial(read_rules, "extractors.citations", "rules.toml")
"""The whole table: `rule` by name, and `type_words`."""


@cache
def rule(name: str) -> regex.Pattern[str]:
    """The pattern of a rule."""
    return regex.compile(table()["rule"][name]["pattern"])


@cache
def authorities() -> tuple[str, ...]:
    """The authorities of the centre; a longer name stands before the one that it holds."""
    return tuple(table()["authorities"])
