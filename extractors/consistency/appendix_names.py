"""Where the text of a document names appendices of its own, by the rules of the data file beside."""

from bisect import bisect_right
from collections.abc import Callable, Iterator
from typing import NamedTuple

import regex

from extractors.consistency.rule_patterns import rule_pattern
from extractors.outline.numerals import readings

WORDS = ("phụ lục", "biểu")
"""What an appendix is called; `phụ biểu` is a `biểu`."""
_ATTACHED = "kèm"
"""Stands in every text that says so of an appendix."""
_CLAUSE_END = regex.compile(r"[.;\n]")
_FILE = "appendices.toml"


class AppendixLabel(NamedTuple):
    """`Phụ lục II` is number 2 in Roman numerals; without a number any appendix is meant."""

    word: str
    number: int | None
    is_roman: bool = False


class NamedAppendix(NamedTuple):
    """An appendix as a text names it from `start` to `end`; `attached` where the words say so."""

    label: AppendixLabel
    word: str
    numeral: str | None
    start: int
    end: int
    attached: bool


def may_name(text: str) -> bool:
    """A cheap test whether a text may name an appendix."""
    return "lục" in text or "iểu" in text


def named_appendices(text: str) -> Iterator[NamedAppendix]:
    """The appendices that a text names, without those in a clause that speaks of another instrument."""
    names = ("attached", "pointed_at", "unlabelled") if _ATTACHED in text.lower() else ("pointed_at",)
    found = [(name, match) for name in names for match in rule_pattern(_FILE, name).finditer(text)]
    is_of_another = _others(text) if found else None
    for name, match in found:
        if is_of_another and not is_of_another(match.start()):
            yield from _labels(match, attached=name != "pointed_at")


def _others(text: str) -> Callable[[int], bool]:
    """Tells of a place whether its clause speaks of another instrument before it; the text is read once."""
    starts = [0, *(match.end() for match in _CLAUSE_END.finditer(text))]
    spans = [match.span() for match in rule_pattern(_FILE, "of_another").finditer(text)]
    ends = [end for _, end in spans]

    def is_of_another(place: int) -> bool:
        before = bisect_right(ends, place)
        clause = starts[bisect_right(starts, place) - 1]
        return before > 0 and spans[before - 1][0] >= clause

    return is_of_another


def _labels(match: regex.Match[str], *, attached: bool) -> Iterator[NamedAppendix]:
    """One for each label of a list; one without a label where there is none."""
    word, start = match["word"], match.start("word")
    if "label" not in match.re.groupindex:
        yield NamedAppendix(label_of(word, None), word, None, start, match.end("word"), attached)
        return
    for numeral, end in zip(match.captures("label"), match.ends("label"), strict=True):
        label = label_of(word, numeral)
        if label.number is not None:
            yield NamedAppendix(label, word, numeral, start, end, attached)
        start = end


def label_of(word: str, text: str | None) -> AppendixLabel:
    """The label of an appendix by its word and the numeral behind it."""
    kind = next(one for one in WORDS if one in word.casefold())
    systems = dict(readings(text)) if text else {}
    if "arabic" in systems:
        return AppendixLabel(kind, systems["arabic"])
    return AppendixLabel(kind, systems.get("ROMAN"), is_roman="ROMAN" in systems)
