"""What figures of prose that must agree look like, and the words around them, from the data file beside."""

from functools import cache

import regex

from extractors.rule_files import read_rules
from extractors.targets.forms import NUMBER

LONE_NUMBER = regex.compile(rf"(?<![\p{{L}}\d.,/])(?:{NUMBER})")
"""A number that is no part of a word, a date or a symbol."""


@cache
def pattern(name: str) -> regex.Pattern[str]:
    """The pattern of a rule of the file."""
    rules = read_rules("extractors.consistency", "arithmetic.toml")["rule"]
    written = next(rule["pattern"] for rule in rules if rule["name"] == name)
    return regex.compile(written, regex.VERBOSE | regex.IGNORECASE)
