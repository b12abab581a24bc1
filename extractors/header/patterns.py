"""The line patterns of `patterns.toml`."""

from functools import cache
from typing import Any

import regex

from extractors.places import fold
from extractors.rule_files import read_rules


@cache
def rules() -> dict[str, dict[str, Any]]:
    """Every rule by its name."""
    return read_rules("extractors.header", "patterns.toml")


@cache
def _compiled(name: str) -> regex.Pattern[str]:
    return regex.compile(rules()[name]["pattern"])


def find(name: str, text: str) -> regex.Match[str] | None:
    """The rule's match in the folded text; folding keeps offsets."""
    pattern = _compiled(name)
    folded = fold(text)
    return pattern.search(folded) if rules()[name].get("anywhere") else pattern.match(folded)


def matches(name: str, text: str) -> bool:
    """Whether the rule matches the text."""
    return find(name, text) is not None
