"""The printed lines of a cell."""

from collections.abc import Sequence
from typing import NamedTuple

from pipeline.readers.grids.geometry import Character
from pipeline.readers.grids.turned import level


class _Run:
    """Letters that follow each other from left to right on one line, with the blanks between them."""

    __slots__ = ("characters", "x", "y0", "y1")

    def __init__(self, first: Character) -> None:
        self.characters = [first]
        self.x, self.y0, self.y1 = first.x0, first.y0, first.y1

    def takes(self, letter: Character) -> bool:
        """Whether the letter goes on to the right on the same line; if so, it is added."""
        if letter.x0 < self.x or not _level(self.y0, self.y1, letter.y0, letter.y1):
            return False
        self.characters.append(letter)
        self.x, self.y0, self.y1 = letter.x0, min(self.y0, letter.y0), max(self.y1, letter.y1)
        return True


class Printed(NamedTuple):
    """Character indexes line by line, the length of each line and that of the first word."""

    lines: tuple[tuple[int, ...], ...]
    widths: tuple[float, ...]
    lead: float


def printed(characters: Sequence[Character]) -> Printed:
    """The lines of a cell, top down, each from left to right, without blanks at its ends.

    Text that is turned by a quarter is read along its own lines.
    """
    lines = lines_of(level(characters))
    return Printed(
        tuple(tuple(character.index for character in line) for line in lines),
        tuple(line[-1].x1 - line[0].x0 for line in lines),
        _width_of_word(lines[0]) if lines else 0.0,
    )


def _width_of_word(line: Sequence[Character]) -> float:
    end = line[0].x1
    for character in line:
        if character.text.isspace():
            break
        end = character.x1
    return end - line[0].x0


def lines_of(characters: Sequence[Character]) -> list[list[Character]]:
    """The characters of level text, line by line."""
    runs: list[_Run] = []
    run: _Run | None = None
    for character in characters:
        text, x0, y0, _, y1, _ = character
        if text.isspace():
            if run:
                run.characters.append(character)
        elif run and x0 >= run.x and y0 == run.y0 and y1 == run.y1:  # mostly; asks less than `takes`
            run.characters.append(character)
            run.x = x0
        elif not run or not run.takes(character):
            run = _Run(character)
            runs.append(run)
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


def _in_order(line: list[_Run]) -> list[Character]:
    line.sort(key=lambda run: run.characters[0].x0)
    characters = [character for run in line for character in run.characters]
    while characters[-1].text.isspace():
        characters.pop()
    return characters
