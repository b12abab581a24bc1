"""Appendices that a file says it has, and that are not there."""

from collections.abc import Iterable, Iterator, Sequence

from extractors.citations.passages import passage_texts
from extractors.consistency.appendix_names import (
    WORDS,
    AppendixLabel,
    NamedAppendix,
    label_of,
    may_name,
    named_appendices,
)
from extractors.zones import Appendix, Zones
from models.finding import Finding
from models.sourced_text import SourcedText


def missing_appendices(documents: Iterable[Zones]) -> Iterator[tuple[int, Finding]]:
    """The ordinal of a document and what it lacks, one finding a label.

    Among appendices that all bear labels one that none bears is missing. A file without any appendix lacks
    those that its text says are attached; they may well have been sent in a file of their own.
    """
    files = list(documents)
    labels = [_label_of(one) for zones in files for one in zones.appendices]
    if None in labels:
        return
    there = set(filter(None, labels))
    for zones in files:
        texts = [text for text in passage_texts(zones) if may_name(text.value)]
        told = set(there)
        for named, text in _named(texts) if there else _attached(texts):
            if named.label not in told and (not there or _alike(named.label, there)):
                told.add(named.label)
                yield zones.ordinal, _finding(named, text, any_there=bool(there))


def _named(texts: Iterable[SourcedText]) -> Iterator[tuple[NamedAppendix, SourcedText]]:
    return ((named, text) for text in texts for named in named_appendices(text.value))


def _attached(texts: Sequence[SourcedText]) -> Iterator[tuple[NamedAppendix, SourcedText]]:
    """What is said to be attached, unless a line that begins as an appendix does stands in the text."""
    if not any(text.value.casefold().startswith(WORDS) for text in texts):
        yield from ((named, text) for named, text in _named(texts) if named.attached)


def _finding(named: NamedAppendix, text: SourcedText, *, any_there: bool) -> Finding:
    name = f"{named.word.capitalize()} {named.numeral or ''}".strip()
    lacks = "không có trong tệp" if any_there else "tệp không có phụ lục nào"
    return Finding(
        code="missing_appendix",
        severity="warning" if any_there else "info",
        message=f"{name} được nêu là kèm theo nhưng {lacks}",
        actual=named.numeral,
        evidence=text.evidence(named.start, named.end),
    )


def _alike(label: AppendixLabel, there: Iterable[AppendixLabel]) -> bool:
    """True where the file counts its appendices by the same word and in the same numerals."""
    return label.number is not None and any(
        (one.word, one.is_roman) == (label.word, label.is_roman) for one in there
    )


def _label_of(appendix: Appendix) -> AppendixLabel | None:
    heading = appendix.heading[0].text.value.casefold() if appendix.heading else ""
    word = next((word for word in WORDS if word in heading), None)
    label = label_of(word, appendix.label) if word and appendix.label else None
    return label if label and label.number is not None else None
