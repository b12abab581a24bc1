"""Puts the header of one document together."""

from dataclasses import dataclass, replace

from extractors.document_types import by_name
from extractors.header.attached import Note, issued_with, number_in, read_note
from extractors.header.block import Block, first_date, read_block
from extractors.header.broken_dates import with_whole_dates
from extractors.header.closing import closing_lines
from extractors.header.findings import header_findings, unread_findings
from extractors.header.issuer import Issuer, read_issuer
from extractors.header.lines import head_lines, union_title
from extractors.header.located import Located, context_of, locate
from extractors.header.recipients import read_recipients
from extractors.header.record import read_record, with_record
from extractors.header.signature import Signature, written_name
from extractors.header.signature_findings import signature_findings
from extractors.header.signers import read_signatures
from extractors.header.sources import attachment_lines, issued_types
from extractors.header.title import TitleReading, read_title
from extractors.symbols import of_its_committee
from extractors.zones import Zones
from models.document import Document, Recipient, Signer
from models.evidence import Evidence
from models.finding import Finding
from models.partial_date import PartialDate
from models.sourced_text import SourcedText

UNKNOWN_TYPE = ("VB", "Văn bản")
"""Type and name of a document that says nowhere what it is."""


@dataclass(frozen=True, slots=True)
class HeaderReading:
    """The header's fields, the recipients, all signers, and what is wrong with number and date."""

    document: Document
    recipients: tuple[Recipient, ...]
    signers: tuple[Signer, ...]
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class HeaderParts:
    """The parts of a header as they were read; `kind` is the abbreviation and name of the type."""

    block: Block
    kind: tuple[str, str]
    title: TitleReading
    signature: Signature
    issued: PartialDate | None
    issuer: Issuer | None
    located: Located

    def evidence(self) -> dict[str, Evidence]:
        """The places that the fields were read from, by the fields' names."""
        date, number = self.block.date, self.block.number
        texts: dict[str, SourcedText | None] = {
            "doc_type": self.title.kind_text,
            "title": self.title.title,
            "issuer": self.issuer.text if self.issuer else None,
            "place": date.place if date else None,
            "issued": date.line.slice(date.reading.start, date.reading.end) if date else None,
            "signer": self.signature.signer,
            "signer_title": self.signature.title_text,
        }
        if number and number.symbol:
            symbol = number.line.slice(number.symbol.start, number.symbol.end)
            texts |= {"symbol_suffix": symbol, "number": symbol if number.symbol.number else None}
        return {field: text.evidence() for field, text in texts.items() if text is not None and text.value}


def extract_header(zones: Zones, parent: Document | None) -> HeaderReading:
    """Reads the components of Nghị định 30/2020 from wherever they stand.

    `parent` is the document that promulgates this one; what this one does not say itself is the parent's.
    """
    lines = with_whole_dates(head_lines(zones.head))
    block = replace(read_block(lines), union=union_title(zones.head))
    if block.date is None and parent is None:
        # The date stands over the signature in papers that follow no decree.
        block = replace(block, date=first_date(head_lines(zones.closing)))
    closing = closing_lines(zones.closing)
    signatures = read_signatures(closing)
    title = read_title(lines, block)
    note = read_note(zones)
    findings = (*header_findings(block), *signature_findings(signatures, closing))
    if parent is None and note is None:
        findings += tuple(unread_findings(block, lines))
    block = replace(block, number=block.number or number_in(note, block, zones))
    issued = _issued(block, note, parent)
    issuer = read_issuer(zones, block, signatures.first)
    located = _located(zones, issuer, block, issued)
    signature = signatures.of(located.issuer)
    parts = HeaderParts(block, _type(title, zones), title, signature, issued, issuer, located)
    document = with_record(_document(parts), read_record(zones.lead))
    if parent:
        document = _under_parent(document, parent)
    recipients = read_recipients(closing.recipients)
    return HeaderReading(document, recipients, signatures.signers, findings)


def _issued(block: Block, note: Note | None, parent: Document | None) -> PartialDate | None:
    if block.date:
        return block.date.reading.date
    if parent:
        return issued_with(note, parent)
    return note.issued if note else None


def _located(zones: Zones, issuer: Issuer | None, block: Block, issued: PartialDate | None) -> Located:
    place = block.date.place.value if block.date and block.date.place else None
    return locate(issuer, place, context_of(zones, issued), zones)


def _type(title: TitleReading, zones: Zones) -> tuple[str, str]:
    """The type of the type line, else of an appendix's note, else what the introduction says is issued."""
    if title.kind:
        return title.kind.abbreviation, title.kind.name
    for line in attachment_lines(zones):
        words = line.value.lstrip("(* ").split()
        for index in range(1, min(5, len(words))):
            kind = by_name(" ".join(words[index:]))
            if kind:
                return kind.abbreviation, kind.name
    return next(((kind.abbreviation, kind.name) for kind in issued_types(zones)), UNKNOWN_TYPE)


def _suffix(block: Block, issuer: str | None) -> str | None:
    """What follows the number, with the office of the issuer."""
    if block.number is None or block.number.symbol is None:
        return None
    symbol = block.number.symbol
    return of_its_committee(symbol.suffix, block.number.line.value[: symbol.end], issuer)


def _document(parts: HeaderParts) -> Document:
    """The fields of the model from the parts."""
    block, located, signature = parts.block, parts.located, parts.signature
    symbol = block.number.symbol if block.number else None
    title = parts.title.title
    return Document(
        doc_type=parts.kind[0],
        doc_type_name=parts.kind[1],
        number=symbol.number if symbol else None,
        symbol_suffix=_suffix(block, located.issuer),
        issued=parts.issued,
        place=located.place,
        issuer=located.issuer,
        issuer_level=located.level,
        superior=parts.issuer.superior if parts.issuer else None,
        location=located.location,
        title=title.value.strip(" .:;") if title else None,
        signer=written_name(signature.signer) if signature.signer else None,
        signer_title=signature.title,
        signing_mode=signature.mode,
        evidence=parts.evidence(),
    )


def _under_parent(document: Document, parent: Document) -> Document:
    """The parent's issuer, level and location, unless the document has a header block of its own."""
    own_block = "symbol_suffix" in document.evidence
    if own_block and document.issuer:
        return document
    fields = ("issuer", "issuer_level", "superior", "location")
    return document.model_copy(update={field: getattr(parent, field) for field in fields})
