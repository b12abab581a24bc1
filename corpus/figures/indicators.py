"""Tables by indicators: a unit for each row, years as columns, and how one year compares with another."""

from decimal import ROUND_HALF_UP, Decimal
from random import Random

from corpus.figures.ledger import FigureTable, Tie
from corpus.figures.shapes import Indicator, Shape
from corpus.generator.spec import Column

_UNITS = ("ĐVT", "Đơn vị tính", "Đơn vị")
_FIRST_YEAR = 3
_PART = ("- {}", "+ {}", "Trong đó: {}", "- {}")


def by_indicators(random: Random, shape: Shape) -> FigureTable:
    """A table of some of the shape's indicators."""
    blocks = _blocks(shape.indicators)
    chosen = [block for block in blocks if random.random() < 0.8] or blocks
    years = random.choice((2, 2, 3))
    compared = random.choice(("rate", "growth", None))
    header = (
        Column("TT"), Column(random.choice(shape.labels)), Column(random.choice(_UNITS)),
        *_years(random, years), *_comparison(random, compared), Column("Ghi chú"),
    )  # fmt: skip
    table = FigureTable(shape.name, header, sum(map(len, chosen)))
    if compared:
        table.rates = {_FIRST_YEAR + years}
    filler = _Filler(random, table, years, compared)
    row = 0
    for number, block in enumerate(chosen, start=1):
        filler.fill(row, number, block)
        row += len(block)
    return table


def _blocks(indicators: tuple[Indicator, ...]) -> list[list[Indicator]]:
    blocks: list[list[Indicator]] = []
    for one in indicators:
        if one.unit is not None:
            blocks.append([])
        blocks[-1].append(one)
    return blocks


def _years(random: Random, count: int) -> tuple[Column, ...]:
    texts = ("Thực hiện năm 2023", "Ước thực hiện năm 2024", "Kế hoạch năm 2025")[-count:]
    return tuple(map(Column, texts))


def _comparison(random: Random, compared: str | None) -> tuple[Column, ...]:
    if compared == "rate":
        return (Column(random.choice(("KH 2025 so với ước TH 2024 (%)", "So sánh (%)", "Tỷ lệ KH/TH (%)"))),)
    if compared == "growth":
        return (Column(random.choice(("Tăng, giảm so với năm 2024 (%)", "Tốc độ tăng (%)"))),)
    return ()


class _Filler:
    def __init__(self, random: Random, table: FigureTable, years: int, compared: str | None) -> None:
        self.random, self.table, self.years, self.compared = random, table, years, compared
        self.form = random.choice(_PART)
        self.money = random.choice((0, 0, 1, 3))

    def fill(self, row: int, number: int, block: list[Indicator]) -> None:
        """An indicator and its parts, which are all there is but where `Trong đó` says otherwise."""
        head, *parts = block
        unit, places = head.unit or "", self._decimals(head)
        self.table.texts |= {(row, 0): str(number), (row, 1): self.random.choice(head.texts), (row, 2): unit}
        value = Decimal(repr(head.low * (head.high / head.low) ** self.random.random()))
        for year in range(self.years):
            col = _FIRST_YEAR + year
            whole = self._write(row, col, value, places)
            self._divide(row, col, whole, parts, places)
            value *= Decimal(repr(self.random.uniform(0.93, 1.16)))
        for offset, part in enumerate(parts, start=1):
            label = self.form.format(part.texts[0])
            self.table.texts |= {(row + offset, 1): label, (row + offset, 2): unit}
        for offset in range(len(block)):
            if unit != "%":
                self._compare(row + offset)

    def _divide(self, row: int, col: int, whole: Decimal, parts: list[Indicator], places: int) -> None:
        left = whole
        for offset in range(1, len(parts) + 1):
            last = offset == len(parts)
            share = left if last else left * Decimal(repr(self.random.uniform(0.2, 0.5)))
            left -= self._write(row + offset, col, share, places)
        if parts and not self.form.startswith("Trong đó"):
            terms = tuple(((row + offset, col), 1) for offset in range(1, len(parts) + 1))
            exact = self.table.texts[row, 2] in ("con", "người", "hộ")
            self.table.ties.append(Tie("sum", (row, col), terms, exact=exact))

    def _compare(self, row: int) -> None:
        if self.compared is None:
            return
        col = _FIRST_YEAR + self.years
        later, earlier = (row, col - 1), (row, col - 2)
        growth = self.compared == "growth"
        ratio = self.table.figures[later] / self.table.figures[earlier] - growth
        self._write(row, col, ratio * 100, 1)
        kind = "growth" if growth else "quotient"
        self.table.ties.append(Tie(kind, (row, col), ((later, 1), (earlier, 1))))

    def _decimals(self, indicator: Indicator) -> int:
        return self.money if indicator.decimals == "money" else int(indicator.decimals)

    def _write(self, row: int, col: int, value: Decimal, places: int) -> Decimal:
        shown = value.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)
        self.table.figures[row, col] = shown
        return shown
