"""The report of an audit as one HTML file that needs nothing else."""

from collections import Counter
from html import escape
from itertools import groupby
from pathlib import Path

from pipeline.identifiers import table_id
from pipeline.messages import text, words_of
from pipeline.report.audit_text import place_of
from pipeline.report.contradictions import Contradiction
from pipeline.report.findings import FindingRow
from pipeline.report.marked_tables import MarkedTable, marked_tables
from pipeline.report.table_html import table_html

STYLE = """
body{font:15px/1.5 "Segoe UI",Roboto,Arial,sans-serif;color:#1b1b1b}
body{max-width:72rem;margin:2rem auto;padding:0 1rem}
h1{font-size:1.6rem;margin:0 0 .4rem}
h2{font-size:1.15rem;margin:2.4rem 0 0;border-top:2px solid #1f3a5f;padding-top:.9rem}
.count,.place,.source,.kind{color:#5a6472}.count{font-weight:400}.kind{font-size:.8em;font-style:italic}
.place,.source,.legend{font-size:.87em}.source{margin:0}.totals>span{margin-right:1.2rem}
ol{padding-left:2rem}li{margin:.55rem 0}
.caption{margin:1.2rem 0 .3rem;font-weight:600}.caption::first-letter{text-transform:uppercase}
.badge{font-size:.72em;font-weight:600;padding:.15em .55em;border-radius:.3em;color:#fff;vertical-align:.1em}
.error{background:#b3261e}.warning{background:#8a5a00}.info{background:#4a5568}
.scroll{overflow-x:auto;margin:0 0 1.2rem}table{border-collapse:collapse;font-size:.85rem}
th,td{border:1px solid #c3c9d1;padding:.25em .6em;vertical-align:top}
th{background:#eef1f5;vertical-align:middle}
td.number{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
sup{color:#b3261e;font-weight:600;line-height:0}tr.gap td{color:#777;font-style:italic}
td.accused,.red{background:#f8c9c4}td.accused{font-weight:600}td.involved,.yellow{background:#fff1cc}
.red,.yellow{padding:0 .3em}
@media print{body{margin:0;max-width:none;font-size:11pt}h2{break-after:avoid}li,tr{break-inside:avoid}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
"""
SEVERITIES = ("error", "warning", "info")


def audit_html(archive: Path, rows: list[FindingRow], between: list[Contradiction]) -> str:
    """Documents in the order of `rows`, each with its findings and their tables; then `between`."""
    tables = marked_tables(archive, sorted({identifier for row in rows if (identifier := _table(row))}))
    documents = [list(group) for _, group in groupby(rows, key=lambda row: row["doc_id"])]
    summary = text("audit.html.summary", findings=len(rows), documents=len(documents))
    colours = "".join(
        f"<span class={name}>{escape(text('audit.html.' + name))}</span> " for name in ("red", "yellow")
    )
    body = "".join(_document(group, tables) for group in documents) + _between(between)
    title = escape(text("audit.html.title"))
    return (
        f'<!doctype html><html lang="vi"><meta charset="utf-8">'
        f'<meta name="viewport" content="width=device-width"><title>{title}</title><style>{STYLE}</style>'
        f"<h1>{title}</h1><p>{escape(summary)}</p><p class=totals>{_totals(rows)}</p>"
        f"<p class=legend>{colours}{escape(text('audit.html.legend'))}</p>{body}</html>"
    )


def _table(row: FindingRow) -> str | None:
    return None if row["table_ordinal"] is None else str(table_id(row["doc_id"], row["table_ordinal"]))


def _totals(rows: list[FindingRow]) -> str:
    """How many findings of each severity there are."""
    counts = Counter(row["severity"] for row in rows)
    return "".join(f"<span>{_badge(one)} {counts[one]}</span>" for one in SEVERITIES if counts[one])


def _badge(severity: str) -> str:
    return f"<span class='badge {severity}'>{escape(text('severity.' + severity))}</span>"


def _document(rows: list[FindingRow], tables: dict[str, MarkedTable]) -> str:
    count = text("audit.count", count=len(rows))
    items = "".join(map(_finding, rows))
    about = dict.fromkeys(identifier for row in rows if (identifier := _table(row)))
    shown = "".join(_shown_table(identifier, rows, tables[identifier]) for identifier in about)
    name, source = (
        " · ".join(str(rows[0][key]) for key in keys if rows[0][key])
        for keys in (("symbol", "issuer"), ("filename", "doc_id"))
    )
    heading = f"{escape(name or source)} <span class=count>({escape(count)})</span>"
    return f"<section><h2>{heading}</h2><p class=source>{escape(source)}</p><ol>{items}</ol>{shown}</section>"


def _between(found: list[Contradiction]) -> str:
    if not found:
        return ""
    badge = _badge("warning")
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
    place = f"<br><span class=place>→ {escape(where)}</span>" if (where := place_of(row)) else ""
    kind = f"<span class=kind title={row['code']}>{escape(words_of('finding', row['code']))}</span>"
    return f"<li>{_badge(row['severity'])} {escape(row['message'])} {kind}{place}</li>"


def _shown_table(identifier: str, rows: list[FindingRow], table: MarkedTable) -> str:
    about = [row for row in rows if _table(row) == identifier]
    accused = {(row["row"], row["col"]) for row in about if row["row"] is not None and row["col"] is not None}
    numbers = {row["ordinal"]: number for number, row in enumerate(rows, start=1)}
    parts = (text("audit.place.table_ordinal", value=about[0]["table_ordinal"]), about[0]["table_title"])
    title = " · ".join(part for part in parts if part)
    return f"<p class=caption>{escape(title)}</p>{table_html(table, accused, numbers)}"
