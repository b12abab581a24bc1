"""Heads of number columns that are too narrow for them: `ST` over `T` is `STT`."""

import re
from collections.abc import Sequence

from pipeline.readers.grids import Word
from pipeline.readers.pdf.page_content import PageContent
from pipeline.readers.pdf.page_text.lines import Line

_HEADS = ("STT", "TT")
_NUMBER = re.compile(r"\(?(?:\d{1,3}|A|I)[.)]*")
"""Of the first row; rows of a repeated head go on counting."""
_MOST_LINES = 7
"""From the first piece of the head to the last: lines of other columns may stand between."""
_TO_FIRST_ROW = 12
"""Lines from the head to the first row; other columns may have higher heads."""
_PITCH = 2.0
"""In heights: the lines of a head stand no further apart."""
_REACH = 8.0
"""Points that a number may stand beside the head over it."""
_LEVEL = 0.25
"""In heights: no further from the middle of the head stands a line that it is in."""
_GAP = 0.45
"""In heights of the line: a wider gap may part two cells."""


def mend_broken_heads(pages: Sequence[PageContent]) -> None:
    """Puts together the heads outside of grids."""
    for page in pages:
        page.lines = _mended(page.lines)


def _mended(lines: list[Line]) -> list[Line]:
    for at in range(len(lines) - 2):
        if lines[at].words[0].text in ("S", "ST", "T"):
            held = _pieces(lines, at)
            if held and _is_over_numbers(lines, held):
                return [*lines[:at], *_joined(lines, held), *_mended(lines[held[-1] + 1 :])]
    return lines


def _pieces(lines: Sequence[Line], at: int) -> list[int]:
    """The lines that begin with the pieces of one head; none where there is no such head."""
    held, text, last = [at], lines[at].words[0].text, lines[at].words[0]
    for row in range(at + 1, min(at + _MOST_LINES, len(lines))):
        word = lines[row].words[0]
        if _is_below(last, word):
            held, text, last = [*held, row], text + word.text, word
            if text in _HEADS or not _HEADS[0].startswith(text):
                break
    return held if text in _HEADS and all(_stands_alone(lines[row]) for row in held) else []


def _is_below(upper: Word, lower: Word) -> bool:
    shared = min(upper.x1, lower.x1) - max(upper.x0, lower.x0)
    near = 0 < lower.y0 - upper.y0 < _PITCH * (upper.y1 - upper.y0)
    return near and 2 * shared > min(upper.x1 - upper.x0, lower.x1 - lower.x0)


def _stands_alone(line: Line) -> bool:
    return len(line.words) == 1 or line.words[1].x0 - line.words[0].x1 > _GAP * line.height


def _is_over_numbers(lines: Sequence[Line], held: Sequence[int]) -> bool:
    """Whether other heads stand beside, and the first text below is the number of a row."""
    first, last = held[0], held[-1]
    head = lines[first].words[0]
    below = (line.words[0] for line in lines[last + 1 : last + 1 + _TO_FIRST_ROW])
    label = next(
        (word for word in below if head.x0 - _REACH <= word.x0 and word.x1 <= head.x1 + _REACH), None
    )
    beside = last - first + 1 > len(held) or any(len(lines[row].words) > 1 for row in held)
    return beside and label is not None and _NUMBER.fullmatch(label.text) is not None


def _joined(lines: Sequence[Line], held: Sequence[int]) -> list[Line]:
    """The lines from the first piece to the last, the whole head in the middle of where its pieces stand."""
    pieces = [lines[row].words[0] for row in held]
    level = _level(lines, held)
    joined: list[Line] = []
    for row in range(held[0], held[-1] + 1):
        words = list(lines[row].words[1 if row in held else 0 :])
        if row == level:
            words.insert(0, _whole(pieces, lines[row].words[0]))
        if words:
            joined.append(Line(words, lines[row].page))
    return joined


def _level(lines: Sequence[Line], held: Sequence[int]) -> int:
    """The line in the middle between the first and the last piece; the first, where there is none."""
    first, last = lines[held[0]].words[0], lines[held[-1]].words[0]
    middle = (first.y0 + last.y1) / 2
    rows = range(held[0], held[-1] + 1)
    nearest = min(rows, key=lambda row: abs(_middle(lines[row]) - middle))
    return nearest if abs(_middle(lines[nearest]) - middle) < _LEVEL * (first.y1 - first.y0) else held[0]


def _middle(line: Line) -> float:
    word = line.words[0]
    return (word.y0 + word.y1) / 2


def _whole(pieces: Sequence[Word], beside: Word) -> Word:
    """The head of these pieces, as high as the word beside."""
    left, right = min(piece.x0 for piece in pieces), max(piece.x1 for piece in pieces)
    text = "".join(piece.text for piece in pieces)
    return pieces[0]._replace(text=text, x0=left, x1=right, y0=beside.y0, y1=beside.y1)
