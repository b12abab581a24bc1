"""How clerks write figures: in one style, in two, with or without groups of digits, blanks for zeros."""

from dataclasses import dataclass
from decimal import Decimal
from random import Random
from typing import Literal

from corpus.figures.ledger import FigureTable, Place

Habit = Literal["vn", "en", "plain", "space", "by column", "careless"]
_HABITS: tuple[Habit, ...] = ("vn", "vn", "vn", "vn", "en", "en", "plain", "space", "by column", "careless")
_MARKS = {"vn": ".,", "en": ",.", "space": "\u00a0,", "plain": ("", ",")}
_CARELESS = 0.08


@dataclass(frozen=True, slots=True)
class Written:
    """The texts of the body, row by row, and the figure that each place means."""

    body: list[list[str]]
    meant: dict[Place, Decimal]
    habit: Habit


def written(table: FigureTable, seed: int) -> Written:
    """The table in a style that the seed chooses."""
    random = Random(seed)
    habit = random.choice(_HABITS)
    width = sum(len(column.leaves) for column in table.header)
    zero = random.choice(("0", "0", "-", ""))
    percent = random.random() < 0.12
    padded = random.random() < 0.1
    of_column = {col: random.choice(("vn", "en")) for col in range(width)}
    body = [["" for _ in range(width)] for _ in range(table.n_rows)]
    for (row, col), text in table.texts.items():
        body[row][col] = text
    for (row, col), figure in table.figures.items():
        style = _style(random, habit, of_column[col])
        text = _figure(figure, *_MARKS[style]) if figure else zero
        if padded and figure.as_tuple().exponent == 0 and 0 < figure < 10:
            text = "0" + text
        body[row][col] = text + ("%" if percent and col in table.rates and text not in ("-", "") else "")
    meant = {place: figure for place, figure in table.figures.items() if figure or zero == "0"}
    return Written(body, meant, habit)


def _style(random: Random, habit: Habit, of_column: str) -> str:
    if habit == "by column":
        return of_column
    if habit == "careless":
        return "en" if random.random() < _CARELESS else "vn"
    return habit


def _figure(figure: Decimal, group: str, decimal: str) -> str:
    whole, _, fraction = f"{figure:,f}".partition(".")
    return whole.replace(",", group) + (decimal + fraction if fraction else "")
