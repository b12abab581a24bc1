"""Matches the beginning of a line against the rules in lines.toml, in one pass."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any, Literal, NamedTuple

import regex

Says = Literal["alone", "opens", "label", "text"]


class LineMark(NamedTuple):
    """`name` is that of the rule (`document_type`, `roman` …); `says` what it means for the paragraph."""

    name: str
    says: Says


_TEXT = LineMark("text", "text")


@cache
def line_rules() -> tuple[dict[str, Any], ...]:
    """The rules, each with `name`, `says`, `pattern` and examples; the first that matches wins."""
    text = files("extractors.lines").joinpath("lines.toml").read_text(encoding="utf-8")
    return tuple(tomllib.loads(text)["line"])


@cache
def _pattern() -> regex.Pattern[str]:
    return regex.compile("|".join(f"(?P<{rule['name']}>{rule['pattern']})" for rule in line_rules()))


@cache
def _marks() -> dict[str, LineMark]:
    return {rule["name"]: LineMark(rule["name"], rule["says"]) for rule in line_rules()}


def line_mark(text: str) -> LineMark:
    """The mark of a clean line; the mark `text` where no rule matches."""
    match = _pattern().match(text)
    return _TEXT if match is None or match.lastgroup is None else _marks()[match.lastgroup]
