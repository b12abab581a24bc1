"""From the blocks of a file to its plans: every extractor, in the order in which they need each other."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from extractors.audit import audit_tables
from extractors.citations import CitationReading, extract_citations
from extractors.consistency import (
    below_signature_findings,
    consistency_findings,
    dumped_table_findings,
    firm_findings,
    missing_appendices,
    tables_above_header,
    target_findings,
)
from extractors.header import extract_header
from extractors.numbers import resolve_tables
from extractors.outline import extract_outline
from extractors.recognition import settled_readings
from extractors.splitting import split_documents
from extractors.tables import extract_tables
from extractors.targets import extract_targets
from extractors.zones import Zones
from models.blocks import Block
from models.document import Document
from models.finding import Finding
from models.plan import Plan


def extract_plans(blocks: Sequence[Block]) -> tuple[Plan, ...]:
    """The plans of a file, in reading order: one for each document found in it."""
    plans: dict[int, Plan] = {}
    documents = split_documents(blocks)
    attached: defaultdict[int | None, list[Zones]] = defaultdict(list)
    for zones in documents:
        attached[zones.parent].append(zones)
    # What promulgates another document is read before it, even where it stands behind it.
    for zones in sorted(documents, key=lambda zones: zones.parent is not None):
        parent = plans[zones.parent].document if zones.parent else None
        plans[zones.ordinal] = extract_plan(zones, parent, attached[zones.ordinal])
    for ordinal, finding in missing_appendices(documents):
        plans[ordinal] = _with_findings(plans[ordinal], [finding])
    return tuple(plans[ordinal] for ordinal in sorted(plans))


def extract_plan(zones: Zones, parent: Document | None, attached: Sequence[Zones] = ()) -> Plan:
    """The plan of one document; `parent` promulgates it, if one does, and it promulgates those `attached`."""
    header = extract_header(zones, parent, attached)
    outline = extract_outline(zones)
    citations = extract_citations(zones, outline.section_of)
    resolved, doubts = settled_readings(resolve_tables(extract_tables(zones, outline.section_of)))
    plan = Plan(
        ordinal=zones.ordinal,
        parent=zones.parent,
        document=header.document,
        recipients=header.recipients,
        signers=header.signers,
        citations=citations.citations,
        sections=outline.sections,
        tables=tuple(one.table for one in resolved),
        targets=extract_targets(zones, outline.sections, outline.section_of, header.document.title),
        findings=(*header.findings, *outline.findings, *citations.findings),
    )
    doubted = firm_findings(audit_tables(resolved), plan.tables, zones)
    return _with_findings(plan, (*_contradictions(plan, zones, citations), *doubted, *doubts))


def _contradictions(plan: Plan, zones: Zones, citations: CitationReading) -> Iterator[Finding]:
    """What the parts of the plan say of each other, and what stands where it should not."""
    yield from consistency_findings(plan.document, citations, plan.findings)
    yield from target_findings(plan.document, plan.targets, plan.tables, plan.sections, citations.passages)
    yield from tables_above_header(zones)
    yield from dumped_table_findings(zones, plan.tables)
    yield from below_signature_findings(zones)


def _with_findings(plan: Plan, more: Iterable[Finding]) -> Plan:
    return plan.model_copy(update={"findings": (*plan.findings, *more)})
