"""Clean text that still knows where each of its characters came from."""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import field
from itertools import pairwise
from typing import Any

from models.base import unchecked
from models.evidence import Box, Evidence
from models.value import value

_evidence: Callable[[dict[str, Any]], Evidence] = unchecked(Evidence)

Run = tuple[int, int]
"""An offset in the clean text and the offset in the unit of the same character."""

Line = tuple[int, int, Box]
"""Where a line starts and stops in the unit, and its box."""

_FARTHEST = 400
_WIDE = 3
"""Spaces between two columns: fewer may stand between words."""


@value
class SourcedText:
    """A stretch of normalised text with the map back to its unit of the source.

    The unit is the whole decoded text of a plain-text source, or the text of one element or page.
    Between the starts of two neighbouring runs, clean and raw characters correspond one to one.
    It is no pydantic model: a file has thousands, and a look at a field would cost six times as much.
    """

    value: str
    unit: str = field(repr=False)
    runs: tuple[Run, ...]
    stop: int
    path: str | None = None
    page: int | None = None
    box: Box | None = None
    confidence: float | None = None
    alternative: str | None = None
    lines: tuple[Line, ...] = ()
    """Of a text joined from lines with boxes: where each stands; `box` is that of the first."""

    def __str__(self) -> str:
        return self.value

    def __len__(self) -> int:
        return len(self.value)

    def unit_offset(self, offset: int) -> int:
        """The offset in the unit of the clean character at `offset`."""
        if offset >= len(self.value):
            return self.stop
        clean, raw = self.runs[bisect_right(self.runs, (offset, len(self.unit))) - 1]
        return raw + offset - clean

    def place_in_line(self) -> int:
        """How many characters stand before it in its line of the unit; at most 400 are looked at."""
        start = self.unit_offset(0)
        floor = max(0, start - _FARTHEST)
        return start - max(floor, self.unit.rfind("\n", floor, start) + 1)

    def wide_gap(self) -> int | None:
        """Where the source leaves the first gap of a tab or three spaces, as between columns; else None."""
        for (clean, raw), (next_clean, next_raw) in pairwise(self.runs):
            wide = next_raw - raw >= _WIDE or "\t" in self.unit[raw:next_raw]
            if next_clean - clean == 1 and wide and self.value[clean] == " ":
                return clean
        return None

    def parted(self, most: int) -> tuple["SourcedText", ...]:
        """The text cut at its wide gaps, into so many parts at most."""
        gap = self.wide_gap() if most > 1 else None
        return (self,) if gap is None else (self.slice(0, gap), *self.slice(gap).parted(most - 1))

    def evidence(self, start: int = 0, end: int | None = None) -> Evidence:
        """The place of the clean characters from `start` to `end`, and the raw text there."""
        if start == 0 and end is None and len(self.runs) == 1:
            first, last = self.runs[0][1], self.stop
        else:
            end = len(self.value) if end is None else end
            first, last = self.unit_offset(start), self.unit_offset(end)
        raw = self.unit[first:last].rstrip()
        place = {
            "start": first,
            "end": first + len(raw),
            "raw": raw,
            "path": self.path,
            "page": self.page,
            "box": _around(self.lines, first, last) if self.lines else self.box,
            "confidence": self.confidence,
            "alternative": self.alternative,
        }
        return _evidence(place)

    def slice(self, start: int, end: int | None = None) -> "SourcedText":
        """The clean characters from `start` to `end`, white space at both ends left out."""
        end = len(self.value) if end is None else end
        piece = self.value[start:end]
        start += len(piece) - len(piece.lstrip())
        end = max(start, end - (len(piece) - len(piece.rstrip())))
        if len(self.runs) == 1 and end < len(self.value):  # as in nearly all texts, where nothing was cleaned
            begin = self.runs[0][1]
            return self._part(self.value[start:end], ((0, begin + start),), begin + end)
        inner = [(clean - start, raw) for clean, raw in self.runs if start < clean < end]
        runs = ((0, self.unit_offset(start)), *inner)
        return self._part(self.value[start:end], runs, self.unit_offset(end))

    @staticmethod
    def join(parts: Sequence["SourcedText"], separator: str = " ") -> "SourcedText":
        """The parts in one text; what lies in another unit than the first part has no evidence of its own."""
        first = parts[0]
        if len(parts) == 1:
            return first
        runs: list[Run] = []
        offset, stop = 0, first.stop
        for part in parts:
            same = part.unit is first.unit
            if offset:
                runs.append((offset - len(separator), stop))
            runs += [(clean + offset, raw) for clean, raw in part.runs] if same else [(offset, stop)]
            stop = part.stop if same else stop
            offset += len(part.value) + len(separator)
        value = separator.join(part.value for part in parts)
        doubts = [part.confidence for part in parts if part.confidence is not None]
        placed = parts if first.box else ()
        lines = tuple([line for part in placed if part.unit is first.unit for line in part._lines()])
        place, doubt = (first.path, first.page, first.box), min(doubts, default=None)
        return SourcedText(value, first.unit, tuple(runs), stop, *place, doubt, first.alternative, lines)

    def _lines(self) -> tuple[Line, ...]:
        """The lines it was joined from; else itself, if it has a box."""
        return self.lines or (() if self.box is None else ((self.runs[0][1], self.stop, self.box),))

    def _part(self, value: str, runs: tuple[Run, ...], stop: int) -> "SourcedText":
        """A part of the text."""
        said = self.path, self.page, self.box, self.confidence, self.alternative, self.lines
        return SourcedText(value, self.unit, runs, stop, *said)


def _around(lines: Sequence[Line], first: int, last: int) -> Box:
    """The box around those of the lines in which the characters of the unit from `first` to `last` stand."""
    boxes = [box for start, stop, box in lines if start < last and first < stop] or [lines[0][2]]
    left, top, right, bottom = zip(*boxes, strict=True)
    return min(left), min(top), max(right), max(bottom)
