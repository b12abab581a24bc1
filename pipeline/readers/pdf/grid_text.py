"""The grids of a page with the text of their cells."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from models.blocks import GridOrigin
from pipeline.readers.grids import Box, Character, FoundGrid, Segment, find_grids
from pipeline.readers.pdf.broken_words import mended
from pipeline.readers.pdf.doubtful_grids import Tables, settled
from pipeline.readers.pdf.frame import Frame
from pipeline.readers.pdf.lines import Line
from pipeline.readers.pdf.native import Glyphs
from pipeline.readers.pdf.words import Word

_FEWEST_VERTICALS = 2
_FEWEST_HORIZONTALS = 3
_MARGIN = 2.0
_WIDE_GAP = 0.2
"""In heights of the characters: a wider gap stands for a blank."""
_PADDING = 12.0
"""Points that a cell keeps free on both sides together, as Word does unless told otherwise."""
_HYPHENS = "\x02\ufffe"


@dataclass(frozen=True, slots=True)
class CellText:
    """The printed lines of a cell, and whether all of its words are bold.

    Of recognised text also how sure its least certain word is, and what a second engine reads instead.
    """

    lines: tuple[str, ...]
    bold: bool
    confidence: float | None = None
    alternative: str | None = None


@dataclass(frozen=True, slots=True)
class PageGrid:
    """A grid on a page (1-based); `texts` runs parallel to `found.cells`."""

    found: FoundGrid
    texts: tuple[CellText, ...]
    page: int
    origin: GridOrigin = "ruled"
    continues_row: bool = False

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
    """The rulings of a page (1-based); `ask` gives the tables that another finder sees on it."""

    page: int
    frame: Frame
    segments: Sequence[Segment]
    ask: Callable[[], Tables] | None = None


def page_grids(ruled: Ruled, found: Glyphs, lines: Sequence[Line]) -> list[PageGrid]:
    """The grids that the rulings of the page make. Only characters between the rulings are looked at."""
    segments = ruled.segments
    if not _may_hold_table(segments):
        return []
    top = min(segment.y0 for segment in segments) - _MARGIN
    bottom = max(segment.y1 for segment in segments) + _MARGIN
    characters = [
        Character(character, x0, y0, x1, y1, index)
        for index, (character, x0, y0, x1, y1) in enumerate(zip(*found, strict=True))
        if top <= y1 and y0 <= bottom and character not in "\r\n\0"
    ]
    if not characters:
        return []
    grids = find_grids(segments, characters, Box(0.0, 0.0, ruled.frame.width, ruled.frame.height))
    return [_with_text(grid, found, lines, ruled.page) for grid in settled(grids, characters, ruled.ask)]


def _may_hold_table(segments: Sequence[Segment]) -> bool:
    """Whether there are verticals, or horizontals that begin or end at one place, as underlines do not."""
    horizontal = [segment for segment in segments if segment.x1 - segment.x0 > segment.y1 - segment.y0]
    if len(segments) - len(horizontal) >= _FEWEST_VERTICALS:
        return True
    edges = Counter(round(x / _MARGIN) for segment in horizontal for x in (segment.x0, segment.x1))
    return bool(edges) and max(edges.values()) >= _FEWEST_HORIZONTALS


def _with_text(grid: FoundGrid, found: Glyphs, lines: Sequence[Line], page: int) -> PageGrid:
    bold = sorted(
        (word for line in lines for word in line.words if word.style.bold and is_inside(word, grid.box)),
        key=_middle,
    )
    middles = [_middle(word) for word in bold]
    texts = []
    for cell in grid.cells:
        printed = [(text, line) for line in cell.lines if (text := _line_text(line, found))]
        written = mended([text for text, _ in printed], _full([line for _, line in printed], cell.box, found))
        beside = bold[bisect_left(middles, cell.box.y0) : bisect_right(middles, cell.box.y1)]
        heavy = sum(len(word.text) for word in beside if is_inside(word, cell.box))
        letters = sum(len(line) - line.count(" ") for line in written)
        texts.append(CellText(written, 0 < letters <= heavy))
    return PageGrid(grid, tuple(texts), page)


def _full(lines: Sequence[Sequence[int]], box: Box, found: Glyphs) -> list[bool]:
    """Of each line of a cell, whether the first character of the next would not have fitted into it."""
    if not lines:
        return []
    turn = _turn(max(lines, key=len), found)
    length = box.y1 - box.y0 if turn else box.x1 - box.x0
    first = [_extent(line[0], found, turn) for line in lines]
    rooms = [
        length - (_extent(line[-1], found, turn)[1] - start[0])
        for line, start in zip(lines, first, strict=True)
    ]
    wanted = [end - start + _PADDING for start, end, _ in first[1:]]
    return [room < want for room, want in zip(rooms, [*wanted, 0.0], strict=True)]


def _middle(word: Word) -> float:
    return (word.y0 + word.y1) / 2


def is_inside(word: Word, box: Box) -> bool:
    """Whether the middle of the word lies in the box."""
    x, y = (word.x0 + word.x1) / 2, (word.y0 + word.y1) / 2
    return box.x0 <= x <= box.x1 and box.y0 <= y <= box.y1


def _line_text(indexes: Sequence[int], found: Glyphs) -> str:
    """The characters, with a blank where one was left out or a gap shows."""
    text = found.text
    parts: list[str] = []
    before: int | None = None
    turn = _turn(indexes, found)
    for index in indexes:
        if before is not None and index != before + 1 and _is_gap(before, index, found, turn):
            parts.append(" ")
        parts.append("-" if text[index] in _HYPHENS else text[index])
        before = index
    return "".join(parts).strip()


def _turn(indexes: Sequence[int], found: Glyphs) -> int:
    """0 for a level line, 1 for one that runs down the page, -1 for one that runs up."""
    first, last = indexes[0], indexes[-1]
    right, down = found.left[last] - found.left[first], found.top[last] - found.top[first]
    return 0 if abs(down) <= abs(right) else 1 if down > 0 else -1


def _extent(index: int, found: Glyphs, turn: int) -> tuple[float, float, float]:
    """Where the character begins and ends along its line, and how high it is."""
    left, top, right, bottom = (edges[index] for edges in found[1:])
    if not turn:
        return left, right, bottom - top
    return (top, bottom, right - left) if turn > 0 else (-bottom, -top, right - left)


def _is_gap(before: int, index: int, found: Glyphs, turn: int) -> bool:
    if found.text[before].isspace() or found.text[index].isspace():
        return False
    start, end, height = _extent(before, found, turn)
    next_start, _, _ = _extent(index, found, turn)
    return next_start - end > _WIDE_GAP * height or next_start < start
