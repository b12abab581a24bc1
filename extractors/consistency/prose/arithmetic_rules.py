"""What figures of prose that must agree look like, and the words around them."""

from functools import cache

import regex

from extractors.consistency.rule_patterns import listed_words, rule_pattern
from extractors.targets.forms import NUMBER

_FILE = "prose/arithmetic.toml"
LONE_NUMBER = regex.compile(rf"(?<![\p{{L}}\d.,/])(?:{NUMBER})")
"""A number that is no part of a word, a date or a symbol."""


def pattern(name: str) -> regex.Pattern[str]:
    """The pattern of a rule of the data file beside."""
    return rule_pattern(_FILE, name)


@cache
def vocabulary(name: str) -> tuple[str, ...]:
    """The words of a list of the data file beside."""
    return listed_words(_FILE, name)


@cache
def word_set(name: str) -> frozenset[str]:
    """The same words, to be compared with those of a text."""
    return frozenset(vocabulary(name))
