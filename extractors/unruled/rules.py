"""The rules of `rules.toml`, compiled on first use."""

import tomllib
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

import regex

from extractors.opening_pattern import OpeningPattern


@cache
def entries() -> tuple[dict[str, Any], ...]:
    """Every rule as it stands in the file."""
    text = files("extractors.unruled").joinpath("rules.toml").read_text(encoding="utf-8")
    return tuple(tomllib.loads(text)["rule"])


@cache
def _pattern(name: str) -> OpeningPattern:
    return next(
        OpeningPattern(regex.compile(entry["pattern"])) for entry in entries() if entry["name"] == name
    )


@lru_cache(maxsize=4096)
def holds(name: str, text: str) -> bool:
    """Whether the rule `name` matches at the start of `text`; words of tables are asked about often."""
    return _pattern(name).match(text) is not None
