"""Finds the instruments that a passage cites."""

from extractors.citations.instrument import Instrument
from extractors.citations.laws import read_dated_bases, read_laws
from extractors.citations.numbered import read_numbered
from extractors.citations.own_document import tie_span
from extractors.citations.passage_text import scan
from extractors.citations.passages import Passage
from extractors.citations.short_names import read_short


def find_instruments(passage: Passage) -> list[Instrument]:
    """Every instrument that the passage cites, in order of place."""
    text = scan(passage.text.value, basis=passage.basis_start is not None)
    if text is None:
        return []
    found = read_numbered(text)
    found += read_short(text, found)
    found += read_laws(text, found)
    if passage.basis_start is not None:
        found += read_dated_bases(text, found, passage.basis_start)
    first, last = tie_span(passage) or (0, 0)
    kept = (item for item in found if not first <= item.start < last)
    return sorted(kept, key=lambda item: (item.start, item.end))
