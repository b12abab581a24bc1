"""Loads the written forms of symbols and joins them into one pattern."""

import re
from functools import cache, partial

import regex

from extractors.rule_files import read_rules

forms = partial(read_rules, "extractors.symbols", "forms.toml")
"""The table of forms: `word`, `joint`, `office`, `mark` and the list `form`."""


@cache
def symbol_pattern() -> regex.Pattern[str]:
    """All forms in one alternation; the group `mark` holds the word `số` before a symbol."""
    table = forms()
    patterns = []
    for form in table["form"]:
        pattern = form["pattern"]
        for part in ("word", "joint", "office"):
            pattern = pattern.replace(f"{{{part}}}", table[part])
        patterns.append(f"(?(mark){pattern}|(?!))" if form.get("marked") else f"(?:{pattern})")
    return regex.compile(f"(?={table['opening']})(?P<mark>{table['mark']})?(?P<symbol>{'|'.join(patterns)})")


JOINT_AHEAD = re.compile(r"[/–-](?=\s?(?:\d{4}\s?/?\s?)?[^\W\d_a-z])")
"""Where a joint may stand, found three times as fast as the joint itself."""


@cache
def joint_pattern() -> regex.Pattern[str]:
    """A cheap sign that a symbol may stand here: a slash or hyphen, perhaps a year, and capitals."""
    return regex.compile(r"[/–-]\s?(?:\d{4}\s?/?\s?)?+(?:\p{Lu}[\p{Lu}\d&./–-]|\p{Lu}\p{Ll}{1,2}\p{Lu})")
