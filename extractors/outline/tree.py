"""Builds the sections of a document one after the other, as their labels are placed."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, cast

from extractors.outline.labels import Label
from models.base import unchecked
from models.blocks import Block
from models.evidence import Evidence
from models.section import Section, SectionKind
from models.sourced_text import SourcedText

_section: Callable[[dict[str, Any]], Section] = unchecked(Section)
LONGEST_HEADING = 120
"""A numbered paragraph of more characters is a clause and not a heading."""


@dataclass(slots=True)
class Draft:
    """A section whose body is still growing.

    `path`: the labels from the top; `depth` is 1 for a section without a parent. `in_article`: whether it
    is an article or stands within one. `label` is None for text that stands under no label.
    """

    section_id: int
    parent_id: int | None
    kind: SectionKind
    label: str | None
    path: str
    depth: int
    in_article: bool
    title: str
    evidence: Evidence
    body: list[str] = field(default_factory=list)

    def section(self) -> Section:
        """The section as it now stands."""
        return _section(
            {
                "section_id": self.section_id,
                "parent_id": self.parent_id,
                "depth": self.depth,
                "kind": self.kind,
                "label": self.label,
                "path": self.path,
                "title": self.title,
                "body": "\n".join(self.body),
                "evidence": self.evidence,
            }
        )


class Tree:
    """All sections of a document; `start_flow` begins a tree of its own, as each appendix has."""

    def __init__(self) -> None:
        self.drafts: list[Draft] = []
        self.section_of: dict[int, int] = {}
        self._open: list[Draft] = []
        self._unlabelled: Draft | None = None

    def start_flow(self) -> None:
        """Closes all sections: what follows stands under no label until it bears one."""
        self._open, self._unlabelled = [], None

    def open(self, label: Label, depth: int, title: str, evidence: Evidence) -> Draft:
        """Adds a section under the first `depth` open ones; its body is still to come."""
        del self._open[depth:]
        parent = self._open[-1] if self._open else None
        within = parent is not None and parent.in_article
        kind = _kind_of(label, parent.kind if parent else None, within, title)
        draft = Draft(
            section_id=len(self.drafts) + 1,
            parent_id=parent.section_id if parent else None,
            kind=kind,
            label=label.text,
            path=f"{parent.path}/{label.text}" if parent else label.text,
            depth=parent.depth + 1 if parent else 1,
            in_article=within or kind == "điều",
            title=title,
            evidence=evidence,
        )
        self.drafts.append(draft)
        self._open.append(draft)
        return draft

    def sections(self) -> tuple[Section, ...]:
        """Every section, in reading order."""
        return tuple(draft.section() for draft in self.drafts)

    def add_body(self, text: SourcedText) -> None:
        """Adds a paragraph to the innermost open section; what stands before all labels is one of its own."""
        holder = self._open[-1] if self._open else self._unlabelled
        if holder:
            holder.body.append(text.value)
        elif any(map(str.isalpha, text.value)):
            self._unlabelled = Draft(
                section_id=len(self.drafts) + 1,
                parent_id=None,
                kind="text",
                label=None,
                path="",
                depth=1,
                in_article=False,
                title=text.value,
                evidence=text.evidence(),
            )
            self.drafts.append(self._unlabelled)

    def claim(self, block: Block) -> None:
        """Records that the block belongs to the innermost open section, unless it already has one."""
        if self._open:
            self.section_of.setdefault(id(block), self._open[-1].section_id)


def _kind_of(label: Label, parent: SectionKind | None, in_article: bool, title: str) -> SectionKind:
    """The kind of a node with this label and title, below a `parent`, within an article or not."""
    system = label.scheme.system
    if system in ("phần", "chương", "mục", "tiểu mục", "điều"):
        return cast(SectionKind, system)
    if system in ("letter", "roman") or parent == "điểm":
        return "điểm"
    if system in ("ROMAN", "LETTER"):
        return "heading"
    return "khoản" if in_article or len(title) > LONGEST_HEADING else "heading"
