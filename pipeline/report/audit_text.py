"""The report of an audit as text, and how documents and places are named in it."""

from collections.abc import Iterator
from itertools import groupby
from textwrap import shorten

from pipeline.messages import text, words_of
from pipeline.report.contradictions import Contradiction
from pipeline.report.findings import FindingRow
from pipeline.report.places import place_in_words

PLACE_KEYS = (
    "table_ordinal",
    "appendix",
    "row",
    "row_label",
    "header",
    "section_path",
    "page",
    "line",
    "raw",
)
MOST_QUOTED = 90
"""Letters of a quotation, which is there to be looked for; in the archive it stands whole."""


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
    """Table, row, column, section, page and words of the source, as far as they are known.

    What only a program finds (characters, elements) is told where nothing else is known.
    """
    quoted = shorten(row["raw"] or "", MOST_QUOTED, placeholder=" …")
    told = place_in_words({**row, "raw": quoted or None}, PLACE_KEYS)
    return told or place_in_words(row, ("path", "start"))
