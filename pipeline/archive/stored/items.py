"""Citations, sections, targets and findings from their rows."""

from collections.abc import Sequence
from typing import Any

from models.citation import Citation
from models.finding import Finding
from models.section import Section
from models.target import Target
from pipeline.archive.stored.documents import optional_evidence, partial_date, stored_evidence
from pipeline.archive.stored.tables import exact


def stored_citation(row: dict[str, Any]) -> Citation:
    """A citation."""
    names = ("role", "doc_type", "number", "symbol", "issuer", "title", "section_id")
    return Citation(
        **{name: row[name] for name in names},
        cited=partial_date(row["cited_text"]),
        evidence=stored_evidence(row, row["raw"]),
    )


def stored_section(row: dict[str, Any]) -> Section:
    """A section."""
    names = ("section_id", "parent_id", "depth", "kind", "label", "path", "title", "body")
    return Section(**{name: row[name] for name in names}, evidence=stored_evidence(row))


def stored_target(row: dict[str, Any]) -> Target:
    """A target that the prose sets."""
    names = ("indicator", "op", "unit", "year", "raw", "section_id")
    numbers: dict[str, Any] = {name: exact(row[name]) for name in ("value", "low", "high", "baseline")}
    return Target(**{name: row[name] for name in names}, **numbers, evidence=stored_evidence(row, row["raw"]))


def stored_finding(row: dict[str, Any], ordinals: dict[str, int], cells: Sequence[dict[str, Any]]) -> Finding:
    """A finding; `ordinals` are those of the document's tables, `cells` those of all its findings."""
    own = [cell for cell in cells if cell["finding_ordinal"] == row["ordinal"]]
    names = ("code", "severity", "message", "row", "col", "section_id", "expected", "actual", "line")
    return Finding(
        **{name: row[name] for name in names},
        table=None if row["table_id"] is None else ordinals[row["table_id"]],
        cells=tuple((cell["row"], cell["col"]) for cell in own),
        evidence=optional_evidence(row),
    )
