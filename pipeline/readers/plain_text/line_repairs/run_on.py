"""Cuts a document that a page printed in one line where its lines began (Nghị định 30/2020, Phụ lục I)."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from unicodedata import normalize

import regex

from extractors.agencies import joints
from extractors.outline.numerals import readings
from pipeline.readers.plain_text.line_repairs.composed import composed
from pipeline.readers.plain_text.line_repairs.run_on_marks import (
    authority,
    header_cut,
    header_parts,
    patterns,
    type_name,
)
from pipeline.readers.plain_text.lines import TextLine
from pipeline.readers.plain_text.piped.cell_lines import is_rule

_SHORTEST = 400
"""Characters: no line of a header is so long."""
_SHORTEST_BODY = 200
_HEADER_LINES, _LONGEST_HEADER_LINE = 40, 160
"""Lines at the top of a text among which its header stands, and characters of one."""
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
_NUMBER = regex.compile(r"[\s_-]*Số ?:")
_WITH_AUTHORITY = ("QUYẾT ĐỊNH", "NGHỊ QUYẾT")


def cut_run_on_lines(unit: str, lines: Iterable[TextLine]) -> Iterator[TextLine]:
    """The lines; one that holds a whole document, its body or two lines of a header as several.

    An empty line stands before each. The header of a markdown table, which a rule follows, is none.
    """
    found = list(lines)
    for at, line in enumerate(found):
        short = at >= _HEADER_LINES and len(line.text) < _SHORTEST_BODY
        if short or (at + 1 < len(found) and is_rule(found[at + 1])):
            yield line
            continue
        read = composed(unit[line.start : line.stop])
        cuts = [read.places[cut] for cut in line_cuts(read.text, at)]
        pieces = _pieces(unit, line, cuts) if cuts else [line]
        yield from cut_run_on_lines(unit, pieces) if len(cuts) == 1 else pieces


def line_cuts(text: str, at: int) -> list[int]:
    """Where a line, the `at`-th of its text, is cut.

    Behind the first of two lines of a header, or where the lines of a whole document or body began.
    """
    if at < _HEADER_LINES and len(text) <= _LONGEST_HEADER_LINE and (end := header_cut(text)):
        return [end]
    if len(text) < _SHORTEST_BODY or not _runs_on(text):
        return []
    cuts = cut_places(text)
    return cuts if len(cuts) > 2 else []


def _runs_on(text: str) -> bool:
    """Whether a long line holds a document's type or header soon, or two headings in capitals in sequence."""
    if len(text) >= _SHORTEST and type_name().search(text, 0, _OPENING):
        return True
    if all(pattern.search(text, 0, _OPENING) for pattern in header_parts()):
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
    for cut, pattern in patterns():
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
    kind = _own_type(text)
    if kind is None or any(start < kind.start() < end for start, end in headings):
        return
    end = _shouted_end(text, kind.end(), small)
    yield from (kind.start(), kind.end(), end)
    if kind[0].startswith(_WITH_AUTHORITY):
        *_, last = (kind.end(), *(match.start() for match in authority().finditer(text, kind.end(), end)))
        yield last


def _own_type(text: str) -> regex.Match[str] | None:
    """The first type that ends no office's name over the number (`PHÒNG TÀI CHÍNH - KẾ HOẠCH Số: …`)."""
    kinds = type_name().finditer(text)
    first = next(kinds, None)
    number = first and _NUMBER.match(text, first.end())
    joined = first and text[: first.start()].rstrip().endswith(joints())
    return next(kinds, first) if number and joined else first


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
            yield TextLine(start, start + len(text), normalize("NFC", text), 1, line.is_heading)
