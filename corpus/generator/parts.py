"""The printed parts of a plan in their order, the same for every carrier."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from corpus.generator.spec import Appendix, Document, Node, Spec, Table

CentredStyle = Literal["type", "title", "note", "authority", "enacting", "appendix", "caption", "unit"]
MOTTO = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")


@dataclass(frozen=True, slots=True)
class Masthead:
    """The header block: issuer and number on the left, motto, place and date on the right."""

    issuer: tuple[str, ...]
    number: str
    place_date: str


@dataclass(frozen=True, slots=True)
class Centred:
    """A centred paragraph, which may break its line anywhere."""

    text: str
    style: CentredStyle


@dataclass(frozen=True, slots=True)
class Prose:
    """A paragraph of preamble or body; preamble lines are text nodes."""

    node: Node

    @property
    def is_heading(self) -> bool:
        """Whether the line is printed in bold: a labelled line that is no sentence."""
        labelled = self.node.kind == "labelled"
        short = len(self.node.text) < 90 and not self.node.text.endswith((".", ";", ":", "./."))
        return labelled and (short and ":" not in self.node.text)


@dataclass(frozen=True, slots=True)
class TablePart:
    """A data table."""

    table: Table


@dataclass(frozen=True, slots=True)
class Closing:
    """The signature block: recipients on the left, authority and signer on the right."""

    recipients: tuple[str, ...]
    marks: tuple[str, ...]
    signer: str


@dataclass(frozen=True, slots=True)
class NewPage:
    """A new page begins, in a section of its own if it is turned."""

    landscape: bool = False


Part = Masthead | Centred | Prose | TablePart | Closing | NewPage


def parts(spec: Spec) -> list[Part]:
    """All parts of the file."""
    found: list[Part] = []
    for index, document in enumerate(spec.documents):
        if index:
            found.append(NewPage())
        found += _document(document)
    return found


def _document(document: Document) -> Iterator[Part]:
    if document.issuer_lines:
        yield Masthead(document.issuer_lines, document.number_line or "", document.place_line or "")
    yield Centred(document.type_line, "type")
    yield Centred(document.title, "title")
    if document.note:
        yield Centred(document.note, "note")
    if document.authority_line:
        yield Centred(document.authority_line, "authority")
    for text in document.preamble:
        yield Prose(Node("text", text, 0))
    if document.enacting:
        yield Centred(document.enacting, "enacting")
    for node in document.outline:
        yield from _node(node, document.tables)
    if document.signer:
        yield Closing(document.recipients, document.marks, document.signer)
    for appendix in document.appendices:
        yield from _appendix(appendix)


def _node(node: Node, tables: dict[str, Table]) -> Iterator[Part]:
    if node.kind != "table":
        yield Prose(node)
        return
    table = tables[node.text]
    if table.title:
        yield Centred(table.title, "caption")
    yield from _table(table)


def _appendix(appendix: Appendix) -> Iterator[Part]:
    yield NewPage(appendix.landscape)
    yield Centred(appendix.heading, "appendix")
    if appendix.table.title:
        yield Centred(appendix.table.title, "caption")
    if appendix.note:
        yield Centred(appendix.note, "note")
    yield from _table(appendix.table)


def _table(table: Table) -> Iterator[Part]:
    if table.unit_line:
        yield Centred(table.unit_line, "unit")
    yield TablePart(table)
