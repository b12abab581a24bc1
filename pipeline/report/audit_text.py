"""The report of an audit as text, and how documents and places are named in it."""

from collections.abc import Iterator
from itertools import groupby

from pipeline.messages import text, words_of
from pipeline.report.contradictions import Contradiction
from pipeline.report.findings import FindingRow

PLACE_KEYS = (
    "table_ordinal",
    "appendix",
    "row",
    "row_label",
    "header",
    "section_path",
    "page",
    "path",
    "start",
    "raw",
)


def audit_text(rows: list[FindingRow], between: list[Contradiction]) -> Iterator[str]:
    """The lines of the report, document by document in the order of `rows`, then what is between places."""
    if not rows and not between:
        yield text("audit.nothing")
    for _, group in groupby(rows, key=lambda row: row["doc_id"]):
        yield from _document(list(group))
    if between:
        yield f"{text('audit.between.title')} ({text('audit.count', count=len(between))})"
    for one in between:
        yield f"  {text('severity.warning')} {one.sentence}"
        yield from (f"      → {place}" for place in one.places)


def _document(rows: list[FindingRow]) -> Iterator[str]:
    yield f"{document_name(rows[0])} ({text('audit.count', count=len(rows))})"
    for row in rows:
        yield f"  {text('severity.' + row['severity'])} {words_of('finding', row['code'])} – {row['message']}"
        if place := place_of(row):
            yield f"      → {place}"
    yield ""


def document_name(row: FindingRow) -> str:
    """Symbol, issuer, file and id, as far as they are known."""
    return " · ".join(str(row[key]) for key in ("symbol", "issuer", "filename", "doc_id") if row[key])


def place_of(row: FindingRow) -> str:
    """Table, row, column, section, page and raw text, as far as they are known."""
    given = {**row, "row": None if row["row"] is None else row["row"] + 1}
    parts = (text(f"audit.place.{key}", value=given[key]) for key in PLACE_KEYS if given[key] is not None)
    return " ".join(", ".join(parts).split())
