"""What one plan cites and what cites it, as a graph in DOT."""

from collections.abc import Sequence
from textwrap import shorten

from pipeline.dashboard.answers import Row
from pipeline.messages import text

LONGEST = 60
SETTINGS = """
  rankdir=LR; nodesep=0.12; ranksep=1.2;
  node [shape=box fontname="sans-serif" fontsize=11 color="#9aa7b3"];
  edge [fontname="sans-serif" fontsize=9 color="#7b8794"];"""
HERE = 'style="filled" fillcolor="#12507b" fontcolor="white"'
IN_ARCHIVE = 'style="filled" fillcolor="#d9e6f0"'
ELSEWHERE = 'style="filled" fillcolor="#f2f5f8" fontcolor="#44505c"'


def citation_graph(plan: Row, cited: Sequence[Row], citing: Sequence[Row]) -> str:
    """Arrows run from the plan that cites to what it cites, and bear the role."""
    lines = [f"  here [label={_quoted(_name(plan))} {HERE}];"]
    for row in cited:
        look = IN_ARCHIVE if row["target_doc_id"] else ELSEWHERE
        lines += _pair("here", f"to {_key(row)}", row, look, leads_out=True)
    for row in citing:
        lines += _pair("here", f"from {row['doc_id']}", row, IN_ARCHIVE, leads_out=False)
    body = "\n".join(dict.fromkeys(lines))
    return f"digraph {{\n{SETTINGS}\n{body}\n}}"


def _pair(here: str, other: str, row: Row, look: str, *, leads_out: bool) -> list[str]:
    node = _quoted(other)
    ends = (here, node) if leads_out else (node, here)
    role = text(f"dashboard.role.{row['role']}")
    return [
        f"  {node} [label={_quoted(_name(row))} {look}];",
        f"  {ends[0]} -> {ends[1]} [label={_quoted(role)}];",
    ]


def _key(row: Row) -> str:
    return row["target_doc_id"] or f"{row['doc_type']} {row['symbol'] or row['title']} {row['cited_text']}"


def _name(row: Row) -> str:
    """Symbol and title in two lines."""
    first = row.get("symbol") or row.get("doc_type") or row.get("doc_id") or ""
    second = row.get("title") or row.get("issuer") or ""
    return "\n".join(part for part in (str(first), shorten(second, LONGEST, placeholder=" …")) if part)


def _quoted(words: str) -> str:
    escaped = words.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'
