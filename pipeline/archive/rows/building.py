"""From parsed files to the rows of the archive; a row is a tuple in the order of tables.sql."""

from collections import defaultdict
from datetime import UTC, datetime
from decimal import Decimal
from operator import attrgetter

from models.finding import Finding
from models.plan import Plan
from models.source import Source
from pipeline.archive.rows.documents import citation_rows, document_row, section_rows, target_rows
from pipeline.archive.rows.places import NOWHERE, Row, place
from pipeline.archive.rows.tables import cell_rows, table_rows
from pipeline.files.parsed import ParsedFile
from pipeline.identifiers import document_id, table_id

_FILE = attrgetter("source_id", "filename", "uri", "media_type", "size_bytes", "pages")
_READ = attrgetter("reader", "status", "error_code", "error", "parser_version")
_FINDING = attrgetter("code", "severity", "message")
RowsByTable = dict[str, list[Row]]
_SIGNER = attrgetter("ordinal", "signer", "organisation")
_SIGNATURE = attrgetter("reason", "form", "covers_file")
_SIDE_TEXT = attrgetter("kind", "text", "page")


def rows_of(parsed: ParsedFile) -> RowsByTable:
    """All rows of one file, by table."""
    source = parsed.source
    rows: RowsByTable = defaultdict(list)
    rows["sources"].append(_source_row(source))
    rows["signatures"] += _signature_rows(source)
    rows["side_texts"] += _side_text_rows(source)
    for plan in parsed.plans:
        _add_plan(rows, source.source_id, plan)
    return rows


def _source_row(source: Source) -> Row:
    now = datetime.now(UTC).replace(tzinfo=None)
    return (*_FILE(source), *_READ(source), now, source.seconds)


def _add_plan(rows: RowsByTable, source_id: str, plan: Plan) -> None:
    doc_id = document_id(source_id, plan.ordinal)
    parent_id = None if plan.parent is None else document_id(source_id, plan.parent)
    rows["documents"].append(document_row(doc_id, source_id, plan.ordinal, parent_id, plan.document))
    rows["document_evidence"] += [
        (doc_id, field, "stamp" if field in plan.document.stamped else "text", *place(evidence))
        for field, evidence in plan.document.evidence.items()
    ]
    rows["recipients"] += [
        (doc_id, ordinal, item.name, item.purpose, *place(item.evidence))
        for ordinal, item in enumerate(plan.recipients, start=1)
    ]
    rows["signers"] += [
        (doc_id, ordinal, item.name, item.title, item.mode, item.agency, *place(item.evidence))
        for ordinal, item in enumerate(plan.signers, start=1)
    ]
    rows["citations"] += citation_rows(doc_id, plan.citations)
    rows["sections"] += section_rows(doc_id, plan.sections)
    rows["targets"] += target_rows(doc_id, plan.targets)
    findings = list(plan.findings)
    for table in plan.tables:
        for name, more in table_rows(doc_id, table).items():
            rows[name] += more
        cells, unfit = cell_rows(doc_id, table)
        rows["cells"] += cells
        findings += unfit
    for ordinal, finding in enumerate(findings, start=1):
        _add_finding(rows, doc_id, ordinal, finding)


def _add_finding(rows: RowsByTable, doc_id: str, ordinal: int, finding: Finding) -> None:
    identifier = None if finding.table is None else table_id(doc_id, finding.table)
    where = place(finding.evidence) if finding.evidence else NOWHERE
    rows["findings"].append(
        (
            doc_id,
            ordinal,
            *_FINDING(finding),
            identifier,
            finding.row,
            finding.col,
            finding.section_id,
            _text(finding.expected),
            _text(finding.actual),
            finding.line,
            *where,
        )
    )
    if identifier is not None:
        rows["finding_cells"] += [
            (doc_id, ordinal, identifier, row, col) for row, col in dict.fromkeys(finding.cells)
        ]


def _text(value: Decimal | str | None) -> str | None:
    return f"{value:f}" if isinstance(value, Decimal) else value


def _signature_rows(source: Source) -> list[Row]:
    """The rows of `signatures`."""
    return [
        (source.source_id, *_SIGNER(item), *_times(item.signed_at), *_SIGNATURE(item))
        for item in source.signatures
    ]


def _side_text_rows(source: Source) -> list[Row]:
    """The rows of `side_texts`."""
    return [
        (source.source_id, ordinal, *_SIDE_TEXT(item), *(place(item.evidence) if item.evidence else NOWHERE))
        for ordinal, item in enumerate(source.side_texts, start=1)
    ]


def _times(time: datetime | None) -> tuple[datetime | None, str | None]:
    """In UTC, if the offset from it is known, and as it is stated."""
    in_utc = time.astimezone(UTC).replace(tzinfo=None) if time and time.tzinfo else None
    return in_utc, time.isoformat() if time else None
