"""Compares the findings with the gold, both ways: those missed and those that are false."""

from collections.abc import Sequence
from typing import Any

from models.plan import Plan
from tests.golden.equality import missing_and_extra

DOCUMENT_CODES = frozenset(
    [
        "missing_number",
        "incomplete_date",
        "malformed_date",
        "conflicting_citation",
        "numbering_gap",
        "duplicate_label",
    ]
)


def differences(gold: dict[str, Any], plans: Sequence[Plan]) -> list[str]:
    """Rows that contradict themselves, and codes of the document; what the messages say is not compared."""
    found = [finding for finding in gold["findings"] if "table" in finding]
    rows = {(finding["table"], finding["row"]) for finding in found}
    codes = {finding["code"] for finding in gold["findings"] if "code" in finding}
    have = {finding.code for plan in plans for finding in plan.findings} & DOCUMENT_CODES
    return missing_and_extra("(table, row)", rows, _rows(plans)) + missing_and_extra("code", codes, have)


def _rows(plans: Sequence[Plan]) -> set[tuple[int, int | None]]:
    rows: set[tuple[int, int | None]] = set()
    before = 0
    for plan in plans:
        rows |= {(before + item.table, item.row) for item in plan.findings if item.table is not None}
        before += len(plan.tables)
    return rows
