"""Compares the instruments that a file cites with the gold."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from models.citation import Citation
from models.plan import Plan
from tests.golden.equality import missing_and_extra, norm

Key = tuple[str, str]
ROLES_TOLD_APART = ("basis", "replaces", "amends", "repeals")


def differences(gold: dict[str, Any], plans: Sequence[Plan]) -> list[str]:
    """Instruments missing or too many, dates not found, and roles that only one side gives."""
    want = gold["citations"]
    have = [cite for plan in plans for cite in plan.citations if cite.symbol or cite.cited]
    found = missing_and_extra("cited", {_gold_key(cite) for cite in want}, {_key(cite) for cite in have})
    found += _missing_dates(want, have)
    for role in ROLES_TOLD_APART:
        wanted = {_gold_key(cite) for cite in want if cite["role"] == role}
        found += missing_and_extra(role, wanted, {_key(cite) for cite in have if cite.role == role})
    return found


def _missing_dates(want: list[dict[str, Any]], have: list[Citation]) -> list[str]:
    dates = defaultdict(set)
    for cite in have:
        dates[_key(cite)].add(cite.cited.iso if cite.cited else None)
    return [
        f"date of {_gold_key(cite)}: want {cite['date']}, have {sorted(map(str, dates[_gold_key(cite)]))}"
        for cite in want
        if cite["date"] and _gold_key(cite) in dates and cite["date"] not in dates[_gold_key(cite)]
    ]


def _key(cite: Citation) -> Key:
    return _identity(cite.doc_type, cite.symbol, cite.cited.iso if cite.cited else None)


def _gold_key(cite: dict[str, Any]) -> Key:
    return _identity(cite["doc_type"], cite["symbol"], cite["date"])


def _identity(doc_type: str, symbol: str | None, cited: str | None) -> Key:
    """The symbol alone where there is one, else type and date (laws)."""
    return (symbol.replace(" ", "").upper(), "") if symbol else (norm(doc_type), cited or "")
