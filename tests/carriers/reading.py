"""What the parser reads in each carrier of each spec, and the rows that the archive gets of it."""

from functools import cache
from typing import Any

import pytest

from corpus.generator import CARRIERS, SPECS, carriers_of, gold, load
from models.plan import Plan
from pipeline.archive.rows.building import rows_of
from pipeline.archive.schema import arrow_schemas
from pipeline.files.parsed import ParsedFile
from pipeline.parsing import parse_bytes

REFERENCE = "portal"
"""The carrier that loses nothing and that no layout hides: the others are compared with it."""
PAIRS = [
    pytest.param(name, carrier.name, id=f"{name}-{carrier.name}")
    for name in SPECS
    for carrier in carriers_of(load(name))
]
_OF_THE_FILE = frozenset({"sources", "signatures", "side_texts", "document_evidence"})
_DOUBTS = frozenset({"doubtful_row", "doubtful_header"})
"""Findings that say what one carrier leaves open and another tells."""
_ANY_SOURCE = "0" * 64


@cache
def right(name: str) -> dict[str, Any]:
    """What the spec says."""
    return gold(load(name))


@cache
def parsed(name: str, carrier: str) -> ParsedFile:
    """What the parser says of the plan in that carrier."""
    spec, chosen = load(name), CARRIERS[carrier]
    return parse_bytes(chosen.write(spec), chosen.filename(spec))


def plans(name: str, carrier: str) -> tuple[Plan, ...]:
    """The documents in it."""
    return parsed(name, carrier).plans


def archive_rows(name: str, carrier: str) -> dict[str, list[str]]:
    """The rows that the archive gets of the plan in that carrier."""
    return rows_without_evidence(parsed(name, carrier))


def rows_without_evidence(result: ParsedFile) -> dict[str, list[str]]:
    """The rows of each table as text; what tells of the file, of places in it and of its doubts is left out."""
    source = result.source.model_copy(update={"source_id": _ANY_SOURCE})
    told = [
        plan.model_copy(update={"findings": tuple(one for one in plan.findings if one.code not in _DOUBTS)})
        for plan in result.plans
    ]
    found = rows_of(ParsedFile(source, told))
    return {
        table: [_written(table, row) for row in found.get(table, ())]
        for table in arrow_schemas()
        if table not in _OF_THE_FILE
    }


def _written(table: str, row: tuple[Any, ...]) -> str:
    names = arrow_schemas()[table].names
    kept = {name: value for name, value in zip(names, row, strict=True) if not _is_evidence(table, name)}
    return ", ".join(f"{name}={value!r}" for name, value in kept.items() if value is not None)


def _is_evidence(table: str, column: str) -> bool:
    """Whether the column says where something stands, or how it is printed there."""
    return column.startswith("evidence_") or (table, column) in {("citations", "raw"), ("findings", "line")}
