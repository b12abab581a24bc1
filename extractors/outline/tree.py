"""Builds the sections of a document one after the other, as their labels are placed."""

from dataclasses import dataclass, field

from extractors.outline.kinds import kind_of
from extractors.outline.labels import Label
from models.blocks import Block
from models.evidence import Evidence
from models.section import Section, SectionKind


@dataclass(slots=True)
class Draft:
    """A section whose body is still growing."""

    section_id: int
    parent: "Draft | None"
    kind: SectionKind
    label: Label
    title: str
    evidence: Evidence
    body: list[str] = field(default_factory=list)

    @property
    def in_article(self) -> bool:
        """Whether it is an article or stands within one."""
        return self.kind == "điều" or bool(self.parent and self.parent.in_article)

    @property
    def path(self) -> str:
        """The labels from the top."""
        return f"{self.parent.path}/{self.label.text}" if self.parent else self.label.text

    @property
    def depth(self) -> int:
        """1 for a section without a parent."""
        return self.parent.depth + 1 if self.parent else 1

    def section(self) -> Section:
        """The section as it now stands."""
        return Section(
            section_id=self.section_id,
            parent_id=self.parent.section_id if self.parent else None,
            depth=self.depth,
            kind=self.kind,
            label=self.label.text,
            path=self.path,
            title=self.title,
            body="\n".join(self.body),
            evidence=self.evidence,
        )


class Tree:
    """All sections of a document; `start_flow` begins a tree of its own, as each appendix has."""

    def __init__(self) -> None:
        self.drafts: list[Draft] = []
        self.section_of: dict[int, int] = {}
        self._open: list[Draft] = []

    def start_flow(self) -> None:
        """Closes all sections: what follows belongs to none until it bears a label."""
        self._open = []

    def open(self, label: Label, depth: int, title: str, evidence: Evidence) -> Draft:
        """Adds a section under the first `depth` open ones; its body is still to come."""
        del self._open[depth:]
        parent = self._open[-1] if self._open else None
        kind = kind_of(label, parent.kind if parent else None, bool(parent and parent.in_article), title)
        draft = Draft(len(self.drafts) + 1, parent, kind, label, title, evidence)
        self.drafts.append(draft)
        self._open.append(draft)
        return draft

    def sections(self) -> tuple[Section, ...]:
        """Every section, in reading order."""
        return tuple(draft.section() for draft in self.drafts)

    def add_body(self, text: str) -> None:
        """Adds a paragraph to the innermost open section."""
        if self._open:
            self._open[-1].body.append(text)

    def claim(self, block: Block) -> None:
        """Records that the block belongs to the innermost open section, unless it already has one."""
        if self._open:
            self.section_of.setdefault(id(block), self._open[-1].section_id)
