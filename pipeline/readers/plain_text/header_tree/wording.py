"""The rules of `wording.toml`: what the words of header cells say."""

from functools import cache, lru_cache

import regex

from extractors.rule_files import named_rules

_FORMS = {"whole": r"\A(?:{})\Z", "start": r"\A(?:{})", "anywhere": "{}"}
"""How a pattern is put to a cell."""


@cache
def _pattern(name: str) -> regex.Pattern[str]:
    rule = named_rules("pipeline.readers.plain_text.header_tree", "wording.toml")[name]
    return regex.compile(_FORMS[rule["match"]].format(rule["pattern"]), regex.IGNORECASE)


@lru_cache(maxsize=16384)
def heading_says(name: str, text: str) -> bool:
    """Whether the rule `name` holds for a header cell."""
    return _pattern(name).search(text) is not None
