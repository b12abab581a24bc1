"""Citations, sections, targets and findings from their rows."""

from collections.abc import Sequence
from typing import Any

from models.citation import Citation
from models.finding import Finding
from models.section import Section
from models.target import Target
from pipeline.archive.stored.documents import optional_evidence, partial_date, same, stored_evidence
from pipeline.archive.stored.tables import exact


def stored_citation(row: dict[str, Any]) -> Citation:
    """A citation."""
    return Citation(
        **same(Citation, row),
        cited=partial_date(row["cited_text"]),
        evidence=stored_evidence(row, row["raw"]),
    )


def stored_section(row: dict[str, Any]) -> Section:
    """A section."""
    return Section(**same(Section, row), evidence=stored_evidence(row))


def stored_target(row: dict[str, Any]) -> Target:
    """A target that the prose sets."""
    numbers = {name: exact(row[name]) for name in ("value", "low", "high", "baseline")}
    return Target(**same(Target, row) | numbers, evidence=stored_evidence(row, row["raw"]))


def stored_finding(row: dict[str, Any], ordinals: dict[str, int], cells: Sequence[dict[str, Any]]) -> Finding:
    """A finding; `ordinals` are those of the document's tables, `cells` those of all its findings."""
    own = [cell for cell in cells if cell["finding_ordinal"] == row["ordinal"]]
    return Finding(
        **same(Finding, row),
        table=None if row["table_id"] is None else ordinals[row["table_id"]],
        cells=tuple((cell["row"], cell["col"]) for cell in own),
        evidence=optional_evidence(row),
    )
