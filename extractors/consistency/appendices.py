"""Appendices that a file says it has, and that are not there."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import regex

from extractors.citations.passages import passage_texts
from extractors.outline.numerals import readings
from extractors.zones import Zones
from models.finding import Finding
from models.sourced_text import SourcedText

_NAMED = regex.compile(
    r"(?<!\p{L})(?i:phụ lục)(?: số)? (?<label>\d{1,2}|[IVX]{1,4})(?![\p{L}\d./-])"
    r"(?=[^.;]{0,20}?(?i:kèm theo|đính kèm)"
    r"(?:\)| (?:(?i:văn bản|kế hoạch|quyết định|công văn|chương trình) )?này|[.;,]|$))"
)
"""An appendix of the document itself: `Phụ lục 02 kèm theo Kế hoạch này`, `(Phụ lục II đính kèm)`."""


@dataclass(frozen=True, slots=True)
class _Label:
    number: int
    is_roman: bool


def missing_appendices(documents: Iterable[Zones]) -> Iterator[tuple[int, Finding]]:
    """The ordinal of a document and what it lacks, only where other labelled appendices are in the file."""
    files = list(documents)
    labels = (_label(one.label) for zones in files for one in zones.appendices if one.label)
    there = {label for label in labels if label}
    if not there:
        return
    for zones in files:
        told: set[_Label] = set()
        named = (
            (text, match)
            for text in passage_texts(zones)
            if "lục" in text.value
            for match in _NAMED.finditer(text.value)
        )
        for text, match in named:
            label = _label(match["label"])
            if label is None or label in told | there or not _alike(label, there):
                continue
            told.add(label)
            yield zones.ordinal, _finding(match, text)


def _finding(match: regex.Match[str], text: SourcedText) -> Finding:
    return Finding(
        code="missing_appendix",
        severity="warning",
        message=f"Phụ lục {match['label']} được nêu là kèm theo nhưng không có trong tệp",
        actual=match["label"],
        evidence=text.evidence(match.start(), match.end()),
    )


def _alike(label: _Label, there: set[_Label]) -> bool:
    """True where the file counts its appendices in the same numerals."""
    return any(one.is_roman == label.is_roman for one in there)


def _label(text: str) -> _Label | None:
    systems = dict(readings(text))
    if "arabic" in systems:
        return _Label(systems["arabic"], is_roman=False)
    return _Label(systems["ROMAN"], is_roman=True) if "ROMAN" in systems else None
