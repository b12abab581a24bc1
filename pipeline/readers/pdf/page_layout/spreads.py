"""Two pages side by side on one sheet, as programs print them to save paper."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from pipeline.readers.grids import Segment, Word
from pipeline.readers.pdf.frame import Frame
from pipeline.readers.pdf.page_text.lines import Line, lines_of

_LANDSCAPE = 1.2
"""Of the height: what is less wide holds one page."""
_MIDDLE = 0.08
"""Of the width: so far from the middle of the sheet the gutter may lie."""
_GUTTER = 0.04
"""Of the width: the two margins in the middle are wider together."""
_HALF = 0.5
"""Of the height: both pages begin above it, and the left one, being full, ends below it."""
_FEWEST_LINES, _FEWEST_WORDS = 3, 6
"""Lines of prose that a page has, and words of such a line; columns of a table are parted by wide gaps."""
_RULE = 0.5
"""Of the width of a page: rules of a table that fills it are longer."""

_ROW_GAP = 1.2
"""Of the usual step from line to line: a wider one begins a paragraph, or a row."""
_LEVEL = 2.0
"""Points: lines that begin a row on both sides stand no further apart, in height."""
_MOST = 0.8
"""Of the beginnings on one side: so many have one beside them where both sides are columns of one table."""


def gutter_between(taken: Iterable[tuple[float, float]], width: float, height: float) -> float | None:
    """The middle of the white between two pages; `taken`: from where to where words and rules reach."""
    if width < _LANDSCAPE * height:
        return None
    end, gaps = 0.0, []
    for start, stop in [*sorted(taken), (width, width)]:
        middle = (start + end) / 2
        if abs(middle - width / 2) < max(_MIDDLE * width, start - middle):
            gaps.append((start - end, middle))
        end = max(end, stop)
    wide, middle = max(gaps, default=(0.0, 0.0))
    return middle if wide > _GUTTER * width else None


def gutter_of(
    frame: Frame, runs: Sequence[Sequence[Word]], segments: Sequence[Segment], *, two_up: bool
) -> float | None:
    """Where the sheet parts into two pages; None where it is one, whose columns may stand as far apart.

    `two_up`: whether other sheets of the file hold two pages.
    """
    if frame.width < _LANDSCAPE * frame.height:
        return None
    taken = [(one.x0, one.x1) for one in segments] + [(word.x0, word.x1) for run in runs for word in run]
    gutter = gutter_between(taken, frame.width, frame.height)
    if gutter is None or two_up:
        return gutter
    sides = (half_of(runs, segments, gutter, left) for left in (0.0, frame.width / 2))
    pages = [(lines_of(words, 1), rules) for words, rules in sides]
    if not all(
        lines and lines[0].y0 < _HALF * frame.height and _is_page(lines, rules, frame.width / 2)
        for lines, rules in pages
    ):
        return None
    (left, rules), (right, others) = pages
    if not (rules or others) and _are_rows(left, right):
        return None
    ends = [line.y1 for line in left] + [rule.y1 for rule in rules]
    return gutter if max(ends) > _HALF * frame.height else None


def half_of(
    runs: Sequence[Sequence[Word]], segments: Sequence[Segment], gutter: float, left: float
) -> tuple[list[list[Word]], list[Segment]]:
    """The words and segments on one side of the gutter, counted from `left`, 0 for the left one."""
    found = ([shifted(word, left) for word in run if (word.x0 > gutter) == (left > 0)] for run in runs)
    rules = [
        one._replace(x0=one.x0 - left, x1=one.x1 - left)
        for one in segments
        if (one.x0 > gutter) == (left > 0)
    ]
    return [run for run in found if run], rules


def shifted(word: Word, left: float) -> Word:
    """The word as its place is counted from `left`."""
    return word._replace(x0=word.x0 - left, x1=word.x1 - left)


def _is_page(lines: Sequence[Line], rules: Sequence[Segment], width: float) -> bool:
    """Whether lines of prose, or the rules of a table, fill the half of a sheet."""
    prose = [line for line in lines if len(line.words) >= _FEWEST_WORDS and len(line.segments()) == 1]
    level = [one for one in rules if one.x1 - one.x0 > _RULE * width]
    return max(len(prose), len(level)) >= _FEWEST_LINES


def _are_rows(left: Sequence[Line], right: Sequence[Line]) -> bool:
    """Whether both sides are columns of one table without rules, whose rows begin at the same heights."""
    fewer, more = sorted((_beginnings(left), _beginnings(right)), key=len)
    alike = [place for place in fewer if any(abs(place - other) < _LEVEL for other in more)]
    return len(alike) >= max(_FEWEST_LINES, _MOST * len(fewer))


def _beginnings(lines: Sequence[Line]) -> list[float]:
    """Where lines begin that stand further below those before them than lines usually do."""
    steps = [below.y0 - above.y0 for above, below in pairwise(lines)]
    usual = sorted(steps)[len(steps) // 4] if steps else 0.0
    return [line.y0 for line, step in zip(lines[1:], steps, strict=True) if step > _ROW_GAP * usual]
