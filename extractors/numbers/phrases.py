"""Words around a number: comparators and those that change nothing."""

from functools import cache
from typing import NamedTuple

import regex

from extractors.rule_files import read_rules
from models.quantity import Comparator


class Phrases(NamedTuple):
    """The pattern of all phrases of one position, the comparator of each (None: no change), the phrases."""

    pattern: regex.Pattern[str]
    ops: dict[str, Comparator | None]
    words: tuple[str, ...]


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
    return Phrases(regex.compile(rf"(?i)(?:{words})\s*+"), ops, tuple(ops))
