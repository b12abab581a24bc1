"""Every carrier of every spec is read as the spec says."""

from types import ModuleType
from typing import Any

import pytest

from tests.carriers.reading import PAIRS, plans, right
from tests.golden.test_corpus import ASPECTS, SHOWN

LEAST_RIGHT = 0.995


@pytest.mark.parametrize("aspect", ASPECTS, ids=[aspect.__name__.rpartition(".")[2] for aspect in ASPECTS])
@pytest.mark.parametrize(("name", "carrier"), PAIRS)
def test_carrier_is_read_as_the_spec_says(name: str, carrier: str, aspect: ModuleType) -> None:
    differences = aspect.differences(right(name), plans(name, carrier))
    assert not differences, "\n".join(differences[:SHOWN])


def test_numeric_cells_are_right_over_all_carriers() -> None:
    wanted = had = 0
    for pair in PAIRS:
        name, carrier = pair.values
        numbers = _numbers(right(str(name))["tables"])
        found = {
            (at, cell.row, cell.col): float(cell.quantity.value)
            for at, table in enumerate(
                table for plan in plans(str(name), str(carrier)) for table in plan.tables
            )
            for cell in table.cells
            if cell.quantity and cell.quantity.value is not None
        }
        wanted += len(numbers)
        had += sum(found.get(place) == value for place, value in numbers.items())
    assert had / wanted >= LEAST_RIGHT, f"{had} of {wanted}"


def _numbers(gold_tables: list[dict[str, Any]]) -> dict[tuple[int, int, int], float]:
    return {
        (at, row, col): value
        for at, table in enumerate(gold_tables)
        for row, line in enumerate(table["values"])
        for col, value in enumerate(line)
        if value is not None
    }
