"""The wording of tables: named patterns from `vocabulary.toml`."""

from functools import cache, lru_cache
from typing import Any

import regex

from extractors.rule_files import read_rules


@cache
def rules() -> tuple[dict[str, Any], ...]:
    """The rules as they stand in the file, with their examples and counterexamples."""
    return tuple(read_rules("extractors.tables", "vocabulary.toml")["rule"])


@cache
def wording(name: str) -> regex.Pattern[str]:
    """The compiled pattern of the rule `name`; spaces in a pattern over several lines do not count."""
    rule = next(rule for rule in rules() if rule["name"] == name)
    layout = regex.VERBOSE if "\n" in rule["pattern"] else regex.V0
    return regex.compile(rule["pattern"], regex.IGNORECASE | layout)


@lru_cache(maxsize=16384)
def says(name: str, text: str) -> bool:
    """Whether `text` matches the rule `name`."""
    return wording(name).search(text) is not None


def ends_page(text: str) -> bool:
    """Whether a line is what a page break leaves between parts of a table: its number, `(tiếp theo)`."""
    return says("page_break_line", text[:40])
