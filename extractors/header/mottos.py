"""Quốc hiệu and Tiêu ngữ (Nghị định 30/2020, Phụ lục I, phần II, mục 1), cut out of the lines of the head."""

from collections.abc import Iterator
from dataclasses import dataclass

import regex

from extractors.header.patterns import find
from extractors.places import fold
from models.sourced_text import SourcedText

LONGEST_BLOCK_LINE = 300
"""Characters; what is longer stands in no header block, even where both columns ran into one line."""
_WHOLE = ("cong hoa xa hoi chu nghia viet nam", "doc lap tu do hanh phuc")
_WORD = regex.compile(r"\w+")
_MARKS = regex.compile(r"\W*")
_UNION_NAMED = regex.compile("Đoàn|Đội")
"""The Youth Union or its Pioneers in small letters: a subject names them, no title."""


@dataclass(slots=True)
class Mottos:
    """Cuts the two out of line after line; what a line lacks of one may open the next."""

    _lacking: str = ""

    def cut_out(self, line: SourcedText) -> Iterator[SourcedText]:
        """What stands left and right of them in the line."""
        if self._lacking:
            line = line.slice(self._end_of_rest(line.value))
        motto = _motto(line.value)
        self._lacking = _lacking(line.value, motto)
        return _around(line, motto)

    def _end_of_rest(self, value: str) -> int:
        """`NAM` below `CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT`: where it ends, 0 where the line opens otherwise."""
        opening = _MARKS.match(value)
        start = opening.end() if opening else 0
        end = start + len(self._lacking)
        return end if fold(value[start:end]) == self._lacking and not value[end : end + 1].isalnum() else 0


def _around(line: SourcedText, motto: regex.Match[str] | None) -> Iterator[SourcedText]:
    if motto:
        for side in (line.slice(0, motto.start()), line.slice(motto.end())):
            yield from _around(side, _motto(side.value))
    elif line.value.strip():
        yield line


def _motto(value: str) -> regex.Match[str] | None:
    motto = find("motto", value) if len(value) <= LONGEST_BLOCK_LINE else None
    return None if motto and _UNION_NAMED.match(value, motto.start()) else motto


def _lacking(value: str, motto: regex.Match[str] | None) -> str:
    """The words that the motto at the end of a line lacks."""
    if motto is None or value[motto.end() :].strip(" -–—"):
        return ""
    said = " ".join(_WORD.findall(motto.group())) + " "
    return next((whole.removeprefix(said) for whole in _WHOLE if whole.startswith(said)), "")
