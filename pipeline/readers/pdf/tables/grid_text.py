"""The grids of a page with the text of their cells."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise

from models.blocks import GridOrigin
from models.value import value
from pipeline.readers.grids import (
    Box,
    FoundCell,
    FoundGrid,
    Letters,
    Segment,
    Word,
    even_letters,
    find_grids,
    least_certain,
)
from pipeline.readers.pdf.frame import Frame
from pipeline.readers.pdf.page_text.raised_figures import right_behind
from pipeline.readers.pdf.tables.broken_words import mended
from pipeline.readers.pdf.tables.doubtful_grids import Tables, settled

_FEWEST_VERTICALS = 2
_FEWEST_HORIZONTALS = 3
_MARGIN = 2.0
_WIDE_GAP = 0.2
"""In heights of the characters: a wider gap stands for a blank."""
_CLEAR_GAP = 0.08
"""The same where the text of the page has a blank behind the word, but another word follows there."""
_PADDING = 12.0
"""Points that a cell keeps free on both sides together, as Word does unless told otherwise."""


@value
class CellText:
    """The printed lines of a cell, and whether all of its words are bold.

    Of recognised text also how sure its least certain word is, what a second engine reads instead, and the
    lines as they were recognised (`read`), where words of them were put right.
    """

    lines: tuple[str, ...]
    bold: bool
    confidence: float | None = None
    alternative: str | None = None
    read: tuple[str, ...] = ()


_BLANK = CellText((), bold=False)


@dataclass(frozen=True, slots=True)
class PageGrid:
    """A grid on a page (1-based); `texts` runs parallel to `found.cells`.

    `continued_row`: the one that is the rest of the last row of the grid on the page before.
    `lacks_left`: whether it seems to be the right part of a table whose left part stands on another page.
    """

    found: FoundGrid
    texts: tuple[CellText, ...]
    page: int
    origin: GridOrigin = "ruled"
    continued_row: int | None = None
    lacks_left: bool = False

    @property
    def values(self) -> list[str]:
        """The text of each cell."""
        return [" ".join(text.lines) for text in self.texts]

    @property
    def y0(self) -> float:
        """The upper edge."""
        return self.found.box.y0

    @property
    def y1(self) -> float:
        """The lower edge."""
        return self.found.box.y1


@dataclass(frozen=True, slots=True)
class Ruled:
    """The rulings of a page (1-based); `ask` gives the tables that another finder sees on it.

    `letters` says where the letters of a word stand.
    """

    page: int
    frame: Frame
    segments: Sequence[Segment]
    ask: Callable[[], Tables] | None = None
    letters: Letters = even_letters


def page_grids(ruled: Ruled, words: Iterable[Word]) -> list[PageGrid]:
    """The grids that the rulings of the page make. Only words between the rulings are looked at."""
    segments = ruled.segments
    if not _may_hold_table(segments):
        return []
    top = min(segment.y0 for segment in segments) - _MARGIN
    bottom = max(segment.y1 for segment in segments) + _MARGIN
    near = [word for word in words if top <= word.y1 and word.y0 <= bottom]
    if not near:
        return []
    page = Box(0.0, 0.0, ruled.frame.width, ruled.frame.height)
    grids = settled(find_grids(segments, near, page, ruled.letters), near, ruled.letters, ruled.ask)
    return [_with_text(grid, ruled) for grid in grids]


def _may_hold_table(segments: Sequence[Segment]) -> bool:
    """Whether there are verticals, or horizontals that begin or end at one place, as underlines do not."""
    horizontal = [segment for segment in segments if segment.is_level]
    if len(segments) - len(horizontal) >= _FEWEST_VERTICALS:
        return True
    edges = Counter(round(x / _MARGIN) for segment in horizontal for x in (segment.x0, segment.x1))
    return bool(edges) and max(edges.values()) >= _FEWEST_HORIZONTALS


def _with_text(grid: FoundGrid, ruled: Ruled) -> PageGrid:
    return PageGrid(grid, cell_texts(grid, ruled.letters), ruled.page)


def cell_texts(grid: FoundGrid, letters: Letters) -> tuple[CellText, ...]:
    """The texts of the cells of the grid."""
    return tuple([_cell_text(cell, letters) for cell in grid.cells])


def _cell_text(cell: FoundCell, letters: Letters) -> CellText:
    if not cell.lines:
        return _BLANK
    lines = tuple(map(_line_text, cell.lines))
    if len(lines) > 1:
        lines = mended(lines, _full(cell, lines, letters))
    bold = cell.lines[0][0].style.bold and all(word.style.bold for line in cell.lines for word in line)
    recognised = cell.lines[0][0].confidence is not None
    return CellText(lines, bold, least_certain(chain.from_iterable(cell.lines)) if recognised else None)


def _full(cell: FoundCell, texts: Sequence[str], letters: Letters) -> list[bool]:
    """Of each line, whether it is one word and the first letter of the next would not have fitted into it."""
    length = cell.box.y1 - cell.box.y0 if cell.turned else cell.box.x1 - cell.box.x0
    following = [line[0] for line in cell.lines[1:]]
    rooms = [length - width - _PADDING for width in cell.widths]
    full = [
        " " not in text and room < word.y1 - word.y0 and room < _first_width(word, letters)
        for text, room, word in zip(texts, rooms, following, strict=False)
    ]
    return [*full, False]


def _first_width(word: Word, letters: Letters) -> float:
    first = letters(word)[0] if len(word.text) > 1 else word
    return first.x1 - first.x0


def is_inside(word: Word, box: Box) -> bool:
    """Whether the middle of the word lies in the box."""
    return not words_outside((word,), box)


def words_outside(words: Iterable[Word], box: Box) -> list[Word]:
    """The words whose middle does not lie in the box."""
    x0, y0, x1, y1 = box
    return [
        word
        for word in words
        if not (y0 <= (word.y0 + word.y1) / 2 <= y1 and x0 <= (word.x0 + word.x1) / 2 <= x1)
    ]


def _line_text(line: Sequence[Word]) -> str:
    """The words, with a blank where the page has one or a gap shows."""
    if len(line) == 1:
        return line[0].text
    parts: list[str] = [line[0].text]
    for before, word in pairwise(line):
        parts.append(f" {word.text}" if _is_gap(before, word) else right_behind(before, word))
    return "".join(parts)


def _is_gap(before: Word, word: Word) -> bool:
    """Whether a blank stands between the words; where the page's text has them apart, their places tell."""
    end = before.start + len(before.text)
    if word.start == end:
        return False
    if before.spaced and (before.start < 0 or word.start == end + 1):
        return True
    last_letter = before.x1 - (before.x1 - before.x0) / len(before.text)
    least = _CLEAR_GAP if before.spaced else _WIDE_GAP
    return word.x0 - before.x1 > least * (before.y1 - before.y0) or word.x0 < last_letter
