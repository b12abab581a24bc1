"""Columns that are the difference of two others, wherever they stand."""

import pytest

from extractors.numbers import resolve_tables
from extractors.relations.probes import MOST_COLUMNS
from tests.unit.numbers.builders import table

ROWS = [(412, 137), (265, 98), (731, 244), (189, 76), (554, 321), (308, 119)]


def stated(columns: int) -> list[tuple[int, tuple[int, ...]]]:
    """The differences in a table of so many number columns, the first, the third and the last of which are three."""
    body = []
    for number, (first, third) in enumerate(ROWS, 1):
        others = [str(1_000_003 * (number + col) ** 3 % 99_991_000) for col in range(columns - 3)]
        cells = [str(first), others[0], str(third), *others[1:], str(first - third)]
        body.append(" | ".join((f"Thôn {number}", *cells)))
    header = ["Thôn", *[f"Cột {col}" for col in range(columns)]]
    (resolved,) = resolve_tables((table(header, "\n".join(body)),))
    return [(one.target, one.expression.operands) for one in resolved.relations if one.kind == "difference"]


def test_the_last_column_is_what_the_third_leaves_of_the_first() -> None:
    assert stated(6) == [(6, (1, 3))]


@pytest.mark.parametrize(("columns", "found"), [(MOST_COLUMNS, 1), (MOST_COLUMNS + 1, 0)])
def test_no_table_of_hundreds_of_columns_is_searched_for_differences(columns: int, found: int) -> None:
    """Once 1,280 columns took four seconds: a quarter of a million triples add up in a row by chance."""
    assert len(stated(columns)) == found
