"""Generated tables of words are what they say: rows, merged cells, totals."""

import pytest

from corpus.figures import read_words, worded
from corpus.figures.word_shapes import PARAGRAPH

FILES = ("word_shapes.toml", "held_word_shapes.toml")
SEEDS = range(80)


@pytest.mark.parametrize("file", FILES)
def test_every_shape_is_drawn(file: str) -> None:
    words = read_words(file)
    assert {worded(seed, words).name for seed in SEEDS} == {shape.name for shape in words.shapes}


@pytest.mark.parametrize("file", FILES)
def test_what_merged_cells_cover_is_blank(file: str) -> None:
    words = read_words(file)
    for table in (worded(seed, words) for seed in SEEDS):
        for (row, col), (rowspan, colspan) in table.spans.items():
            covered = {(row + r, col + c) for r in range(rowspan) for c in range(colspan)} - {(row, col)}
            assert covered.isdisjoint(table.texts)
            assert row + rowspan <= table.n_rows


@pytest.mark.parametrize("file", FILES)
def test_totals_add_up_and_no_slot_is_left_in_a_phrase(file: str) -> None:
    words = read_words(file)
    for table in (worded(seed, words) for seed in SEEDS):
        assert all(tie.distance(table.figures) == 0 for tie in table.ties)
        assert not any("{" in text or text.startswith(PARAGRAPH.strip()) for text in table.texts.values())
