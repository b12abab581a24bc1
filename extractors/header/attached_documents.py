"""What a document that another one promulgates, and a mere appendix, take from their note or their parent."""

from extractors.dates import read_date
from extractors.header.block import Block, NumberLine
from extractors.header.sources import IssuerSource, attachment_lines, issuer_of_attachment
from extractors.symbols import read_symbol
from extractors.zones import Zones
from models.document import Document
from models.partial_date import PartialDate
from models.sourced_text import SourcedText
from models.value import value


@value
class Note:
    """The document's own `(Ban hành kèm theo … ngày … của …)` line and what it says."""

    text: SourcedText
    issued: PartialDate | None
    issuer: IssuerSource | None


def read_note(zones: Zones) -> Note | None:
    """The first such line of the head, None where there is none."""
    line = next(attachment_lines(zones), None)
    if line is None:
        return None
    date = read_date(line.value)
    return Note(line, date.date if date else None, issuer_of_attachment(line))


def number_in(note: Note | None, block: Block, zones: Zones) -> NumberLine | None:
    """The number in the note of a file that holds an appendix only: it is that of the document."""
    if note is None or not block.is_bare or zones.preamble or zones.body:
        return None
    symbol = read_symbol(note.text.value)
    return NumberLine(note.text, symbol) if symbol else None


def issued_with(note: Note | None, parent: Document) -> PartialDate | None:
    """The note's date where it says more than the parent's, else the parent's."""
    own = note.issued if note else None
    if own is None or parent.issued is None:
        return own or parent.issued
    return own if len(own.iso) > len(parent.issued.iso) else parent.issued
