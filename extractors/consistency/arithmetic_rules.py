"""The words around figures of prose that must agree, from the data file beside."""

from functools import cache

import regex

from extractors.rule_files import read_rules


@cache
def pattern(name: str) -> regex.Pattern[str]:
    """The pattern of a rule of the file."""
    rules = read_rules("extractors.consistency", "arithmetic.toml")["rule"]
    written = next(rule["pattern"] for rule in rules if rule["name"] == name)
    return regex.compile(written, regex.VERBOSE | regex.IGNORECASE)
