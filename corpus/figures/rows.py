"""The rows of a table by columns: villages one after another, or under groups, with totals above or below."""

from dataclasses import dataclass
from random import Random

from corpus.figures.names import GROUPS, SECTORS, TOTALS, places, works
from corpus.figures.shapes import Shape

_ROMAN = ("I", "II", "III", "IV", "V")


@dataclass(frozen=True, slots=True)
class Line:
    """A row: its number, its label, and the rows that it adds up (none for a row with figures of its own)."""

    number: str
    label: str
    members: tuple[int, ...] = ()


def lines_of(random: Random, shape: Shape) -> list[Line]:
    """The rows from the top."""
    grouped = shape.projects or (not shape.rows and random.random() < 0.25)
    lines = _grouped(random, shape) if grouped else _flat(random, shape)
    wanted = grouped or shape.rows or random.random() < 0.85
    return _with_total(random, lines, deep=grouped) if wanted else lines


def _flat(random: Random, shape: Shape) -> list[Line]:
    names = list(shape.rows) or places(random, random.choice((4, 5, 6, 6, 7, 7, 8, 10, 12, 16, 22, 34)))
    return [Line(str(place), name) for place, name in enumerate(names, start=1)]


def _grouped(random: Random, shape: Shape) -> list[Line]:
    lines: list[Line] = []
    names = random.sample(SECTORS if shape.projects else GROUPS, random.choice((2, 2, 3, 4)))
    running = random.random() < 0.3
    count = 0
    for number, name in zip(_ROMAN, names, strict=False):
        size = random.randint(2, 6)
        first = len(lines) + 1
        lines.append(Line(number, name, tuple(range(first, first + size))))
        for label in (works if shape.projects else places)(random, size):
            count += 1
            lines.append(Line(str(count if running else len(lines) - first + 1), label))
    return lines


def _with_total(random: Random, lines: list[Line], *, deep: bool) -> list[Line]:
    """A total of the rows at the top of the tree, over or under all of them."""
    tops = [place for place, line in enumerate(lines) if line.members or not deep]
    label = random.choice(TOTALS)
    if random.random() < (0.6 if deep else 0.25):
        moved = [Line(one.number, one.label, tuple(row + 1 for row in one.members)) for one in lines]
        return [Line("", label, tuple(row + 1 for row in tops)), *moved]
    return [*lines, Line("", label, tuple(tops))]
