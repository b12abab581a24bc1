"""The kinds of administrative units: of which tier each is, how texts write it, what it may have become."""

from collections.abc import Mapping
from functools import cache, partial

from extractors.places.units import Tier
from extractors.rule_files import read_rules

rules = partial(read_rules, "extractors.places", "kinds.toml")
"""The tables of `kinds.toml`."""


@cache
def kind_names() -> tuple[str, ...]:
    """Every kind, the longest first: `thị xã` before `xã`, which ends it."""
    return tuple(sorted(rules()["kinds"], key=len, reverse=True))


@cache
def tiers_of_kind() -> Mapping[str, tuple[Tier, ...]]:
    """The tiers of each kind, by its name."""
    return {name: tuple(kind["tiers"]) for name, kind in rules()["kinds"].items()}


@cache
def later_kinds() -> Mapping[str, tuple[str, ...]]:
    """The kinds that a unit may have risen to, by the name of its own."""
    return {name: tuple(kind.get("became", ())) for name, kind in rules()["kinds"].items()}


@cache
def kind_as_written() -> Mapping[str, str]:
    """The kind by each of its written forms, folded."""
    return {form: name for name, kind in rules()["kinds"].items() for form in kind["written"]}
