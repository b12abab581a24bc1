"""The families of `header_families.toml`: what stands side by side under one heading."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

import regex


class _Family(NamedTuple):
    name: str
    member: regex.Pattern[str]
    heading: regex.Pattern[str]


@cache
def entries() -> tuple[dict[str, Any], ...]:
    """Every family as it stands in the file."""
    text = files("pipeline.readers.plain_text").joinpath("header_families.toml").read_text(encoding="utf-8")
    return tuple(tomllib.loads(text)["family"])


@cache
def _families() -> tuple[_Family, ...]:
    return tuple(
        _Family(
            entry["name"],
            regex.compile(rf"(?i)(?:- ?)?(?:{entry['member']})(?: ?\([^)]*\))?:?"),
            regex.compile(rf"(?i)(?:{entry['heading']})"),
        )
        for entry in entries()
    )


def families_of(text: str) -> frozenset[str]:
    """The families that a sub-heading is a member of."""
    return frozenset(family.name for family in _families() if family.member.fullmatch(text))


def headed_families(text: str) -> frozenset[str]:
    """The families that a heading may stand over."""
    return frozenset(family.name for family in _families() if family.heading.search(text))
