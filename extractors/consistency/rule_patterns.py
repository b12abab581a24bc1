"""The patterns of the data files beside and in `prose/`, compiled when they are first asked for."""

from functools import cache
from typing import Any

import regex

from extractors.rule_files import read_rules
from extractors.targets.forms import NUMBER


@cache
def rule_pattern(filename: str, name: str) -> regex.Pattern[str]:
    """The pattern of a rule, with what stands in braces in it put in: {number}, and the parts of the file."""
    table = _table(filename)
    written = next(rule["pattern"] for rule in table["rule"] if rule["name"] == name)
    for part, pattern in {**table.get("parts", {}), "number": f"(?:{NUMBER})"}.items():
        written = written.replace(f"{{{part}}}", pattern)
    return regex.compile(written, regex.VERBOSE | (regex.IGNORECASE if table.get("any_case") else 0))


@cache
def listed_words(filename: str, name: str) -> tuple[str, ...]:
    """The words of a list of the file."""
    return tuple(_table(filename)["words"][name])


@cache
def word_set(filename: str, name: str) -> frozenset[str]:
    """The same words, to be compared with those of a text."""
    return frozenset(listed_words(filename, name))


@cache
def _table(filename: str) -> dict[str, Any]:
    return read_rules("extractors.consistency", filename)
