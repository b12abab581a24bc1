"""The first choice of readings, from style, units, header words and size."""

from collections.abc import Sequence

from extractors.numbers.sheet import Sheet
from extractors.numbers.style import Surroundings, grouping_score, merged
from extractors.relations.figures import Place

DOUBT = 0.2
"""What is left of a score where a column is written in both styles."""


def choose_by_style(sheets: Sequence[Sheet]) -> list[dict[Place, float]]:
    """Chooses a reading for each open cell of a document's tables; returns the scores of grouping."""
    by_column = [sheet.column_usage() for sheet in sheets]
    by_table = [merged(columns.values()) for columns in by_column]
    document = merged(by_table)
    scores = []
    for sheet, columns, table in zip(sheets, by_column, by_table, strict=True):
        natures: dict[tuple[int, str | None, str | None], float] = {}
        found: dict[Place, float] = {}
        both_styles = _columns_in_both_styles(sheet)
        for place in sheet.open:
            grouped, fraction = sheet.readings[place]
            key = (place[1], grouped.unit, sheet.row_units.get(place[0]))
            if key not in natures:
                natures[key] = sheet.nature(place)
            around = Surroundings(columns[place[1]], table, document)
            found[place] = grouping_score(grouped, fraction, natures[key], around)
            if place[1] in both_styles and not natures[key]:
                found[place] *= DOUBT
            sheet.grouped[place] = found[place] >= 0
        scores.append(found)
    return scores


def _columns_in_both_styles(sheet: Sheet) -> set[int]:
    """Columns with `1.250` as well as `1,250`: their style says little."""
    styles = {(col, sheet.readings[row, col][0].style) for row, col in sheet.open}
    return {col for col, style in styles if style == "vn" and (col, "en") in styles}
