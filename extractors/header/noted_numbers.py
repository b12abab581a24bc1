"""Number and date of a scan as a note on what is attached has them, where its own were hardly read.

Both are written by hand over the type line; `(Kèm theo Quyết định số 5/QĐ-UBND ngày …)` behind it is printed.
"""

from collections.abc import Iterable
from dataclasses import replace

from extractors.dates import read_date
from extractors.header.block import Block, DateLine, NumberLine
from extractors.symbols import SymbolReading, read_symbol
from models.sourced_text import SourcedText

DOUBTED = 0.6
"""The most that a line is trusted of which the engines read number or day in two ways."""


def with_notes(block: Block, doc_type: str | None, notes: Iterable[SourcedText]) -> Block:
    """The block, where it is doubted as the first of the notes has it that names a document of this type."""
    if not block.agencies or block.agencies[0].confidence is None:
        return block
    for note in notes:
        symbol = read_symbol(note.value)
        if symbol and symbol.number and symbol.doc_type == doc_type:
            return replace(block, number=_number(block, note, symbol), date=_date(block, note, symbol))
    return block


def _number(block: Block, note: SourcedText, symbol: SymbolReading) -> NumberLine:
    own = block.number
    return own if own and own.is_filled and not is_doubted(own.line) else NumberLine(note, symbol)


def _date(block: Block, note: SourcedText, symbol: SymbolReading) -> DateLine | None:
    """The note's date, if it is whole and that of the block is not, or doubted, and of the same year."""
    own, written = block.date, read_date(note.value, symbol.end)
    if written is None or written.date is None or written.date.day is None:
        return own
    known = own.reading.date if own else None
    is_other = known is not None and known.year != written.date.year
    if own and (is_other or (own.is_filled and not is_doubted(own.line))):
        return own
    return DateLine(note, own.place if own else None, written)


def is_doubted(line: SourcedText) -> bool:
    """Whether something in a recognised line was hardly read."""
    return line.confidence is not None and line.confidence <= DOUBTED
