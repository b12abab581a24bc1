"""Loads the written forms of dates and joins them into one pattern."""

import re
from functools import cache, partial

import regex

from extractors.rule_files import read_rules

OPENING = re.compile(r"[nNtT0-9](?:(?=gày|GÀY|háng|HÁNG)|(?<=[0-9])(?=[0-9]?\s?[/-]))")
"""How every form begins: it is found three times as fast as a date itself."""


forms = partial(read_rules, "extractors.dates", "forms.toml")
"""The table of forms: `blank` and the list `form`."""


@cache
def date_pattern() -> regex.Pattern[str]:
    """All forms in one alternation, so that a text is scanned once."""
    blank = forms()["blank"]
    patterns = (form["pattern"].strip().replace("{blank}", blank) for form in forms()["form"])
    return regex.compile("|".join(f"(?:{pattern})" for pattern in patterns))
