"""The wording of tables: named patterns from `vocabulary.toml`."""

from functools import cache, lru_cache

import regex

from extractors.rule_files import named_rules


@cache
def wording(name: str) -> regex.Pattern[str]:
    """The compiled pattern of the rule `name`; spaces in a pattern over several lines do not count."""
    pattern: str = named_rules("extractors.tables", "vocabulary.toml")[name]["pattern"]
    layout = regex.VERBOSE if "\n" in pattern else regex.V0
    return regex.compile(pattern, regex.IGNORECASE | layout)


@lru_cache(maxsize=16384)
def says(name: str, text: str) -> bool:
    """Whether `text` matches the rule `name`."""
    return wording(name).search(text) is not None


def ends_page(text: str) -> bool:
    """Whether a line is what a page break leaves between parts of a table: its number, `(tiếp theo)`."""
    return says("page_break_line", text[:40])
