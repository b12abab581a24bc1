"""The report of an audit as one HTML file that needs nothing else."""

from html import escape
from itertools import groupby
from pathlib import Path

from pipeline.cli.audit_text import document_name, place_of
from pipeline.cli.contradictions import Contradiction
from pipeline.cli.findings import FindingRow
from pipeline.cli.marked_tables import MarkedTable, marked_tables
from pipeline.cli.table_html import table_html
from pipeline.identifiers import table_id
from pipeline.messages import text

STYLE = """
body{font:15px/1.5 "Segoe UI",Roboto,Arial,sans-serif;color:#1b1b1b}
body{max-width:72rem;margin:2rem auto;padding:0 1rem}
h1{font-size:1.5rem}h2{font-size:1.15rem;margin:2.2rem 0 .3rem;border-top:2px solid #ccc;padding-top:1rem}
.count{color:#555;font-weight:400}ol{padding-left:2rem}li{margin:.5rem 0}.place{color:#555;font-size:.9em}
.badge{font-size:.75em;font-weight:600;padding:.1em .5em;border-radius:.3em;color:#fff}
.error{background:#b3261e}.warning{background:#8a5a00}.info{background:#4a5568}
.scroll{overflow-x:auto;margin:.6rem 0 1.2rem}table{border-collapse:collapse;font-size:.85rem}
th,td{border:1px solid #bbb;padding:.25em .5em;vertical-align:top}th{background:#f0f2f5}
td.accused{background:#f8c9c4;font-weight:600}td.involved{background:#fff1cc}
tr.gap td{color:#777;font-style:italic}
@media print{h2{break-after:avoid}li{break-inside:avoid}}
"""


def audit_html(archive: Path, rows: list[FindingRow], between: list[Contradiction]) -> str:
    """Documents in the order of `rows`, each with its findings and their tables; then `between`."""
    tables = marked_tables(archive, sorted({identifier for row in rows if (identifier := _table(row))}))
    documents = [list(group) for _, group in groupby(rows, key=lambda row: row["doc_id"])]
    summary = text("audit.html.summary", findings=len(rows), documents=len(documents))
    body = "".join(_document(group, tables) for group in documents) + _between(between)
    title = escape(text("audit.html.title"))
    return (
        f'<!doctype html><html lang="vi"><meta charset="utf-8">'
        f'<meta name="viewport" content="width=device-width"><title>{title}</title><style>{STYLE}</style>'
        f"<h1>{title}</h1><p>{escape(summary)}</p>"
        f"<p class=place>{escape(text('audit.html.legend'))}</p>{body}</html>"
    )


def _table(row: FindingRow) -> str | None:
    return None if row["table_ordinal"] is None else str(table_id(row["doc_id"], row["table_ordinal"]))


def _document(rows: list[FindingRow], tables: dict[str, MarkedTable]) -> str:
    count = text("audit.count", count=len(rows))
    items = "".join(_finding(row) for row in rows)
    about = dict.fromkeys(identifier for row in rows if (identifier := _table(row)))
    shown = "".join(_shown_table(identifier, rows, tables[identifier]) for identifier in about)
    heading = f"{escape(document_name(rows[0]))} <span class=count>({escape(count)})</span>"
    return f"<section><h2>{heading}</h2><ol>{items}</ol>{shown}</section>"


def _between(found: list[Contradiction]) -> str:
    if not found:
        return ""
    badge = f"<span class='badge warning'>{escape(text('severity.warning'))}</span>"
    items = "".join(
        f"<li>{badge} {escape(one.sentence)}"
        + "".join(f"<br><span class=place>→ {escape(place)}</span>" for place in one.places)
        + "</li>"
        for one in found
    )
    count = escape(text("audit.count", count=len(found)))
    title = escape(text("audit.between.title"))
    return f"<section><h2>{title} <span class=count>({count})</span></h2><ol>{items}</ol></section>"


def _finding(row: FindingRow) -> str:
    severity = row["severity"]
    badge = f"<span class='badge {severity}'>{escape(text('severity.' + severity))}</span>"
    place = f"<br><span class=place>→ {escape(where)}</span>" if (where := place_of(row)) else ""
    return (
        f"<li value={row['ordinal']}>{badge} {escape(row['message'])} <code>{row['code']}</code>{place}</li>"
    )


def _shown_table(identifier: str, rows: list[FindingRow], table: MarkedTable) -> str:
    about = [row for row in rows if _table(row) == identifier]
    accused = {(row["row"], row["col"]) for row in about if row["row"] is not None and row["col"] is not None}
    title = " · ".join(
        part
        for part in (
            text("audit.place.table_ordinal", value=about[0]["table_ordinal"]),
            about[0]["table_title"],
        )
        if part
    )
    return f"<p><b>{escape(title)}</b></p>{table_html(table, accused)}"
