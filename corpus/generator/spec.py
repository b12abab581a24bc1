"""What a spec says: a file of documents, each with header, outline, tables and closing."""

from dataclasses import dataclass, field
from typing import Any, Literal

NodeKind = Literal["labelled", "bullet", "text", "table"]
NumberStyle = Literal["vn", "en"]

PAGE_BREAK = "⏎"
"""Stands in a text where a page break cuts it."""


@dataclass(frozen=True, slots=True)
class Node:
    """A line of an outline. `printed` is the label as it stands (`I.`, `a)`), `label` without its mark."""

    kind: NodeKind
    text: str
    depth: int
    printed: str = ""
    label: str = ""
    path: str = ""


@dataclass(frozen=True, slots=True)
class Column:
    """A header cell with those below it; a leaf with a number style holds numbers."""

    text: str
    children: tuple["Column", ...] = ()
    style: NumberStyle | None = None

    @property
    def leaves(self) -> tuple["Column", ...]:
        """The leaf columns under it, itself if it is one."""
        return tuple(leaf for child in self.children for leaf in child.leaves) or (self,)

    @property
    def height(self) -> int:
        """How many levels it has."""
        return 1 + max((child.height for child in self.children), default=0)


@dataclass(frozen=True, slots=True)
class BodyCell:
    """A cell of the body with the rows and columns that it covers."""

    row: int
    col: int
    text: str
    rowspan: int = 1
    colspan: int = 1


@dataclass(frozen=True, slots=True)
class Table:
    """A data table. `breaks` are the body rows before which a page ends; `widths` are relative."""

    name: str
    title: str | None
    columns: tuple[Column, ...]
    cells: tuple[BodyCell, ...]
    n_rows: int
    marks: tuple[str, ...] = ()
    unit_line: str | None = None
    breaks: frozenset[int] = frozenset()
    widths: tuple[float, ...] = ()
    numbered: bool = False
    """Whether the first column numbers its rows, so that Word may do it."""
    row_height: int | None = None
    """Twentieths of a point that the rows up to the first break are high, so that paper ends there too."""
    splits: bool = False
    """Whether the row after the first break begins on the page before, and so is cut in two."""

    @property
    def leaves(self) -> tuple[Column, ...]:
        """The leaf columns from left to right."""
        return tuple(leaf for column in self.columns for leaf in column.leaves)


@dataclass(frozen=True, slots=True)
class Appendix:
    """`heading` is the label as printed (`Phụ lục số 01`), `label` how it is cited (`01`) or None."""

    heading: str
    label: str | None
    note: str | None
    table: Table
    landscape: bool = False


@dataclass(frozen=True, slots=True)
class Document:
    """A document; one that is attached has neither masthead nor closing of its own."""

    type_line: str
    title: str
    reading: dict[str, Any]
    issuer_lines: tuple[str, ...] = ()
    number_line: str | None = None
    place_line: str | None = None
    note: str | None = None
    authority_line: str | None = None
    """The authority that decides, in capitals over the preamble of a decision."""
    preamble: tuple[str, ...] = ()
    enacting: str | None = None
    outline: tuple[Node, ...] = ()
    recipients: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()
    signer: str | None = None
    tables: dict[str, Table] = field(default_factory=dict)
    appendices: tuple[Appendix, ...] = ()


@dataclass(frozen=True, slots=True)
class Traps:
    """What makes a carrier hard to read; each carrier plants what it can carry."""

    glyphs: bool = False
    """PDF dump: `ƣ` for `ư` in bold text, `Õ` for `Ò` in the national title."""
    masthead_lost: bool = False
    """OCR text: the header block lacks the issuer, as where OCR lost it."""
    inserted: tuple[str, ...] = ()
    deleted: tuple[tuple[str, str], ...] = ()
    """DOCX: pairs of a phrase and what was deleted after it."""
    smart_tags: tuple[str, ...] = ()
    controls: tuple[str, ...] = ()
    """DOCX: phrases in a content control (w:sdt)."""
    boxes: tuple[str, ...] = ()
    """DOCX: paragraphs that stand in a text box."""
    e_signature: str | None = None
    """PDF: what a signing service printed on the first page."""
    stamped: bool = False
    """PDF: number, day and month of the first document are blank in print, and stamped on signing."""
    rotated: bool = False
    """PDF: landscape pages are portrait pages turned by /Rotate."""


@dataclass(frozen=True, slots=True)
class Spec:
    """A file: its documents, what it cites and what is wrong in it (as in `corpus/gold`)."""

    name: str
    documents: tuple[Document, ...]
    citations: tuple[dict[str, Any], ...]
    findings: tuple[dict[str, Any], ...]
    traps: Traps
    carriers: tuple[str, ...] = ()
    """The carriers that can hold all that the spec says; all of them where it is empty."""
