"""The line patterns of `patterns.toml`."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

import regex

from extractors.places import fold


@cache
def rules() -> dict[str, dict[str, Any]]:
    """Every rule by its name."""
    return tomllib.loads(files("extractors.header").joinpath("patterns.toml").read_text(encoding="utf-8"))


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
