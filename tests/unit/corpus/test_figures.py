"""The generated tables are right where they say so, and wrong where an error was planted."""

import pytest

from corpus.figures import SHAPES, drawn, planted, written
from extractors.numbers import candidates

SEEDS = range(120)


def test_every_shape_is_drawn() -> None:
    assert {drawn(seed).name for seed in SEEDS} == {shape.name for shape in SHAPES}


@pytest.mark.parametrize("seed", SEEDS)
def test_what_is_tied_holds_within_rounding(seed: int) -> None:
    table = drawn(seed)
    for tie in table.ties:
        distance = tie.distance(table.figures)
        if distance is not None:
            assert distance <= (0 if tie.exact else len(tie.terms) / 2 + 1 + tie.slack), tie


@pytest.mark.parametrize("seed", SEEDS)
def test_an_error_breaks_a_relation_in_one_cell(seed: int) -> None:
    table = drawn(seed)
    error = planted(table, seed)
    if error is None:  # a table without a total or a rate, or with a figure missing in each
        assert not table.tied
        return
    changed = {place for place, figure in table.figures.items() if error.table.figures[place] != figure}
    assert changed == {error.place}
    assert error.tie.distance(error.table.figures) != error.tie.distance(table.figures)


@pytest.mark.parametrize("seed", SEEDS)
def test_what_is_meant_is_a_reading_of_what_is_written(seed: int) -> None:
    text = written(drawn(seed), seed)
    for (row, col), meant in text.meant.items():
        assert meant in {one.value for one in candidates(text.body[row][col])}
