"""The phrases of `rules.toml`, compiled when they are first used."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

import regex


@cache
def table() -> dict[str, Any]:
    """The whole table: `rule` by name, and `type_words`."""
    return tomllib.loads(files("extractors.citations").joinpath("rules.toml").read_text(encoding="utf-8"))


@cache
def rule(name: str) -> regex.Pattern[str]:
    """The pattern of a rule."""
    return regex.compile(table()["rule"][name]["pattern"])
