"""A parsed file as Markdown, for reading and for pasting into a document."""

from collections.abc import Iterable, Iterator, Sequence

from models.document import Document
from models.plan import Plan
from models.table import Table
from models.target import Target
from pipeline.display import shown
from pipeline.exports.markdown_text import cell as in_cell
from pipeline.exports.markdown_text import heading, inline, paragraphs
from pipeline.files.parsed import ParsedFile
from pipeline.messages import text

HEADING_LIMIT = 6


def written(parsed: ParsedFile) -> str:
    """Header, citations, outline, tables and findings of each document."""
    lines = [line for plan in parsed.plans for line in plan_lines(plan)]
    source = parsed.source
    return "\n".join(lines or [f"{source.filename}: {source.error or text('parse.nothing')}"]) + "\n"


def plan_lines(plan: Plan) -> Iterator[str]:
    """The lines of one document."""
    document = plan.document
    yield heading(f"{document.doc_type_name} {document.symbol or ''}".rstrip(), 1)
    yield ""
    for label, value in _header(document):
        yield f"- {text(f'field.{label}')}: {inline(value)}"
    for section in plan.sections:
        label = f"{section.label}. " if section.label else ""
        level = min(section.depth + 1, HEADING_LIMIT)
        yield "\n" + (heading(label + section.title, level) if label else paragraphs(section.title))
        if section.body:
            yield "\n" + paragraphs(section.body)
    for table in plan.tables:
        yield ""
        yield from _table(table)
    if plan.targets:
        yield f"\n## {text('field.targets')}\n"
        yield from _targets(plan.targets)
    if plan.findings:
        yield f"\n## {text('field.findings')}\n"
    for finding in plan.findings:
        yield f"- {finding.code}: {inline(finding.message)}"
    yield ""


def _header(document: Document) -> Iterator[tuple[str, str]]:
    values = {
        "title": document.title,
        "issuer": document.issuer,
        "place": document.place,
        "issued": document.issued.iso if document.issued else None,
        "signer": document.signer,
        "signer_title": document.signer_title,
    }
    return ((label, value) for label, value in values.items() if value)


def _targets(targets: Sequence[Target]) -> Iterator[str]:
    """A table of the targets that the prose sets; those of tables stand in the tables."""
    yield _line(
        text(f"dashboard.column.{name}") for name in ("indicator", "value", "unit", "year", "baseline")
    )
    yield _line("---" for _ in range(5))
    for target in targets:
        number = (
            shown(target.value) if target.value is not None else f"{shown(target.low)}–{shown(target.high)}"
        )
        reached = f"{target.op or ''} {number}".strip()
        yield _line(
            [target.indicator, reached, target.unit or "", shown(target.year), shown(target.baseline)]
        )


def _table(table: Table) -> Iterator[str]:
    name = text("field.table", ordinal=table.ordinal)
    appendix = text("field.appendix", label=table.appendix) if table.appendix else ""
    yield "**" + " — ".join(inline(part) for part in (name, appendix, table.title) if part) + "**"
    yield ""
    yield _line(" › ".join(column.path) for column in table.columns)
    yield _line("---" for _ in table.columns)
    yield from map(_line, table.body)


def _line(cells: Iterable[str]) -> str:
    return "| " + " | ".join(map(in_cell, cells)) + " |"
