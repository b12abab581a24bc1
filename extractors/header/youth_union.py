"""The papers of the Youth Union, whose committees are often named by their unit alone (`BCH HUYỆN X`)."""

from functools import cache

from extractors.agencies import AgencyReading
from extractors.rule_files import read_rules


def is_of_union(agency: AgencyReading) -> bool:
    """Whether the agency is the Union, or one of its committees."""
    return agency.name.startswith(_names("begins"))


def committee_of_union(name: str) -> str:
    """A committee's name with whose it is, where it says only that it is one."""
    return f"{name} Đoàn" if name in _names("committee") else name


@cache
def _names(kind: str) -> tuple[str, ...]:
    return tuple(read_rules("extractors.header", "youth_union.toml")["names"][kind])
