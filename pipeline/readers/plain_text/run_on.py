"""Cuts a document that a page printed in one line where its lines began (Nghị định 30/2020, Phụ lục I)."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import Any

import regex

from extractors.document_types import names
from extractors.outline.numerals import readings
from extractors.rule_files import read_rules
from pipeline.readers.plain_text.lines import TextLine

_SHORTEST = 400
"""Characters: no line of a header is so long."""
_SHORTEST_BODY = 200
_OPENING = 400
"""Within so many characters the type of a document stands in capitals."""
_WORD = regex.compile(r"\S+")
_ROMAN = regex.compile(r"(?<!\S)([IVX]{1,5})[./)] ?(?=\p{Lu}{2})")
_SMALL = regex.compile(r"\p{Ll}|^[+•]$")
"""What ends a stretch in capitals: a word in small letters, or a bullet that stands in no name."""
_BULLET = regex.compile(r"(?<= )[-–] ?$")
"""Over a list, behind the heading in capitals."""
_LONGEST_BULLET = 4
"""Characters, with the blanks around it."""
_WITH_AUTHORITY = ("QUYẾT ĐỊNH", "NGHỊ QUYẾT")


@cache
def rules() -> dict[str, Any]:
    """The table of `run_on.toml`: the list `mark`, and `authority`."""
    return read_rules("pipeline.readers.plain_text", "run_on.toml")


@cache
def _patterns() -> tuple[tuple[str, regex.Pattern[str]], ...]:
    return tuple((mark["cut"], regex.compile(mark["pattern"])) for mark in rules()["mark"])


@cache
def _authority() -> regex.Pattern[str]:
    return regex.compile(rules()["authority"]["pattern"])


@cache
def _header() -> tuple[regex.Pattern[str], ...]:
    """What the header of every paper holds, also of one without a type."""
    patterns = {mark["name"]: mark["pattern"] for mark in rules()["mark"]}
    return tuple(regex.compile(patterns[name]) for name in ("motto", "number"))


@cache
def _type_name() -> regex.Pattern[str]:
    shouted = "|".join(regex.escape(name.upper()) for name in names())
    return regex.compile(rf"(?<!\S)(?:{shouted})(?:(?![\w:])|(?=\p{{Lu}}\p{{Ll}}))")


def cut_run_on_lines(unit: str, lines: Iterable[TextLine]) -> Iterator[TextLine]:
    """The lines; one that holds a whole document, or its body, as several, an empty line before each."""
    for line in lines:
        if len(line.text) < _SHORTEST_BODY or not _runs_on(line.text):
            yield line
            continue
        cuts = cut_places(unit[line.start : line.stop])
        if len(cuts) > 2:
            yield from _pieces(unit, line, cuts)
        else:
            yield line


def _runs_on(text: str) -> bool:
    """Whether a long line holds a document's type or header soon, or two headings in capitals in sequence."""
    if len(text) >= _SHORTEST and _type_name().search(text, 0, _OPENING):
        return True
    if all(pattern.search(text, 0, _OPENING) for pattern in _header()):
        return True
    if "\t" in text or "|" in text:
        return False
    found = [readings(match[1])[0][1] for match in _ROMAN.finditer(text) if readings(match[1])]
    return any(later == value + 1 for value, later in pairwise(found))


def cut_places(text: str) -> list[int]:
    """Where the lines of a document began that was printed in one."""
    cuts: set[int] = set()
    headings: list[tuple[int, int]] = []
    small = [word.start() for word in _WORD.finditer(text) if _SMALL.search(word[0])]
    for cut, pattern in _patterns():
        for match in pattern.finditer(text):
            cuts.add(match.start())
            if cut == "around":
                cuts.add(match.end())
            elif cut == "shouted":
                headings.append((match.start(), _shouted_end(text, match.end(), small)))
    cuts.update(end for _, end in headings)
    return sorted(cuts | set(_title_cuts(text, headings, small)))


def _title_cuts(text: str, headings: Sequence[tuple[int, int]], small: Sequence[int]) -> Iterator[int]:
    """Before and behind the type, behind the title in capitals, and before the authority line at its end.

    A type that a labelled heading names (`I. CĂN CỨ LẬP KẾ HOẠCH`) is none of the document's.
    """
    kind = _type_name().search(text)
    if kind is None or any(start < kind.start() < end for start, end in headings):
        return
    end = _shouted_end(text, kind.end(), small)
    yield from (kind.start(), kind.end(), end)
    if kind[0].startswith(_WITH_AUTHORITY):
        *_, last = (kind.end(), *(match.start() for match in _authority().finditer(text, kind.end(), end)))
        yield last


def _shouted_end(text: str, start: int, small: Sequence[int]) -> int:
    """Where the stretch in capitals from `start` on ends; `small`: where the words begin that may end one."""
    word = _WORD.search(text, start)
    if word and _SMALL.search(word[0]):
        end = word.start()
    else:
        after = bisect_left(small, word.end()) if word else len(small)
        end = small[after] if after < len(small) else len(text)
    bullet = _BULLET.search(text, max(start, end - _LONGEST_BULLET), end)
    return bullet.start() if bullet else end


def _pieces(unit: str, line: TextLine, cuts: Iterable[int]) -> Iterator[TextLine]:
    for begin, end in pairwise(sorted({0, *cuts, line.stop - line.start})):
        raw = unit[line.start + begin : line.start + end]
        text = raw.strip(" \u00a0\t")
        if text:
            start = line.start + begin + raw.index(text)
            yield TextLine(start, start + len(text), text, 1, line.is_heading)
