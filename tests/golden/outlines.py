"""Compares the labelled headings and paragraphs of a file with the gold."""

from collections.abc import Sequence
from typing import Any

from models.plan import Plan
from tests.golden.equality import missing_and_extra, norm

OPENING = 40
"""A title is right if it starts with as many characters of the gold's."""


def differences(gold: dict[str, Any], plans: Sequence[Plan]) -> list[str]:
    """Nodes missing or too many; if none, nodes out of order or with another title."""
    want = [(node["document"], _path(node["path"]), node["title"]) for node in gold["outline"]]
    have = [
        (plan.ordinal, _path(section.path), section.title)
        for plan in plans
        for section in plan.sections
        if section.label is not None
    ]
    found = missing_and_extra("outline", [node[:2] for node in want], [node[:2] for node in have])
    if found:
        return found
    pairs = zip(want, have, strict=True)
    return [
        f"outline {wanted[:2]}: want {wanted[2]!r}, have {had}"
        for wanted, had in pairs
        if wanted[:2] != had[:2] or not norm(had[2]).startswith(norm(wanted[2])[:OPENING])
    ]


def _path(path: str) -> str:
    return norm(path).replace(" ", "")
