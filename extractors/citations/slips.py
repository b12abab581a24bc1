"""Slips inside one citation: a date that cannot be right, a number left out."""

from collections.abc import Iterable, Iterator
from unicodedata import normalize

from extractors.citations.cited import Cited
from models.finding import Finding


def slips(cited: Iterable[Cited]) -> Iterator[Finding]:
    """`malformed_date` and `incomplete_citation` findings, in reading order."""
    for item in cited:
        instrument = item.instrument
        if instrument.date and instrument.date.malformed:
            sure = instrument.date.date.iso if instrument.date.date else None
            name = instrument.symbol or instrument.title or instrument.doc_type
            message = f"Ngày của văn bản {name} viết sai: “{_quoted(item)}”"
            yield item.finding("malformed_date", "warning", message, actual=sure)
        if instrument.form == "blank":
            message = f"Văn bản được viện dẫn còn để trống số: “{_quoted(item)}”"
            yield item.finding("incomplete_citation", "info", message)


def _quoted(item: Cited) -> str:
    return " ".join(normalize("NFC", item.citation.evidence.raw).split())
