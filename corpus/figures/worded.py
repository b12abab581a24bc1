"""Tables of words: tasks with those who do them, projects, households, targets."""

from decimal import ROUND_HALF_UP, Decimal
from random import Random
from typing import NamedTuple

from corpus.figures.columns import header_tree
from corpus.figures.ledger import FigureTable, Tie
from corpus.figures.names import TOTALS
from corpus.figures.shapes import Measure
from corpus.figures.word_shapes import Words, WordShape
from corpus.generator.spec import Column

_ROMAN = ("I", "II", "III", "IV", "V", "VI")
_SIZES = (4, 5, 6, 8, 10, 14, 22)
_NO_NUMBERS = "-"


class _Line(NamedTuple):
    """A row: its number, and the heading of a group where it is one."""

    number: str
    group: str | None = None


def worded(seed: int, words: Words) -> FigureTable:
    """The table of that number: the same number gives the same table."""
    random = Random(seed)
    shape = random.choice(words.shapes)
    lines = _lines(random, shape, words)
    number = random.choice(shape.numbers)
    first = 0 if number == _NO_NUMBERS else 1
    header = header_tree(random, shape.headers)
    total = shape.total and random.random() < 0.8
    table = FigureTable(
        shape.name,
        (Column(number), *header) if first else header,
        len(lines) + total,
        unit=_unit(random, shape),
    )
    _Filler(random, table, words, first, random.choice(shape.band)).fill(shape, lines, with_total=total)
    table.footer = words.phrase(random, "footer") or None
    return table


def _unit(random: Random, shape: WordShape) -> str | None:
    return random.choice(shape.units) if shape.units else None


def _lines(random: Random, shape: WordShape, words: Words) -> list[_Line]:
    kind, counting = random.choice(shape.groups), random.choice(shape.counting)
    if not kind:
        return [_Line(str(number)) for number in range(1, random.choice(_SIZES) + 1)]
    lines: list[_Line] = []
    count = 0
    for place, roman in enumerate(_ROMAN[: random.choice((2, 3, 3, 4, 6))], start=1):
        deep = counting == "deep"
        lines.append(_Line(str(place) if deep else roman, words.phrase(random, kind)))
        count = count if counting == "on" else 0
        for number in range(count + 1, count + random.choice((1, 2, 3, 3, 4, 6)) + 1):
            lines.append(_Line(f"{place}.{number}" if deep else str(number)))
            count = number
    return lines


class _Filler:
    """Fills the rows; the first column of words is `first`, and `band` says how groups are headed."""

    def __init__(self, random: Random, table: FigureTable, words: Words, first: int, band: str) -> None:
        self.random, self.table, self.words, self.first, self.band = random, table, words, first, band

    def fill(self, shape: WordShape, lines: list[_Line], *, with_total: bool) -> None:
        """All rows, and a total of the figures."""
        measures = [header.measure for header in shape.headers if header.measure]
        for row, line in enumerate(lines):
            if line.group is not None:
                self._group(row, line.number, line.group, self.first + len(measures))
            elif self.first:
                self.table.texts[row, 0] = line.number
        rows = [row for row, line in enumerate(lines) if line.group is None]
        for col, measure in enumerate(measures, start=self.first):
            self._column(col, measure, rows)
        if with_total:
            self._total(rows, len(lines))

    def _group(self, row: int, number: str, text: str, width: int) -> None:
        self.table.kinds[row] = "group"
        if self.band == "own" and self.first:
            self.table.texts |= {(row, 0): number, (row, 1): text}
            return
        self.table.texts[row, 0] = text if self.band == "bare" else f"{number}. {text}"
        self.table.spans[row, 0] = (1, width)

    def _column(self, col: int, measure: Measure, rows: list[int]) -> None:
        if measure.how == "figure":
            for row in rows:
                self._figure(row, col, measure)
        elif measure.how != "blank":
            kind, _, share = measure.what.partition(" ")
            held_by: dict[int, int] = self._merged(col, rows) if measure.how == "shared" else {}
            for row in rows:
                if row not in held_by and self.random.random() < float(share or 1):
                    self.table.texts[row, col] = self.words.phrase(self.random, kind)

    def _merged(self, col: int, rows: list[int]) -> dict[int, int]:
        """The rows that the cell of another covers, merging only rows that touch."""
        held: dict[int, int] = {}
        at = 0
        while at < len(rows):
            size = self.random.choice((1, 1, 1, 2, 2, 3))
            run = [row for row in rows[at : at + size] if row - rows[at] < size]
            if len(run) > 1:
                self.table.spans[rows[at], col] = (len(run), 1)
                held |= dict.fromkeys(run[1:], rows[at])
            at += len(run)
        return held

    def _figure(self, row: int, col: int, measure: Measure) -> None:
        low, high = map(float, measure.what.split(".."))
        value = Decimal(repr(low * (high / low) ** self.random.random()))
        step = Decimal(1).scaleb(-int(measure.decimals))
        self.table.figures[row, col] = value.quantize(step, rounding=ROUND_HALF_UP)

    def _total(self, rows: list[int], row: int) -> None:
        self.table.kinds[row] = "total"
        self.table.texts[row, self.first] = self.random.choice(TOTALS)
        for col in sorted({col for _, col in self.table.figures}):
            self.table.figures[row, col] = sum((self.table.figures[one, col] for one in rows), Decimal())
            terms = tuple(((one, col), 1) for one in rows)
            self.table.ties.append(Tie("sum", (row, col), terms, exact=True))
