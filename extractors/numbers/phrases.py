"""Words around a number: comparators and those that change nothing."""

from functools import cache
from typing import NamedTuple

import regex

from extractors.rule_files import read_rules
from models.quantity import Comparator


class Phrases(NamedTuple):
    """The pattern of all phrases of one position, the comparator of each (None: no change), the phrases.

    Behind those of `dating` a year alone is a time.
    """

    pattern: regex.Pattern[str]
    ops: dict[str, Comparator | None]
    words: tuple[str, ...]
    dating: frozenset[str]


@cache
def phrases(position: str) -> Phrases:
    """The phrases that stand `before` or `after` a number, the longest first."""
    rules = [
        rule
        for rule in read_rules("extractors.numbers", "comparators.toml")["phrase"]
        if rule["position"] == position
    ]
    ops = {word: rule.get("op") for rule in rules for word in rule["words"]}
    longest_first = sorted(ops, key=len, reverse=True)
    words = "|".join(
        regex.escape(word) + (r"(?!\p{L})" if word[-1].isalpha() else "") for word in longest_first
    )
    dating = frozenset(word for rule in rules if rule.get("dates") for word in rule["words"])
    return Phrases(regex.compile(rf"(?i)(?:{words})\s*+"), ops, tuple(ops), dating)
