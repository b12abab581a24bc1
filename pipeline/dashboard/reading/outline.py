"""The outline of a plan as a tree that folds, with what was found in each section marked in its place."""

from collections import defaultdict
from html import escape

import streamlit as st

from pipeline.dashboard.answers import Answers, Row
from pipeline.dashboard.links import plan_address
from pipeline.dashboard.queries.plan import CITED, FINDINGS, SECTIONS, TABLES, TARGETS
from pipeline.dashboard.reading.findings import finding_html
from pipeline.dashboard.reading.marking import citation_html, marked_html, marks_of
from pipeline.messages import text

LABEL_ENDS = (".", ")", ":")


class Outline:
    """The sections of a plan and what stands in each."""

    def __init__(self, answers: Answers, doc_id: str, wanted: int | None) -> None:
        self.doc_id, self.wanted = doc_id, wanted
        self.below: dict[int | None, list[Row]] = defaultdict(list)
        for section in answers.rows(SECTIONS, doc_id=doc_id):
            self.below[section["parent_id"]].append(section)
        self.citations = _by_section(answers.rows(CITED.whole, doc_id=doc_id))
        if self.below[None] and self.below[None][0]["label"] is None:
            self.citations[self.below[None][0]["section_id"]] = self.citations.pop(None, [])
        self.targets = _by_section(answers.rows(TARGETS, doc_id=doc_id))
        self.tables = _by_section(answers.rows(TABLES, doc_id=doc_id))
        self.findings = _by_section(answers.rows(FINDINGS, doc_id=doc_id))

    def html(self) -> str:
        """Legal bases, unless the text over the first label names them, then the tree."""
        return f'<div class="kh-outline">{self._bases()}{self._tree(None)}</div>'

    def _bases(self) -> str:
        items = "".join(f"<li>{citation_html(row)}</li>" for row in self.citations[None])
        title = escape(text("dashboard.read.bases"))
        return f"<details open><summary>{title}</summary><ul>{items}</ul></details>" if items else ""

    def _tree(self, parent: int | None) -> str:
        return "".join(map(self._section, self.below[parent]))

    def _section(self, section: Row) -> str:
        number = section["section_id"]
        marks = marks_of(self.citations[number], self.targets[number])
        title, marks = marked_html(section["title"], marks)
        body, marks = marked_html(section["body"], marks)
        paragraphs = "".join(f"<p>{line}</p>" for line in body.split("\n") if line.strip())
        apart = "".join(f'<p class="kh-apart">{mark}</p>' for mark in marks.values())
        notes = "".join(map(finding_html, self.findings[number])) + self._table_links(number)
        inside = paragraphs + apart + notes + self._tree(number)
        head = f"{_label(section)}{title}"
        wanted = ' class="kh-wanted"' if number == self.wanted else ""
        if section["label"] is None and not self.below[number]:
            return f"<div{wanted}><p>{head}</p>{inside}</div>"
        return f"<details open{wanted}><summary>{head}</summary>{inside}</details>"

    def _table_links(self, number: int) -> str:
        link = escape(plan_address(self.doc_id, view="tables"))
        return "".join(
            f'<a class="kh-chip" href="{link}" target="_self">{escape(_table_name(table))}</a>'
            for table in self.tables[number]
        )


def show(answers: Answers, plan: Row) -> None:
    """Draws the outline; findings about no section stand over it."""
    wanted = st.query_params.get("section", "")
    outline = Outline(answers, plan["doc_id"], int(wanted) if wanted.isdecimal() else None)
    about_header = [row for row in outline.findings[None] if row["table_id"] is None]
    if about_header:
        st.html("".join(map(finding_html, about_header)))
    st.caption(text("dashboard.read.outline_legend"))
    st.html(outline.html())


def _by_section(rows: list[Row]) -> dict[int | None, list[Row]]:
    found: dict[int | None, list[Row]] = defaultdict(list)
    for row in rows:
        found[row["section_id"]].append(row)
    return found


def _label(section: Row) -> str:
    label = section["label"]
    if label is None:
        return ""
    return f"<b>{escape(label if label.endswith(LABEL_ENDS) else label + '.')}</b> "


def _table_name(table: Row) -> str:
    name = text("field.table", ordinal=table["ordinal"])
    return f"{name}: {table['title']}" if table["title"] else name
