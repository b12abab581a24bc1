"""Akoma Ntoso 3.0 (OASIS LegalDocML): a file a document, for exchange between legal systems."""

from pathlib import Path

import duckdb
from lxml import etree

from models.plan import Plan
from pipeline.archive import StoredPlan, stored_plans
from pipeline.exports.akoma_ntoso.elements import clean, element
from pipeline.exports.akoma_ntoso.identity import meta
from pipeline.exports.akoma_ntoso.outline import outline
from pipeline.exports.akoma_ntoso.tables import appendix
from pipeline.exports.file_names import file_name


def write_akoma_ntoso(connection: duckdb.DuckDBPyConnection, folder: Path) -> None:
    """Writes header, legal basis, outline, tables and signature of each document."""
    for stored in stored_plans(connection):
        (folder / file_name(stored.filename, stored.doc_id, "xml")).write_bytes(as_xml(stored))


def as_xml(stored: StoredPlan) -> bytes:
    """A document as an Akoma Ntoso `doc`, valid against the schema of the standard."""
    plan = stored.plan
    parts = [meta(stored), _preface(plan), _preamble(plan), _main_body(plan), _conclusions(plan)]
    present = [part for part in parts if part is not None]
    root = element("akomaNtoso", element("doc", *present, name=clean(plan.document.doc_type_name)))
    return etree.tostring(root, encoding="utf-8", xml_declaration=True, pretty_print=True)


def _preface(plan: Plan) -> etree._Element:
    document = plan.document
    day = document.issued.exact if document.issued else None
    lines = [
        element("p", element("docProponent", document.issuer)) if document.issuer else None,
        element("p", element("docNumber", document.symbol)) if document.symbol else None,
        element("p", element("docDate", day.isoformat(), date=day.isoformat())) if day else None,
        element("p", element("docType", document.doc_type_name)),
        element("p", element("docTitle", document.title)) if document.title else None,
    ]
    return element("preface", *(line for line in lines if line is not None))


def _preamble(plan: Plan) -> etree._Element | None:
    """The legal basis; citations in the text stay in the text."""
    bases = [
        element("citation", element("p", said), eId=f"cit_{number}") for number, said in _bases(plan).items()
    ]
    return element("preamble", element("citations", *bases, eId="citations")) if bases else None


def _bases(plan: Plan) -> dict[int, str]:
    """What is said of each legal basis, by number of citation: its line over the first label, told once."""
    first = plan.sections[0] if plan.sections and plan.sections[0].label is None else None
    lines = (first.title, *first.body.split("\n")) if first else ()
    said: dict[int, str] = {}
    for number, item in enumerate(plan.citations, start=1):
        if item.role == "basis":
            raw = " ".join(item.evidence.raw.split())
            whole = next((line for line in lines if raw in line), raw)
            said[number] = raw if whole in said.values() else whole
    return said


def _main_body(plan: Plan) -> etree._Element:
    """Sections as a tree, then the tables; an empty paragraph where there is neither."""
    body = [*outline(plan.sections, frozenset(_bases(plan).values())), *map(appendix, plan.tables)]
    return element("mainBody", *(body or [element("p")]))


def _conclusions(plan: Plan) -> etree._Element | None:
    document = plan.document
    lines = [element("p", line) for line in (document.signer_title, document.signer) if line]
    return element("conclusions", *lines) if lines else None
