"""Text stamped on a page when it was signed: appearances of signatures, stamps and form fields.

Plans are often printed with the number and date left blank; the clerk's signing program stamps them
into the blanks as annotations, which the page's own text lacks.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

import regex

from extractors.lines import line_mark
from pipeline.readers.blocks import Stamp
from pipeline.readers.grids import Word
from pipeline.readers.pdf.annotations.notes import annotation
from pipeline.readers.pdf.page_text.lines import Line, lines_of, overlaps
from pipeline.readers.pdf.pdfium.interface import Handle
from pipeline.readers.pdf.pdfium.interface import raw as pdfium
from pipeline.readers.pdf.pdfium.page_objects import count_objects, shows_text

_VISIBLE_KINDS = frozenset({pdfium.FPDF_ANNOT_WIDGET, pdfium.FPDF_ANNOT_STAMP, pdfium.FPDF_ANNOT_FREETEXT})
_FILLED_IN = regex.compile(r"\d[\w./&-]{0,20}$")
_SLACK = 2.0


def flatten(page: Handle) -> int | None:
    """Draws the annotations that bear text into the page, once it is loaded anew, behind all else on it.

    Gives how many objects that is; None where there are no such annotations.
    """
    count = pdfium.FPDFPage_GetAnnotCount(page)
    if not any(_bears_text(page, index) for index in range(count)):
        return None
    own = count_objects(page)
    is_done = pdfium.FPDFPage_Flatten(page, pdfium.FLAT_NORMALDISPLAY) == pdfium.FLATTEN_SUCCESS
    return own if is_done else None


def _bears_text(page: Handle, index: int) -> bool:
    with annotation(page, index) as found:
        return bool(found) and pdfium.FPDFAnnot_GetSubtype(found) in _VISIBLE_KINDS and shows_text(found)


def added(before: Sequence[Sequence[Word]], after: Sequence[Sequence[Word]]) -> list[list[Word]]:
    """The runs of words that stand on the flattened page only."""
    texts = {word.text for run in after for word in run}
    known = {_key(word) for run in before for word in run if word.text in texts}
    runs = ([word for word in run if _key(word) not in known] for run in after)
    return [run for run in runs if run]


def _key(word: Word) -> tuple[str, int, int]:
    return word.text, round(word.x0), round(word.y0)


@dataclass(frozen=True, slots=True)
class Stamped:
    """What became of the stamped words: `used` in the text, `lines` of them new; the rest stands `apart`."""

    used: list[Stamp] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    apart: list[Line] = field(default_factory=list)


def stamped(lines: Sequence[Line], runs: Sequence[Sequence[Word]], page: int) -> Stamped:
    """Puts stamped numbers into the blanks of the lines of a page; a whole number or date is a new line."""
    found = Stamped()
    rest: list[list[Word]] = []
    for word in (word for run in runs for word in run):
        line = next((line for line in lines if _is_blank_in(line, word)), None)
        if line is None:
            rest.append([word])
            continue
        # The stamp often ends in a full stop that is no part of the number.
        filled = word._replace(text=word.text.rstrip("."))
        line.words = sorted((*line.words, filled), key=lambda other: other.x0)
        found.used.append(Stamp(page, filled.text, filled[1:5]))
    for line in lines_of(rest, page):
        if _is_component(line):
            found.lines.append(line)
            found.used.append(Stamp(page, line.text, line.box))
        else:
            found.apart.append(line)
    return found


def _is_blank_in(line: Line, word: Word) -> bool:
    """Whether the word is a number over a blank between the words of the line."""
    if not _FILLED_IN.match(word.text) or not overlaps(line, word):
        return False
    if not line.x0 < word.x0 < line.x1:
        return False
    return all(
        min(word.x1, other.x1) - max(word.x0, other.x0) < _SLACK + 0.3 * (word.x1 - word.x0)
        for other in line.words
        if any(map(str.isalnum, other.text))
    )


def _is_component(line: Line) -> bool:
    """Whether a stamped line is a number or a place and date of its own."""
    return line_mark(line.text).name in ("number", "place_and_date")
