"""Words around a number: comparators and those that change nothing."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import NamedTuple

import regex

from models.quantity import Comparator


class Phrases(NamedTuple):
    """The pattern of all phrases of one position, the comparator of each (None: no change), the phrases."""

    pattern: regex.Pattern[str]
    ops: dict[str, Comparator | None]
    words: tuple[str, ...]


@cache
def phrases(position: str) -> Phrases:
    """The phrases that stand `before` or `after` a number, the longest first."""
    text = files("extractors.numbers").joinpath("comparators.toml").read_text(encoding="utf-8")
    rules = [rule for rule in tomllib.loads(text)["phrase"] if rule["position"] == position]
    ops = {word: rule.get("op") for rule in rules for word in rule["words"]}
    longest_first = sorted(ops, key=len, reverse=True)
    words = "|".join(
        regex.escape(word) + (r"(?!\p{L})" if word[-1].isalpha() else "") for word in longest_first
    )
    return Phrases(regex.compile(rf"(?i)(?:{words})\s*+"), ops, tuple(ops))
