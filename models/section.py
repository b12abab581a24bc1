"""A node of a document's tree of headings and numbered paragraphs."""

from typing import Literal

from models.base import Model
from models.evidence import Evidence

SectionKind = Literal["phần", "chương", "mục", "tiểu mục", "điều", "khoản", "điểm", "heading", "text"]


class Section(Model):
    """`section_id` is 1-based in reading order; `path` joins the labels from the top (`III/1/1.2`).

    `label` is None for text before the first label, whose first paragraph is its `title`; `body` is the
    text below the heading, one paragraph a line, without that of its children.
    """

    section_id: int
    parent_id: int | None = None
    depth: int
    kind: SectionKind
    label: str | None = None
    path: str
    title: str
    body: str = ""
    evidence: Evidence
