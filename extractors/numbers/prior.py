"""The first choice of readings, from style, units, header words and size."""

from collections import Counter
from collections.abc import Mapping, Sequence

from extractors.numbers.sheet import Sheet
from extractors.numbers.style import Surroundings, Usage, grouping_score
from extractors.relations.figures import Place
from models.quantity import NumberStyle

ROUND_SHARE, ROUND_WEIGHT = 0.3, 1.5
"""So many round numbers make a column one of whole numbers, and how much that weighs."""
DOUBT = 0.2
"""What is left of a score where a column is written in both styles, or has nothing but thousandths."""


def choose_by_style(sheets: Sequence[Sheet]) -> list[dict[Place, float]]:
    """Chooses a reading for each open cell of a document's tables; returns the scores of grouping."""
    if not any(sheet.open for sheet in sheets):
        return [{} for _ in sheets]
    by_table = [sheet.styles() for sheet in sheets]
    document: Counter[NumberStyle] = Counter()
    for table in by_table:
        document.update(table)
    return [
        _scores(sheet, table, document) if sheet.open else {}
        for sheet, table in zip(sheets, by_table, strict=True)
    ]


def _scores(sheet: Sheet, table: Counter[NumberStyle], document: Counter[NumberStyle]) -> dict[Place, float]:
    natures: dict[tuple[int, str | None, str | None], float] = {}
    around: dict[tuple[int | None, int], Surroundings] = {}
    found: dict[Place, float] = {}
    # Rows of different units have nothing in common but their style; each row is like itself.
    by_column, by_row = sheet.column_usage(), sheet.row_usage()
    both_styles, silent = _columns_in_both_styles(sheet), sheet.columns_of_open_cells()
    units = _units_of_open_cells(sheet)
    round_columns = _columns_of_round_numbers(sheet, by_column)
    for place in sheet.open:
        row, col = place
        grouped = sheet.readings[place][0]
        key = (col, grouped.unit, sheet.row_units.get(row))
        if key not in natures:
            natures[key] = sheet.nature(place)
        like = (row if row in by_row else None, col)
        if like not in around:
            around[like] = Surroundings.of(_alike(by_row.get(row), by_column[col]), table, document)
        score = grouping_score(grouped, natures[key], around[like])
        if col in round_columns:
            score += ROUND_WEIGHT
        sheet.grouped[place] = score >= 0
        # Thousandths throughout, only because other columns or rates have decimals: so write few.
        unlikely = score < 0 and (col in silent or grouped.unit in units)
        doubted = (col in both_styles or unlikely) and not natures[key]
        found[place] = score * DOUBT if doubted else score
    return found


def _alike(row: Usage | None, column: Usage) -> Usage:
    """What a cell is like: its column, in a row of a unit of its own that row, in the style of both."""
    return column if row is None else row._replace(styles=row.styles + column.styles)


def _columns_of_round_numbers(sheet: Sheet, by_column: Mapping[int, Usage]) -> set[int]:
    """Columns in which many cells end like `12.500`: of decimals hardly anybody writes the zeros.

    A column that shows three decimals (`0,500`) has them for another reason.
    """
    ends: dict[int, list[bool]] = {}
    for place in sheet.open:
        grouped = sheet.readings[place][0].value or 1
        ends.setdefault(place[1], []).append(not grouped % 100)
    return {
        col
        for col, rounds in ends.items()
        if sum(rounds) >= ROUND_SHARE * len(rounds) and not by_column[col].thousandths
    }


def _units_of_open_cells(sheet: Sheet) -> set[str | None]:
    """The units in cells (`12.500 triệu đồng`) of which none tells how its figure is meant."""
    units = {sheet.readings[place][0].unit for place in sheet.open} - {None}
    if not units:
        return units
    open_cells = set(sheet.open)
    return units - {readings[0].unit for place, readings in sheet.readings.items() if place not in open_cells}


def _columns_in_both_styles(sheet: Sheet) -> set[int]:
    """Columns with `1.250` as well as `1,250`: their style says little."""
    styles = {(col, sheet.readings[row, col][0].style) for row, col in sheet.open}
    return {col for col, style in styles if style == "vn" and (col, "en") in styles}
