"""Puts the header of one document together."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import chain, takewhile

from extractors.document_types import by_name
from extractors.header.attached_documents import Note, issued_with, number_in, read_note
from extractors.header.block import Block, first_date, read_block
from extractors.header.block.broken_lines import with_whole_lines
from extractors.header.findings import header_findings, unread_findings
from extractors.header.issuer import Issuer, read_issuer
from extractors.header.issuer_location import Located, context_of, locate
from extractors.header.lines import HeadLine, head_lines, union_title
from extractors.header.noted_numbers import with_notes
from extractors.header.parts import HeaderParts, header_fields
from extractors.header.portal_record import read_record, with_record
from extractors.header.signature.closing import closing_lines
from extractors.header.signature.findings import signature_findings
from extractors.header.signature.recipients import read_recipients
from extractors.header.signature.signers import Signatures, read_signatures
from extractors.header.sources import attachment_lines, issued_types
from extractors.header.title import TitleReading, read_title
from extractors.lines import line_mark
from extractors.zones import Zones
from models.document import Document, Recipient, Signer
from models.finding import Finding
from models.partial_date import PartialDate
from models.value import value

LETTER = ("CV", "Công văn")
UNKNOWN_TYPE = ("VB", "Văn bản")
"""Type and name of a document that says nowhere what it is."""


@value
class HeaderReading:
    """The header's fields, the recipients, all signers, and what is wrong with number and date."""

    document: Document
    recipients: tuple[Recipient, ...]
    signers: tuple[Signer, ...]
    findings: tuple[Finding, ...]


def extract_header(zones: Zones, parent: Document | None, attached: Sequence[Zones] = ()) -> HeaderReading:
    """Reads the components of Nghị định 30/2020 from wherever they stand.

    `parent` is the document that promulgates this one; what this one does not say itself is the parent's.
    `attached` are the documents that this one promulgates.
    """
    lines = with_whole_lines(head_lines(zones.head))
    printed, note = _printed_block(zones, lines, parent), read_note(zones)
    title = read_title(lines, printed)
    if parent is None and title.kind:
        notes = chain.from_iterable(map(attachment_lines, (zones, *attached)))
        printed = with_notes(printed, title.kind.abbreviation, notes)
    closing = closing_lines(zones.closing)
    signatures = read_signatures(closing)
    block = replace(printed, number=printed.number or number_in(note, printed, zones))
    parts = _parts(zones, block, title, signatures, _issued(block, note, parent))
    document = with_record(header_fields(parts), read_record(zones.lead))
    document = _under_parent(document, parent) if parent else document
    findings = (*header_findings(printed), *signature_findings(signatures, closing))
    if parent is None and note is None:
        findings += tuple(unread_findings(printed, lines))
    return HeaderReading(document, read_recipients(closing.recipients), signatures.signers, findings)


def _printed_block(zones: Zones, lines: Sequence[HeadLine], parent: Document | None) -> Block:
    """The block; its date stands over the signature in papers that follow no decree."""
    block = replace(read_block(lines), union=union_title(zones.head))
    if block.date or parent:
        return block
    return replace(block, date=first_date(head_lines(zones.closing)))


def _parts(
    zones: Zones, block: Block, title: TitleReading, signatures: Signatures, issued: PartialDate | None
) -> HeaderParts:
    """All parts, once it is known who the issuer is: of several signatures, the document's is his."""
    issuer = read_issuer(zones, block, signatures.first)
    located = _located(zones, issuer, block, issued)
    signature = signatures.of(located.issuer)
    return HeaderParts(block, _type(title, zones), title, signature, issued, issuer, located)


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
    """The type of the type line, an appendix's note or the introduction; what is addressed is a letter."""
    if title.kind:
        return title.kind.abbreviation, title.kind.name
    for line in attachment_lines(zones):
        words = line.value.lstrip("(* ").split()
        for index in range(1, min(5, len(words))):
            kind = by_name(" ".join(words[index:]))
            if kind:
                return kind.abbreviation, kind.name
    unsaid = LETTER if _is_letter(zones) else UNKNOWN_TYPE
    return next(((kind.abbreviation, kind.name) for kind in issued_types(zones)), unsaid)


def _is_letter(zones: Zones) -> bool:
    """Whether it is addressed, and no heading of a kind of its own (`ĐƠN ĐỀ NGHỊ`) stands before that."""
    headings = takewhile(lambda above: line_mark(above.lines[0].value).name == "text", reversed(zones.head))
    addressed = any(line_mark(opening.text.value).name == "addressee" for opening in zones.preamble[:1])
    return addressed and not any(above.bold or above.lines[0].value.isupper() for above in headings)


def _under_parent(document: Document, parent: Document) -> Document:
    """The parent's issuer, level and location, unless the document has a header block of its own."""
    own_block = "symbol_suffix" in document.evidence
    if own_block and document.issuer:
        return document
    fields = ("issuer", "issuer_level", "superior", "location")
    return document.model_copy(update={field: getattr(parent, field) for field in fields})
