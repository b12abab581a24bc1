"""What was put on a paper by who received or filed it: a stamp with its blanks filled in, and a number.

The stamp says `ĐẾN`, with number, day and to whom it goes (Nghị định 30/2020, Điều 22): number and day of the
copy, not of the document, beside or over whose own they stand.
"""

from collections.abc import Sequence
from itertools import pairwise

import regex

from extractors.header.patterns import find
from extractors.places import fold
from pipeline.readers.grids import Box, Word
from pipeline.readers.pdf.page_text.lines import Line

_HEAD = regex.compile(r"(?:(?:cong van|van ban) )?den\W?(?: so\W.*)?")
_FIELD = regex.compile(r"(?:so|ngay|gio|chuyen|luu(?: ho so)?(?: so)?)\b\W*[\d\W]*")
_LAST_FIELD = regex.compile(r"chuyen:\W*")
_WRITTEN = regex.compile(r"[\d\W]+")
"""What a pen wrote, without a letter."""
_OF_DOCUMENT = regex.compile(r"Số\W[^/\p{Ll}]*/\s?(?:\d{4}/)?\p{Lu}\S*(?: ?[-–] ?\S+)*")
"""The number and symbol of the document, and nothing behind them: items of lists begin with `Số …` too."""
_HIGHEST = 0.4
"""Of the page: the stamp is pressed over, beside or below the number."""
_MARGIN = 56.0
"""Points: over the text 20 mm stay free but for the number of the page (Phụ lục I, I.2 and II.12)."""
_FIGURES, _DOUBTED = 4, 0.8
"""Of a sheet that was numbered by hand; what is read in its place may be letters, and is not sure."""
_LEFT, _RIGHT, _BELOW = 60.0, 110.0, 75.0
"""Points around the head: a stamp is 50 by 30 mm."""


def without_received(lines: Sequence[Line], height: float) -> tuple[list[Line], list[list[Word]]]:
    """The lines of a page of such a height without those of the stamp, and the words of these."""
    stamp = _stamp(lines, height)
    kept: list[Line] = []
    apart: list[list[Word]] = []
    for line in lines:
        own: list[Word] = []
        beside = _sheet_number(line)
        for part in line.segments():
            rest = _without_writing(part) if line.y1 < _HIGHEST * height else part
            if (stamp and _is_of_stamp(part, stamp)) or part == beside:
                rest = []
            own += rest
            gone = [word for word in part if word not in rest]
            apart += [gone] if gone else []
        if own:
            kept.append(line if len(own) == len(line.words) else Line(own, line.page))
    return kept, apart


def _sheet_number(line: Line) -> Sequence[Word]:
    """What was written beside the number of the page in the margin over the text; else nothing."""
    for before, part in pairwise(line.segments() if line.y1 < _MARGIN else ()):
        text, sure = _text(part), part[0].confidence or 0.0
        if _text(before).isdecimal() and len(text) <= _FIGURES and (text.isdecimal() or sure < _DOUBTED):
            return part
    return ()


def _stamp(lines: Sequence[Line], height: float) -> Box | None:
    """Where a stamp stands, by its head; `ĐẾN` alone, as over a column of dates, needs a blank below.

    It is pressed beside the header; elsewhere `VĂN BẢN ĐẾN` heads columns of a table. `Chuyển:` by itself is
    of a stamp whose head was not read.
    """
    if not any(find("motto", line.text) for line in lines):
        return None
    for line in lines:
        for part in line.segments() if line.y1 < _HIGHEST * height else ():
            text, first = _text(part), part[0]
            if text.isupper() and _HEAD.fullmatch(fold(text)):
                stamp = Box(first.x0 - _LEFT, first.y0, first.x0 + _RIGHT, first.y1 + _BELOW)
                if len(part) > 1 or _has_field(lines, stamp):
                    return stamp
            if _LAST_FIELD.fullmatch(fold(text)):
                return Box(first.x0 - _LEFT, first.y0 - _BELOW, first.x0 + _RIGHT, first.y1)
    return None


def _has_field(lines: Sequence[Line], stamp: Box) -> bool:
    parts = (part for line in lines for part in line.segments() if _is_within(part, stamp))
    return any(_FIELD.fullmatch(fold(_text(part))) for part in parts)


def _is_of_stamp(part: Sequence[Word], stamp: Box) -> bool:
    text = fold(_text(part))
    return _is_within(part, stamp) and any(form.fullmatch(text) for form in (_HEAD, _FIELD, _WRITTEN))


def _is_within(part: Sequence[Word], stamp: Box) -> bool:
    first = part[0]
    return stamp.x0 <= first.x0 <= stamp.x1 and stamp.y0 <= first.y0 <= stamp.y1


def _without_writing(part: Sequence[Word]) -> list[Word]:
    """The words from the mark of the document's number on, if writing or a label alone is before it."""
    for at in range(1, len(part)):
        if _OF_DOCUMENT.fullmatch(_text(part[at:])):
            before = fold(_text(part[:at]))
            is_written = _WRITTEN.fullmatch(before) or _FIELD.fullmatch(before)
            return list(part[at:]) if is_written else list(part)
    return list(part)


def _text(words: Sequence[Word]) -> str:
    return " ".join(word.text for word in words)
