"""Tells the document's own number and the lines that tie its parts to it from real citations."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extractors.citations.instrument import Instrument
from extractors.citations.passages import Passage
from extractors.citations.rules import rule
from extractors.dates import read_date
from extractors.document_types import by_name, names
from extractors.symbols import SymbolReading, read_symbol, symbol_alone
from extractors.zones import Zones
from models.blocks import Paragraph
from models.partial_date import PartialDate


@dataclass(frozen=True, slots=True)
class OwnDocument:
    """The symbols that mean the document itself or the one that promulgates it, and its date."""

    symbols: frozenset[str]
    date: PartialDate | None

    def is_meant(self, item: Instrument) -> bool:
        """Whether a citation is of the document itself."""
        if item.symbol not in self.symbols:
            return False
        cited = item.date.date if item.date else None
        return cited is None or self.date is None or item.form == "blank" or cited.may_be(self.date)


def own_document(zones: Zones) -> OwnDocument:
    """What the head and the headings of the appendices say of the document itself."""
    headings = (paragraph for appendix in zones.appendices for paragraph in appendix.heading)
    symbols = {symbol for paragraph in (*zones.head, *headings) for symbol in _own_symbols(paragraph)}
    return OwnDocument(frozenset((*symbols, *_at_type_line(zones.head))), _own_date(zones.head))


def _own_date(head: Sequence[Paragraph]) -> PartialDate | None:
    """The first date of the head that stands with no symbol."""
    for paragraph in head:
        reading = read_date(paragraph.text.value)
        if reading and reading.date and read_symbol(paragraph.text.value) is None:
            return reading.date
    return None


def _own_symbols(paragraph: Paragraph) -> Iterator[str]:
    """The symbol after `Số:` at the start of a line, and the one that a tie line names."""
    for line in paragraph.lines:
        if rule("own_number").match(line.value) and (symbol := read_symbol(line.value)):
            yield symbol.symbol
    tie = rule("tie_words").search(paragraph.text.value)
    if tie and (symbol := read_symbol(paragraph.text.value, tie.end())):
        yield symbol.symbol


def _at_type_line(head: Sequence[Paragraph]) -> Iterator[str]:
    """The symbols alone on their line above the type line, and that in it (`KẾ HOẠCH SỐ 12/KH-UBND`).

    What lies below may cite others.
    """
    for value in (line.value for paragraph in head for line in paragraph.lines):
        kind = by_name(value)
        symbol = _behind_type(value) if kind else symbol_alone(value)
        if symbol:
            yield symbol.symbol
        if kind:
            return


def _behind_type(line: str) -> SymbolReading | None:
    end = max((len(name) for name in names() if line.startswith(name.upper())), default=0)
    return read_symbol(line) if end and rule("own_number").match(line[end:]) else None


def tie_span(passage: Passage) -> tuple[int, int] | None:
    """Where the passage only ties a part to its document, to the end of its bracket; None if it does not.

    Behind the bracket stand legal bases where a page printed all in one line.
    """
    text = passage.text.value
    kind = "tie_words" if passage.zone in ("head", "heading") else "tie"
    tie = rule(kind).search(text) if kind == "tie_words" else rule(kind).match(text)
    if tie is None:
        return None
    closed = text.find(")", tie.end()) if "(" in text[: tie.end()] else -1
    return tie.start(), len(text) if closed < 0 else closed
