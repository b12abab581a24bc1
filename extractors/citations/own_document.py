"""Tells the document's own number and the lines that tie its parts to it from real citations."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from extractors.citations.instrument import Instrument
from extractors.citations.passages import Passage
from extractors.citations.rules import rule
from extractors.dates import read_date
from extractors.document_types import by_name, names
from extractors.symbols import find_symbols, read_symbol, symbol_alone
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
        return cited is None or self.date is None or item.form == "blank" or _agree(cited, self.date)


def _agree(one: PartialDate, other: PartialDate) -> bool:
    pairs = ((one.year, other.year), (one.month, other.month), (one.day, other.day))
    return all(left == right for left, right in pairs if left is not None and right is not None)


def own_document(zones: Zones) -> OwnDocument:
    """What the head and the headings of the appendices say of the document itself."""
    symbols: set[str] = set()
    date: PartialDate | None = None
    headings = [paragraph for appendix in zones.appendices for paragraph in appendix.heading]
    for paragraph in (*zones.head, *headings):
        symbols |= _own_symbols(paragraph)
    symbols |= {*_alone_above_type(zones.head), *_behind_type(zones.head)}
    for paragraph in zones.head:
        reading = read_date(paragraph.text.value)
        if date is None and reading and not any(find_symbols(paragraph.text.value)):
            date = reading.date
    return OwnDocument(frozenset(symbols), date)


def _own_symbols(paragraph: Paragraph) -> set[str]:
    """The symbol after `Số:` at the start of a line, and the one that a tie line names."""
    found = set()
    for line in paragraph.lines:
        if rule("own_number").match(line.value) and (symbol := read_symbol(line.value)):
            found.add(symbol.symbol)
    tie = rule("tie_words").search(paragraph.text.value)
    if tie and (symbol := read_symbol(paragraph.text.value, tie.end())):
        found.add(symbol.symbol)
    return found


def _alone_above_type(head: Sequence[Paragraph]) -> Iterator[str]:
    """The symbols alone on their line above the type line; below it others may be cited."""
    values = (line.value for paragraph in head for line in paragraph.lines)
    for symbol in map(symbol_alone, takewhile(lambda value: not by_name(value), values)):
        if symbol:
            yield symbol.symbol


def _behind_type(head: Sequence[Paragraph]) -> set[str]:
    """The symbol in the type line (`KẾ HOẠCH SỐ 12/KH-UBND`); what lies below may cite others."""
    lines = (line.value for paragraph in head for line in paragraph.lines)
    line = next((value for value in lines if by_name(value)), "")
    end = max((len(name) for name in names() if line.startswith(name.upper())), default=0)
    symbol = read_symbol(line) if end and rule("own_number").match(line[end:]) else None
    return {symbol.symbol} if symbol else set()


def tie_start(passage: Passage) -> int | None:
    """From where on the passage only ties a part to its document, None if it does not."""
    text = passage.text.value
    if passage.zone in ("head", "heading"):
        tie = rule("tie_words").search(text)
        return tie.start() if tie else None
    return 0 if rule("tie").match(text) else None
