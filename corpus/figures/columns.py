"""Tables by columns: one measure a column, one village, project or school a row."""

from collections.abc import Sequence
from random import Random

from corpus.figures.ledger import FigureTable
from corpus.figures.measures import Filler
from corpus.figures.names import OWNERS
from corpus.figures.rows import Line, lines_of
from corpus.figures.shapes import Header, Shape
from corpus.generator.spec import Column

_NUMBERS = ("TT", "STT", "Số TT", "TT")
_OPERATORS = {"sum": "+", "diff": "-"}


def by_columns(random: Random, shape: Shape) -> FigureTable:
    """A table of the shape with its figures and their ties."""
    lines = lines_of(random, shape)
    header = (
        Column(random.choice(_NUMBERS)),
        Column(random.choice(shape.labels)),
        *header_tree(random, shape.headers),
    )
    table = FigureTable(shape.name, header, len(lines))
    unit = random.choice(shape.units) if shape.units else None
    table.unit = unit
    leaves = [one for one in shape.headers if one.measure]
    filler = Filler(random, table, unit, leaves)
    for row, line in enumerate(lines):
        table.texts |= {(row, 0): line.number, (row, 1): line.label}
        if line.members:
            table.kinds[row] = "group" if line.number else "total"
        else:
            filler.fill(row)
    for row in sorted(range(len(lines)), key=lambda row: _rank(lines, row)):
        if lines[row].members:
            filler.total(row, lines[row].members)
    filler.finish([row for row, line in enumerate(lines) if not line.members], _grand(lines))
    _add_words(random, table, leaves, lines)
    if shape.marked or random.random() < 0.08:
        table.marks = _marks(random, leaves)
    return table


def _rank(lines: list[Line], row: int) -> int:
    """Totals of totals come last."""
    return 1 + max((_rank(lines, member) for member in lines[row].members), default=-1)


def _grand(lines: list[Line]) -> int | None:
    """The row that adds up the whole table."""
    return next((row for row, line in enumerate(lines) if line.members and not line.number), None)


def header_tree(random: Random, headers: Sequence[Header]) -> tuple[Column, ...]:
    """The columns, each text one of its synonyms."""
    return _tree(random, list(headers), {})


def _tree(
    random: Random, headers: list[Header], chosen: dict[tuple[str, ...], str], depth: int = 0
) -> tuple[Column, ...]:
    found = []
    while headers and headers[0].depth == depth:
        header = headers.pop(0)
        # A clerk calls the same thing by the same name all over a table.
        chosen.setdefault(header.texts, random.choice(header.texts))
        found.append(Column(chosen[header.texts], _tree(random, headers, chosen, depth + 1)))
    return tuple(found)


def _add_words(random: Random, table: FigureTable, leaves: list[Header], lines: list[Line]) -> None:
    """What stands in the columns of words."""
    for col, leaf in enumerate(leaves, start=2):
        how = leaf.measure.how if leaf.measure else ""
        for row, line in enumerate(lines):
            if how == "text" and not line.members:
                table.texts[row, col] = random.choice(OWNERS)
            elif how == "note" and random.random() < 0.08:
                table.texts[row, col] = random.choice(("Xã điểm", "Theo QĐ số 12", "Mới", "Đạt 2024"))


def _marks(random: Random, leaves: list[Header]) -> tuple[str, ...]:
    """The row of column numbers with the formulas of those that are computed."""
    bracketed = random.random() < 0.5
    first = ("A", "B") if random.random() < 0.5 else ("(1)", "(2)") if bracketed else ("1", "2")
    offset = 0 if first == ("A", "B") else 2
    wrap = (lambda mark: f"({mark})") if bracketed else str
    numbers = {chr(97 + index): wrap(1 + offset + index) for index in range(len(leaves))}
    marks = []
    for name, leaf in zip(numbers, leaves, strict=True):
        how, what = (leaf.measure.how, leaf.measure.what) if leaf.measure else ("", "")
        formula = "".join(numbers.get(one, one) for one in what)
        if how in _OPERATORS:
            marks.append(f"{numbers[name]}={formula}")
        elif how == "rate":
            marks.append(f"{numbers[name]}={formula}{random.choice(('*100', 'x100', '*100%'))}")
        else:
            marks.append(numbers[name])
    return (*first, *marks)
