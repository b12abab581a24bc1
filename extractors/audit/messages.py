"""The sentence of a finding, with the figures as a Vietnamese clerk writes them."""

from collections.abc import Sequence, Sized
from decimal import Decimal

from extractors.relations.figures import Figures, Place
from extractors.relations.formula import Formula
from extractors.relations.relation import Hundred, Linear, Product, Quotient, Relation, Share
from models.table import Cell, Column, Table

MOST_TERMS = 8


def vietnamese(value: Decimal) -> str:
    """`1.234,5`: dots between groups, a comma before the decimals."""
    return f"{value:,f}".translate(str.maketrans(",.", ".,"))


def sentence(
    figures: Figures, relation: Relation, lanes: list[int], expected: Decimal, actual: Decimal
) -> str:
    """`Thôn Đông: 30 ≠ 14 + 12 + 3 = 29`; a total names its column, and how many others are wrong."""
    lane = lanes[0]
    row, col = relation.place(relation.target, lane)
    where = [row_name(figures, row)]
    if relation.axis == "rows":
        where.append(column_name(figures, col))
    working, result = _working(figures, relation, lane), vietnamese(expected)
    if isinstance(relation.expression, Hundred):
        if relation.axis == "rows" and relation.target in relation.expression.operands:
            # The shares of all rows are no more those of the last one.
            where = [f"Cột {column_name(figures, col).removeprefix('cột ')}"]
        return f"{', '.join(where)}: {working} = {vietnamese(actual)} ≠ {result}{_more(lanes, 'cột')}"
    right = f"{working} = {result}"
    if working == result:
        right = f"{result} là tổng các phần" if relation.kind in ("sum", "parts") else result
    return f"{', '.join(where)}: {vietnamese(actual)} ≠ {right}{_more(lanes, 'cột')}"


def blaming_sentence(
    figures: Figures, place: Place, expected: Decimal, actual: Decimal, broken: Sequence[str]
) -> str:
    """`Thôn Đông, cột “Nữ”: 52 sai ở 2 phép tính, là 25 thì khớp cả (…; …)`."""
    figures_told = (
        f"{vietnamese(actual)} sai ở {len(broken)} phép tính, là {vietnamese(expected)} thì khớp cả"
    )
    return f"{cell_name(figures, place)}: {figures_told} ({'; '.join(broken)})"


def mended_sentence(figures: Figures, place: Place, amount: Decimal, broken: str) -> str:
    """`Cộng: 54 ≠ 52 + 13 = 65; khớp nếu Thôn Đông, cột “Nữ” là 41`."""
    return f"{broken}; khớp nếu {cell_name(figures, place)} là {vietnamese(amount)}"


def _more(told: Sized, kind: str) -> str:
    return f" (và {len(told) - 1} {kind} khác)" if len(told) > 1 else ""


def cell_name(figures: Figures, place: Place) -> str:
    """A cell by its row and its column."""
    return f"{row_name(figures, place[0])}, {column_name(figures, place[1])}"


def row_name(figures: Figures, row: int) -> str:
    """The label of a row without its bullet, else its number."""
    label = (figures.rows[row].label or "").lstrip("-–+*• ").rstrip(" :;.")
    return label or f"Dòng {row + 1}"


def column_name(figures: Figures, col: int) -> str:
    """A column by its header texts, else by its number."""
    return _column_name(figures.column(col), col)


def of_cells(table: Table, cells: Sequence[Cell], said: str) -> str:
    """`Bảng 1, cột “Số hộ”: “1l5” không đọc được thành số (và 2 ô khác)`: what is said of the first cell."""
    first = cells[0]
    column = next((one for one in table.columns if one.col == first.col), None)
    where = f"Bảng {table.ordinal}, {_column_name(column, first.col)}"
    return f"{where}: “{first.raw}” {said}{_more(cells, 'ô')}"


def _column_name(column: Column | None, col: int) -> str:
    return f"cột “{' › '.join(column.path)}”" if column and column.path else f"cột {col + 1}"


def _working(figures: Figures, relation: Relation, lane: int) -> str:
    """The right-hand side with its figures; a long sum is described."""
    expression = relation.expression
    if isinstance(expression, Quotient | Share):
        factor = _scaled(expression.factor)
        growth = isinstance(expression, Quotient) and expression.growth
        change = f" − {expression.factor}" if growth else ""
        years = expression.years if isinstance(expression, Quotient) else 1
        ratio = _joined(figures, relation, lane, " / ")
        return f"({ratio})^(1/{years}){factor}{change}" if years > 1 else f"{ratio}{factor}{change}"
    if isinstance(expression, Product):
        return f"{_joined(figures, relation, lane, ' × ')}{_scaled(expression.scale)}"
    if isinstance(expression, Hundred):
        return _joined(figures, relation, lane, " + ")
    if isinstance(expression, Formula):
        column = figures.column(relation.target)
        return f"công thức {column.formula}" if column and column.formula else "công thức"
    return _sum(figures, relation, expression, lane)


def _scaled(factor: float) -> str:
    if factor == 1:
        return ""
    return f" × {round(factor)}" if factor > 1 else f" / {round(1 / factor)}"


def _joined(figures: Figures, relation: Relation, lane: int, sign: str) -> str:
    """The operands with a sign between them."""
    return sign.join(vietnamese(shown(figures, *place)) for place in relation.operand_places(lane))


def _sum(figures: Figures, relation: Relation, expression: Linear, lane: int) -> str:
    terms = [
        sign * shown(figures, row, col)
        for (row, col), sign in zip(relation.operand_places(lane), expression.signs, strict=True)
        if figures.amounts[row][col] is not None
    ]
    if len(terms) > MOST_TERMS:
        return f"tổng của {len(terms)} {'dòng' if relation.axis == 'rows' else 'cột'}"
    first, *others = terms
    return vietnamese(first) + "".join(f" {'−' if one < 0 else '+'} {vietnamese(abs(one))}" for one in others)


def shown(figures: Figures, row: int, col: int) -> Decimal:
    """The number of a cell with as many decimals as it shows."""
    value = figures.decimal(figures.amounts[row][col] or 0)
    return value.quantize(Decimal(1).scaleb(-figures.places[row][col]))
