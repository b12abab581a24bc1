"""The families of `families.toml`: what stands side by side under one heading."""

from functools import cache
from typing import Any, NamedTuple

import regex

from extractors.rule_files import read_rules


class _Family(NamedTuple):
    name: str
    member: regex.Pattern[str]
    heading: regex.Pattern[str]


@cache
def entries() -> tuple[dict[str, Any], ...]:
    """Every family as it stands in the file."""
    return tuple(read_rules("pipeline.readers.plain_text.header_tree", "families.toml")["family"])


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
