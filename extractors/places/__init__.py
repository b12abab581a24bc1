"""The administrative units before and after 1 July 2025, and what a text says about where it is from."""

from extractors.places.kinds import kind_names, tiers_of_kind
from extractors.places.location import FAR, NEAR, Context, resolve, strongest
from extractors.places.mentions import Mention, find_mentions, name_length, read_mention
from extractors.places.spelling import exact_name, fold, folded_name
from extractors.places.units import Era, Tier, Unit, ancestors, by_code, closed, named, spelled

__all__ = [
    "FAR",
    "NEAR",
    "Context",
    "Era",
    "Mention",
    "Tier",
    "Unit",
    "ancestors",
    "by_code",
    "closed",
    "exact_name",
    "find_mentions",
    "fold",
    "folded_name",
    "kind_names",
    "name_length",
    "named",
    "read_mention",
    "resolve",
    "spelled",
    "strongest",
    "tiers_of_kind",
]
