"""What the record of a portal says over a document's text: evidence for fields that the text leaves blank."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise

import regex

from extractors.agencies import title_case
from extractors.dates import DateReading, read_date
from extractors.document_types import by_name
from extractors.header.signature.names import name_in
from extractors.places import fold
from extractors.rule_files import read_rules
from extractors.symbols import SymbolReading, read_symbol
from models.blocks import Block, Grid
from models.document import Document
from models.evidence import Evidence
from models.sourced_text import SourcedText

_YEAR = regex.compile(r"\s*năm \d{4}\b")
_SAYS_WHAT = regex.compile(r"(?!(?:ngày|của|do)\b)\p{L}")
"""How a title begins: no date and issuer, and none of what a page adds."""
_LEADS_ON = regex.compile(r"(?:,|\b(?:và|của|về|cho|tại|thuộc|trong|từ|đến|theo|do|với))$")
"""How a line of a heading ends behind which the next may begin with a name."""
_LEAST_FIELDS = 2
"""A record has several fields; one label alone is a word of the page."""


@dataclass(frozen=True, slots=True)
class Record:
    """The fields that could be read, each with its text; None where the record lacks one."""

    symbol: tuple[SourcedText, SymbolReading] | None = None
    issued: tuple[SourcedText, DateReading] | None = None
    signer: SourcedText | None = None
    title: SourcedText | None = None
    heading: tuple[SourcedText, SymbolReading] | None = None
    """The portal's own title: `Quyết định 12/QĐ-UBND năm 2031 về Quy chế …`."""


def read_record(lead: Iterable[Block]) -> Record:
    """The record among the blocks over a header; of a field that stands there twice, the first."""
    lead = tuple(lead)
    texts = list(_texts(lead))
    entries = list(_entries(texts))
    if len({field for field, _ in entries}) < _LEAST_FIELDS:
        return Record()
    record = Record(heading=next(filter(None, map(_heading, _headings(lead))), None))
    for field, value in reversed(entries):
        record = _with(record, field, value)
    return record


def with_record(document: Document, record: Record) -> Document:
    """The document with the fields that its text leaves blank as the record gives them."""
    found: dict[str, tuple[object, Evidence]] = {}
    if record.symbol and document.number is None:
        text, symbol = record.symbol
        if symbol.number and document.symbol_suffix in (None, symbol.suffix):
            evidence = text.evidence(symbol.start, symbol.end)
            found |= {"number": (symbol.number, evidence), "symbol_suffix": (symbol.suffix, evidence)}
    if record.issued and (document.issued is None or document.issued.day is None):
        text, reading = record.issued
        found["issued"] = reading.date, text.evidence(reading.start, reading.end)
    if record.signer and document.signer is None:
        found["signer"] = title_case(record.signer.value), record.signer.evidence()
    title = record.title or _title_in_heading(record, document)
    if title and document.title is None:
        found["title"] = title.value.strip(" .:;"), title.evidence()
    if not found:
        return document
    places = document.evidence | {field: place for field, (_, place) in found.items()}
    values = {field: value for field, (value, _) in found.items()}
    return document.model_copy(update={**values, "evidence": places})


def _headings(blocks: Iterable[Block]) -> Iterator[SourcedText]:
    """The texts that may be the heading, each with the lines in which it goes on."""
    for block in blocks:
        lines = list(_texts((block,)))
        if isinstance(block, Grid):
            yield from lines
            continue
        starts = [at for at, line in enumerate(lines) if not (at and _goes_on(lines[at - 1], line))]
        yield from (SourcedText.join(lines[start:end]) for start, end in pairwise((*starts, len(lines))))


def _goes_on(above: SourcedText, line: SourcedText) -> bool:
    """Whether a text broke the line: it begins in a small letter, or the one above leads on."""
    return line.value[:1].islower() or _LEADS_ON.search(above.value) is not None


def _heading(text: SourcedText) -> tuple[SourcedText, SymbolReading] | None:
    symbol = read_symbol(text.value) if by_name(text.value) else None
    return (text, symbol) if symbol else None


def _title_in_heading(record: Record, document: Document) -> SourcedText | None:
    """What the heading says behind the document's own symbol and its year."""
    if record.heading is None or record.heading[1].symbol != document.symbol:
        return None
    text, symbol = record.heading
    year = _YEAR.match(text.value, symbol.end)
    title = text.slice(year.end() if year else symbol.end)
    return title if _SAYS_WHAT.match(title.value) else None


def _with(record: Record, field: str, value: SourcedText) -> Record:
    if field == "symbol" and (symbol := read_symbol(value.value)):
        return replace(record, symbol=(value, symbol))
    if field == "issued" and (date := read_date(value.value)) and date.date:
        return replace(record, issued=(value, date))
    if field == "signer" and (name := name_in(value)):
        return replace(record, signer=name)
    return replace(record, title=value) if field == "title" else record


def _texts(blocks: Iterable[Block]) -> Iterator[SourcedText]:
    """The lines of paragraphs and the cells of grids, row by row."""
    for block in blocks:
        if isinstance(block, Grid):
            cells = sorted(block.cells, key=lambda cell: (cell.row, cell.col))
            yield from (cell.text for cell in cells if cell.text is not None)
        else:
            yield from block.lines


def _entries(texts: Iterable[SourcedText]) -> Iterator[tuple[str, SourcedText]]:
    """Field and value: the value follows its label in the line, or is the next text."""
    waiting: str | None = None
    for text in texts:
        labels = [
            label for label in _label().finditer(fold(text.value)) if _opens(text.value, label.start("label"))
        ]
        if not labels:
            if waiting:
                yield waiting, text
            waiting = None
            continue
        for index, label in enumerate(labels):
            stop = labels[index + 1].start() if index + 1 < len(labels) else len(text)
            value, waiting = text.slice(label.end(), stop), _fields()[label["label"]]
            if value.value:
                yield waiting, value
                waiting = None


def _opens(value: str, start: int) -> bool:
    """Whether a word begins at `start`: behind a space, or a capital where a page ran two fields together."""
    before = value[start - 1 : start]
    return not before.isalnum() or (before.islower() and value[start].isupper())


@cache
def _fields() -> dict[str, str]:
    tables = read_rules("extractors.header", "portal_record.toml")
    return {label: field for field, labels in tables["labels"].items() for label in labels}


@cache
def _label() -> regex.Pattern[str]:
    """A label at the start of a text, or before a colon."""
    labels = "|".join(map(regex.escape, sorted(_fields(), key=len, reverse=True)))
    return regex.compile(rf"(?:^[-•*+ ]*(?P<label>{labels})(?!\w) ?:?|(?P<label>{labels}) ?:)\s*")
