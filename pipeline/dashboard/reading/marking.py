"""Marks in running text: citations with their links, targets with what they say."""

import re
from collections.abc import Iterable
from html import escape

from pipeline.dashboard.answers import Row
from pipeline.dashboard.labels import plan_name
from pipeline.dashboard.links import plan_address
from pipeline.display import shown
from pipeline.messages import text

Marks = dict[str, str]
"""HTML by the text in whose place it is to stand."""


def marks_of(citations: Iterable[Row], targets: Iterable[Row]) -> Marks:
    """What is marked in a section."""
    marks = {row["raw"]: _target(row) for row in targets}
    return marks | {row["raw"]: citation_html(row) for row in citations}


def marked_html(body: str, marks: Marks) -> tuple[str, Marks]:
    """The text in HTML, marks in their places; and the marks that have no place in it."""
    if not marks:
        return escape(body), {}
    longest_first = sorted(marks, key=len, reverse=True)
    pieces, end, left = [], 0, dict(marks)
    for found in re.finditer("|".join(map(_loosely, longest_first)), body):
        raw = next((one for one in longest_first if re.fullmatch(_loosely(one), found[0])), "")
        pieces += [escape(body[end : found.start()]), marks[raw]]
        end = found.end()
        left.pop(raw, None)
    return "".join([*pieces, escape(body[end:])]), left


def citation_html(citation: Row) -> str:
    """The words of a citation; a link where the archive holds what is cited."""
    words = escape(citation["raw"])
    if citation["target_doc_id"] is None:
        title = text("dashboard.read.not_in_archive")
        return f'<span class="kh-cite" title="{escape(title)}">{words}</span>'
    link = escape(plan_address(citation["target_doc_id"]))
    title = escape(plan_name(citation["target_issuer"], citation["target_title"]))
    return f'<a class="kh-cite" href="{link}" target="_self" title="{title}">{words}</a>'


def _target(target: Row) -> str:
    """The clause of a target; what was read of it shows when the pointer rests there."""
    number = shown(target["value"]) or f"{shown(target['low'])}–{shown(target['high'])}"
    parts = (target["indicator"], target["op"], number, target["unit"], target["year"])
    told = " ".join(str(part) for part in parts if part)
    return f'<span class="kh-target" title="{escape(told)}">{escape(target["raw"])}</span>'


def _loosely(raw: str) -> str:
    """The pattern of a text, whatever the white space in it."""
    return r"\s+".join(map(re.escape, raw.split()))
