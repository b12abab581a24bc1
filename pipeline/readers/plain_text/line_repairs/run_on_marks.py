"""The rules of `run_on.toml`: where lines began that a page printed in one."""

from functools import cache, partial

import regex

from extractors.document_types import names
from extractors.rule_files import read_rules

rules = partial(read_rules, "pipeline.readers.plain_text.line_repairs", "run_on.toml")
"""The table of `run_on.toml`: the list `mark`, and `authority`."""


@cache
def patterns() -> tuple[tuple[str, regex.Pattern[str]], ...]:
    """Each mark: what it cuts, and its pattern."""
    return tuple((mark["cut"], regex.compile(mark["pattern"])) for mark in rules()["mark"])


@cache
def authority() -> regex.Pattern[str]:
    """The authority line at the end of a title."""
    return regex.compile(rules()["authority"]["pattern"])


@cache
def header_parts() -> tuple[regex.Pattern[str], ...]:
    """What the header of every paper holds, also of one without a type."""
    patterns = {mark["name"]: mark["pattern"] for mark in rules()["mark"]}
    return tuple(regex.compile(patterns[name]) for name in ("motto", "number"))


@cache
def _header_lines() -> tuple[regex.Pattern[str], ...]:
    kinds = f"(?:{_shouted_types()})"
    patterns = (line["pattern"].replace("{type}", kinds) for line in rules()["header_line"])
    return tuple(map(regex.compile, patterns))


def _shouted_types() -> str:
    return "|".join(regex.escape(name.upper()) for name in names())


@cache
def type_name() -> regex.Pattern[str]:
    """The name of a type in capitals, as a whole word."""
    return regex.compile(rf"(?<!\S)(?:{_shouted_types()})(?:(?![\w:])|(?=\p{{Lu}}\p{{Ll}}))")


def header_cut(text: str) -> int | None:
    """Where the first of two lines of a header that stand in one ends."""
    ends = (match.end() for pattern in _header_lines() if (match := pattern.match(text)))
    return next(ends, None)
