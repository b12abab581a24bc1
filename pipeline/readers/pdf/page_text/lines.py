"""Lines: words that share a baseline, left to right."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from operator import sub

from pipeline.readers.grids import Box, Word, least_certain

_OVERLAP = 0.5
_SLACK = 1.0
_TOUCHING = 0.15
"""Of the height: so far words may overlap that a program put into a blank a little too narrow for them."""
_HAIR = 0.1
"""Of the height: blanks between words are wider."""
_CLOSING = ",.;:)"
_COLUMN_GAP = 1.4
"""In heights of the line: a wider gap parts columns or stands for a blank to be filled in."""


@dataclass(slots=True)
class Line:
    """A line of a page (1-based), upright; `height` is that of its common words.

    `gap`: how wide the widest blank between its words was when the line was measured.
    """

    words: Sequence[Word]
    page: int
    x0: float = field(init=False)
    y0: float = field(init=False)
    x1: float = field(init=False)
    y1: float = field(init=False)
    height: float = field(init=False)
    gap: float = field(init=False)

    def __post_init__(self) -> None:
        self.measure()

    def measure(self) -> None:
        """Takes the extent anew from the words."""
        lefts, tops, rights, bottoms = list(zip(*self.words, strict=True))[1:5]
        self.x0, self.y0, self.x1, self.y1 = lefts[0], tops[0], max(rights), bottoms[0]
        self.gap = max(map(sub, lefts[1:], rights), default=0.0)
        if tops.count(self.y0) == len(tops) == bottoms.count(self.y1):
            self.height = self.y1 - self.y0 or 1.0
            return
        self.y0, self.y1 = min(tops), max(bottoms)
        heights = sorted(map(sub, bottoms, tops))
        self.height = heights[len(heights) // 3] or 1.0

    @property
    def box(self) -> Box:
        """The extent."""
        return Box(self.x0, self.y0, self.x1, self.y1)

    @property
    def text(self) -> str:
        """The words; four blanks where the gap is as wide as between columns."""
        return self._joined([word.text for word in self.words])

    @property
    def read(self) -> str | None:
        """The same as it was recognised, where words of it were put right."""
        read = [word.read for word in self.words]
        if read.count(None) == len(read):
            return None
        return self._joined([word.read or word.text for word in self.words])

    def _joined(self, texts: Sequence[str]) -> str:
        if self.gap <= _COLUMN_GAP * self.height:
            return " ".join(texts)
        parts = [texts[0]]
        for (before, word), text in zip(pairwise(self.words), texts[1:], strict=True):
            parts.append("    " if word.x0 - before.x1 > _COLUMN_GAP * self.height else " ")
            parts.append(text)
        return "".join(parts)

    @property
    def confidence(self) -> float | None:
        """That of the least certain word, where words were recognised."""
        return None if self.words[0].confidence is None else least_certain(self.words)

    @property
    def size(self) -> float:
        """The size of the font of most words."""
        sizes = sorted([word.style.size for word in self.words])
        return sizes[len(sizes) // 2]

    @property
    def bold(self) -> bool:
        """Whether every word with a letter or digit is bold."""
        return self.is_bold()

    def is_bold(self, start: int = 0) -> bool:
        """Whether every word with a letter or digit is bold, from the word `start` on if there is one."""
        words = list(self.words)
        return all(word.style.bold or not any(map(str.isalnum, word.text)) for word in words[start:] or words)

    def segments(self, gap: float = _COLUMN_GAP) -> list[list[Word]]:
        """The words, cut at gaps wider than `gap` heights of the line."""
        if self.gap <= gap * self.height:
            return [list(self.words)]
        parts = [[self.words[0]]]
        for before, word in pairwise(self.words):
            if word.x0 - before.x1 > gap * self.height:
                parts.append([])
            parts[-1].append(word)
        return parts


def lines_of(runs: Iterable[Sequence[Word]], page: int) -> list[Line]:
    """The lines from top to bottom; runs on one baseline that stand side by side are one line."""
    lines: list[Line] = []
    for run in sorted(_straight(runs), key=lambda run: (run[0].y0 + run[0].y1, run[0].x0)):
        line = next((line for line in reversed(lines[-4:]) if _stands_in(line, run)), None)
        if line is None:
            lines.append(Line(list(run), page))
        else:
            line.words = list(_whole(sorted((*line.words, *run), key=lambda word: word.x0)))
            line.measure()
    return sorted(lines, key=lambda line: (line.y0 + line.y1, line.x0))


def _whole(words: Iterable[Word]) -> Iterator[Word]:
    """The words of a line, put together of pieces that are drawn in turns where a font lacks letters."""
    found: Word | None = None
    for word in words:
        if found and _go_on(found, word):
            found = found._replace(text=found.text + word.text, x1=word.x1, spaced=word.spaced)
            continue
        if found:
            yield found
        found = word
    if found:
        yield found


def _go_on(before: Word, word: Word) -> bool:
    """Whether two pieces touch; figures behind each other may be raised ones, of notes."""
    touch = not before.spaced and abs(word.x0 - before.x1) < _HAIR * (before.y1 - before.y0)
    is_letters = before.text[-1].isalpha() and not word.text[0].isdecimal()
    return touch and (is_letters or word.text[0] in _CLOSING)


def _straight(runs: Iterable[Sequence[Word]]) -> Iterable[Sequence[Word]]:
    """The runs, cut where the next word stands further left, or on another baseline."""
    for run in runs:
        start = 0
        for at, (before, word) in enumerate(pairwise(run), 1):
            if word.x0 < before.x0 - _SLACK or not (word.y0 == before.y0 or overlaps(before, word)):
                yield run[start:at]
                start = at
        yield run[start:] if start else run


def overlaps(one: Word | Line, other: Word | Line) -> bool:
    """Whether the lower of the two shares half its height with the other."""
    shared = min(one.y1, other.y1) - max(one.y0, other.y0)
    return shared >= _OVERLAP * min(one.y1 - one.y0, other.y1 - other.y0)


def _stands_in(line: Line, run: Sequence[Word]) -> bool:
    """Whether the run stands on the baseline of the line and no word of one covers a word of the other."""
    if line.y1 <= run[0].y0 or not overlaps(line, run[0]):
        return False
    slack = max(_SLACK, _TOUCHING * (run[0].y1 - run[0].y0))
    left, right = run[0].x0 + slack, run[-1].x1 - slack
    return all(word.x1 <= left or word.x0 >= right for word in line.words) or not any(
        min(word.x1, other.x1) - max(word.x0, other.x0) > slack for word in line.words for other in run
    )
