"""Appendices that a file says it has, and that are not there."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import regex

from extractors.citations.passages import passage_texts
from extractors.outline.numerals import readings
from extractors.zones import Appendix, Zones
from models.finding import Finding
from models.sourced_text import SourcedText

_WORD = r"(?<word>phụ lục|(?:phụ )?biểu)"
_LABEL = r"(?: số)? (?<label>\d{1,2}|[IVX]{1,4})(?![\p{L}\d./-])"
_ATTACHED = regex.compile(
    rf"(?<!\p{{L}})(?i:{_WORD}){_LABEL}"
    r"(?=[^.;]{0,20}?(?i:kèm theo|đính kèm)"
    r"(?:\)| (?:(?i:văn bản|kế hoạch|quyết định|công văn|chương trình) )?này|[.;,]|$))"
)
"""An appendix of the document itself: `Phụ lục 02 kèm theo Kế hoạch này`, `(Phụ lục II đính kèm)`."""
_IN_BRACKETS = regex.compile(rf"\((?i:(?:chi tiết |cụ thể )?(?:(?:có|xem|theo|tại|ở) )*{_WORD}){_LABEL}\s*\)")
"""An appendix that stands in brackets alone: `(Phụ lục 03)`, `(chi tiết tại Phụ lục II)`."""
_OF_ANOTHER = regex.compile(r"(?i)\d/\S|nghị định|thông tư|luật(?! hóa)|quy chuẩn|tiêu chuẩn|hướng dẫn|mẫu")
"""What a clause says that speaks of an instrument with appendices of its own."""
_ENDS = ".;\n"
_WORDS = ("phụ lục", "biểu")


@dataclass(frozen=True, slots=True)
class _Label:
    word: str
    number: int
    is_roman: bool


def missing_appendices(documents: Iterable[Zones]) -> Iterator[tuple[int, Finding]]:
    """The ordinal of a document and what it lacks, only where other labelled appendices are in the file."""
    files = list(documents)
    labels = (_label_of(one) for zones in files for one in zones.appendices)
    there = {label for label in labels if label}
    if not there:
        return
    for zones in files:
        told: set[_Label] = set()
        named = (
            (text, match)
            for text in passage_texts(zones)
            if "lục" in text.value or "iểu" in text.value
            for match in _named(text.value)
        )
        for text, match in named:
            label = _label(match["word"], match["label"])
            if label is None or label in told | there or not _alike(label, there):
                continue
            told.add(label)
            yield zones.ordinal, _finding(match, text)


def _named(text: str) -> Iterator[regex.Match[str]]:
    """The places where a text names an appendix of its own document."""
    yield from _ATTACHED.finditer(text)
    for match in _IN_BRACKETS.finditer(text):
        start = max(text.rfind(end, 0, match.start()) for end in _ENDS) + 1
        if not _OF_ANOTHER.search(text, start, match.start()):
            yield match


def _finding(match: regex.Match[str], text: SourcedText) -> Finding:
    name = f"{match['word'].capitalize()} {match['label']}"
    return Finding(
        code="missing_appendix",
        severity="warning",
        message=f"{name} được nêu là kèm theo nhưng không có trong tệp",
        actual=match["label"],
        evidence=text.evidence(match.start(), match.end()),
    )


def _alike(label: _Label, there: set[_Label]) -> bool:
    """True where the file counts its appendices by the same word and in the same numerals."""
    return any((one.word, one.is_roman) == (label.word, label.is_roman) for one in there)


def _label_of(appendix: Appendix) -> _Label | None:
    heading = appendix.heading[0].text.value.casefold() if appendix.heading else ""
    word = next((word for word in _WORDS if word in heading), None)
    return _label(word, appendix.label) if word and appendix.label else None


def _label(word: str, text: str) -> _Label | None:
    kind = next(one for one in _WORDS if one in word.casefold())
    systems = dict(readings(text))
    if "arabic" in systems:
        return _Label(kind, systems["arabic"], is_roman=False)
    return _Label(kind, systems["ROMAN"], is_roman=True) if "ROMAN" in systems else None
