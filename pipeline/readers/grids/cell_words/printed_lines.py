"""The printed lines of a cell."""

from collections.abc import Sequence
from typing import NamedTuple

from pipeline.readers.grids.cell_words.rotated_text import level
from pipeline.readers.grids.words import Word


class _Run:
    """Words that follow each other from left to right on one line."""

    __slots__ = ("words", "x", "y0", "y1")

    def __init__(self, first: Word) -> None:
        self.words = [first]
        self.x, self.y0, self.y1 = first.x0, first.y0, first.y1

    def takes(self, word: Word) -> bool:
        """Whether the word goes on to the right on the same line; if so, it is added."""
        if word.x0 < self.x:
            return False
        if word.y0 != self.y0 or word.y1 != self.y1:
            if not _level(self.y0, self.y1, word.y0, word.y1):
                return False
            self.y0, self.y1 = min(self.y0, word.y0), max(self.y1, word.y1)
        self.words.append(word)
        self.x = word.x0
        return True


class Printed(NamedTuple):
    """The words line by line, the length of each line, and whether the text is turned."""

    lines: tuple[tuple[Word, ...], ...]
    widths: tuple[float, ...]
    turned: bool


_NOTHING = Printed((), (), turned=False)


def printed(words: Sequence[Word]) -> Printed:
    """The lines of a cell, top down, each from left to right; turned text is read along its own lines."""
    if not words:
        return _NOTHING
    if len(words) == 1 or _are_in_line(words):
        return Printed((tuple(words),), (words[-1].x1 - words[0].x0,), turned=False)
    laid = level(words)
    lines = lines_of(laid)
    widths = tuple([line[-1].x1 - line[0].x0 for line in lines])
    return Printed(tuple(map(tuple, lines)), widths, laid is not words)


def _are_in_line(words: Sequence[Word]) -> bool:
    """Whether each word stands right of the one before, all at exactly one height: as in most cells."""
    before = words[0]
    top, bottom = before.y0, before.y1
    for word in words:
        if word.y0 != top or word.y1 != bottom or word.x0 < before.x0:
            return False
        before = word
    return True


def lines_of(words: Sequence[Word]) -> list[list[Word]]:
    """The words of level text, line by line."""
    if len(words) == 1:
        return [list(words)]
    runs: list[_Run] = []
    for word in words:
        if not runs or not runs[-1].takes(word):
            runs.append(_Run(word))
    return [_in_order(line) for line in _lines(runs)]


def _lines(runs: list[_Run]) -> list[list[_Run]]:
    """Runs at one height together; the tallest come first, so that a lone comma or hyphen finds its line."""
    if len(runs) == 1:
        return [runs]
    lines: list[list[_Run]] = []
    for run in sorted(runs, key=lambda run: run.y0 - run.y1):
        near = [line for line in lines if _level(line[0].y0, line[0].y1, run.y0, run.y1)]
        if near:
            middle = run.y0 + run.y1
            min(near, key=lambda line: abs(line[0].y0 + line[0].y1 - middle)).append(run)
        else:
            lines.append([run])
    return sorted(lines, key=lambda line: line[0].y0 + line[0].y1)


def _level(top: float, bottom: float, y0: float, y1: float) -> bool:
    """Whether the two are on one line: they share half of the lesser height, or one is a mark at the other.

    A comma hangs below the letters, a quotation mark stands above them, both without sharing height.
    """
    shared = min(bottom, y1) - max(top, y0)
    taller, lower = bottom - top, y1 - y0
    if lower > taller:
        taller, lower = lower, taller
    return shared >= (0.5 * lower if lower > 0.5 * taller else -0.2 * taller)


def _in_order(line: list[_Run]) -> list[Word]:
    if len(line) == 1:
        return line[0].words
    line.sort(key=lambda run: run.words[0].x0)
    return [word for run in line for word in run.words]
