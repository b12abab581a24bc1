"""Number and date of a scan as a note on what is attached has them, where its own were hardly read.

Both are written by hand over the type line; `(Kèm theo Quyết định số 5/QĐ-UBND ngày …)` behind it is printed.
"""

from collections.abc import Iterable
from dataclasses import replace

from extractors.dates import read_date
from extractors.header.block import Block, DateLine, NumberLine
from extractors.header.issuer.of_block import issuer_of_block
from extractors.header.issuer.value import Issuer, from_source
from extractors.header.sources import issuer_of_attachment
from extractors.places import fold
from extractors.symbols import SymbolReading, read_symbol
from models.sourced_text import SourcedText

DOUBTED = 0.6
"""The most that a line is trusted of which the engines read number or day in two ways."""


def with_notes(block: Block, doc_type: str | None, notes: Iterable[SourcedText]) -> Block:
    """The block, where it is doubted as the first of the notes has it that is on this document.

    Others are on other documents of the type: they name another issuer, or contradict what is sure.
    """
    is_recognised = bool(block.agencies) and block.agencies[0].confidence is not None
    issuer = issuer_of_block(block) if is_recognised else None
    if issuer is None:
        return block
    for note in notes:
        symbol = read_symbol(note.value)
        date = _date(block, note, symbol) if symbol and symbol.doc_type == doc_type else None
        if symbol and date and _is_by(issuer, note) and _goes_with(block, symbol, date):
            number = block.number if _is_sure(block.number) else NumberLine(note, symbol)
            return replace(block, number=number, date=block.date if _is_sure(block.date) else date)
    return block


def _date(block: Block, note: SourcedText, symbol: SymbolReading) -> DateLine | None:
    """The date behind the symbol, if both are whole, at the place of the block."""
    date = read_date(note.value, symbol.end) if symbol.number else None
    line = DateLine(note, block.date.place if block.date else None, date) if date else None
    return line if line and line.is_filled else None


def _is_by(issuer: Issuer, note: SourcedText) -> bool:
    """Whether a note names the issuer, or its head, of the same unit or one without its name."""
    found = issuer_of_attachment(note)
    noted = from_source(found) if found else None
    if noted is None or fold(issuer.name) not in fold(noted.name):
        return False
    own, unit = issuer.unit, noted.unit
    return own is None or unit is None or (own.kind == unit.kind and fold(unit.name) in ("", fold(own.name)))


def _goes_with(block: Block, symbol: SymbolReading, date: DateLine) -> bool:
    """Whether symbol and date contradict nothing that is sure of the block, nor its year."""
    number, known, noted = block.number, block.date, date.reading.date
    if number and number.symbol and not is_doubted(number.line):
        own = number.symbol
        if own.suffix != symbol.suffix or own.number not in (None, symbol.number):
            return False
    own_date = known.reading.date if known else None
    if known is None or own_date is None or noted is None:
        return True
    return own_date.year == noted.year if is_doubted(known.line) else own_date.may_be(noted)


def _is_sure(component: NumberLine | DateLine | None) -> bool:
    """Whether it is whole and was plainly read."""
    return component is not None and component.is_filled and not is_doubted(component.line)


def is_doubted(line: SourcedText) -> bool:
    """Whether something in a recognised line was hardly read."""
    return line.confidence is not None and line.confidence <= DOUBTED
