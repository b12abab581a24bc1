"""The plans of an archive as models again: what `rows/` takes apart is put together here."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import duckdb

from models.citation import Citation
from models.finding import Finding
from models.plan import Plan
from models.section import Section
from models.target import Target
from pipeline.archive.sql import as_dicts
from pipeline.archive.stored.documents import (
    optional_evidence,
    partial_date,
    same,
    stored_document,
    stored_evidence,
    stored_recipient,
    stored_signer,
)
from pipeline.archive.stored.tables import exact, stored_table

DOCUMENTS_AT_ONCE = 500
DOCUMENTS = """
    SELECT d.*, s.filename FROM documents AS d JOIN sources AS s USING (source_id)
    WHERE $ids IS NULL OR list_contains($ids, d.doc_id) ORDER BY s.uri, d.ordinal
"""
BELOW_DOCUMENT = {
    "document_evidence": "field",
    "recipients": "ordinal",
    "signers": "ordinal",
    "citations": "ordinal",
    "sections": "section_id",
    "tables": "ordinal",
    "targets": "ordinal",
    "findings": "ordinal",
    "finding_cells": "finding_ordinal, rowid",
}
BELOW_TABLE = {"table_columns": "col", "table_rows": "row", "cells": "rowid"}
Rows = dict[str, list[dict[str, Any]]]
"""The rows of one document or table, by table of the archive."""


@dataclass(frozen=True, slots=True)
class StoredPlan:
    """A plan with its id and the name of the file that it was read from."""

    doc_id: str
    filename: str
    plan: Plan


def stored_plans(
    connection: duckdb.DuckDBPyConnection, doc_ids: Sequence[str] | None = None
) -> Iterator[StoredPlan]:
    """The plans of the archive with these ids, or all, by file and place in it.

    What the archive does not keep is missing: the raw text of a table's evidence. Expected and actual
    values of findings are texts.
    """
    wanted = {"ids": None if doc_ids is None else list(doc_ids)}
    documents = as_dicts(connection.execute(DOCUMENTS, wanted))
    ordinals = {row["doc_id"]: row["ordinal"] for row in documents}
    for start in range(0, len(documents), DOCUMENTS_AT_ONCE):
        group = documents[start : start + DOCUMENTS_AT_ONCE]
        below = _rows_below(connection, [row["doc_id"] for row in group])
        for row in group:
            parent = ordinals.get(row["parent_doc_id"])
            yield StoredPlan(row["doc_id"], row["filename"], _plan(row, parent, below[row["doc_id"]]))


def _plan(row: dict[str, Any], parent: int | None, below: Rows) -> Plan:
    ordinals = {table["table_id"]: table["ordinal"] for table in below["tables"]}
    return Plan(
        ordinal=row["ordinal"],
        parent=parent,
        document=stored_document(row, below["document_evidence"]),
        recipients=tuple(map(stored_recipient, below["recipients"])),
        signers=tuple(map(stored_signer, below["signers"])),
        citations=tuple(map(_citation, below["citations"])),
        sections=tuple(map(_section, below["sections"])),
        tables=tuple(stored_table(table, table["below"]) for table in below["tables"]),
        targets=tuple(map(_target, below["targets"])),
        findings=tuple(_finding(finding, ordinals, below["finding_cells"]) for finding in below["findings"]),
    )


def _rows_below(connection: duckdb.DuckDBPyConnection, doc_ids: Sequence[str]) -> dict[str, Rows]:
    """The rows of each of the documents; those of a data table stand under `below` in its row."""
    found: dict[str, Rows] = defaultdict(lambda: defaultdict(list))
    tables: dict[str, Rows] = defaultdict(lambda: defaultdict(list))
    for name, order in BELOW_DOCUMENT.items():
        sql = f"SELECT * FROM {name} WHERE doc_id IN (SELECT unnest($ids)) ORDER BY doc_id, {order}"
        for row in as_dicts(connection.execute(sql, {"ids": list(doc_ids)})):
            found[row["doc_id"]][name].append(row)
    for rows in found.values():
        for table in rows["tables"]:
            table["below"] = tables[table["table_id"]]
    for name, order in BELOW_TABLE.items():
        sql = f"SELECT * FROM {name} WHERE table_id IN (SELECT unnest($ids)) ORDER BY table_id, {order}"
        for row in as_dicts(connection.execute(sql, {"ids": list(tables)})):
            tables[row["table_id"]][name].append(row)
    return found


def _citation(row: dict[str, Any]) -> Citation:
    return Citation(
        **same(Citation, row),
        cited=partial_date(row["cited_text"]),
        evidence=stored_evidence(row, row["raw"]),
    )


def _section(row: dict[str, Any]) -> Section:
    return Section(**same(Section, row), evidence=stored_evidence(row))


def _target(row: dict[str, Any]) -> Target:
    numbers = {name: exact(row[name]) for name in ("value", "low", "high", "baseline")}
    return Target(**same(Target, row) | numbers, evidence=stored_evidence(row, row["raw"]))


def _finding(row: dict[str, Any], ordinals: dict[str, int], cells: Sequence[dict[str, Any]]) -> Finding:
    """A finding; `ordinals` are those of the document's tables, `cells` those of all its findings."""
    own = [cell for cell in cells if cell["finding_ordinal"] == row["ordinal"]]
    return Finding(
        **same(Finding, row),
        table=None if row["table_id"] is None else ordinals[row["table_id"]],
        cells=tuple((cell["row"], cell["col"]) for cell in own),
        evidence=optional_evidence(row),
    )
