"""Where rows begin that no rule parts."""

import pytest

from pipeline.readers.grids.measures import Measures
from pipeline.readers.grids.part_ruled.row_anchors import Line, is_row_label, row_breaks

MEASURE = Measures(letter=12, snap=2.5, join=6, thin=5)


def column(*lines):
    """Lines of (upper edge, text), 12 points high."""
    return [Line(top, top + 12, not any(map(str.isalpha, text)), text) for top, text in lines]


def test_labels_in_the_middle_of_cells_tell_rows():
    labels = column((107, "1"), (147, "2"))
    texts = column((100, "one"), (114, "goes on"), (140, "two"), (154, "goes on"))
    assert row_breaks([labels, texts], MEASURE) == [133]


def test_labels_at_the_top_of_cells_tell_rows_where_lines_are_evenly_apart():
    labels = column((100, "1"), (128, "2"))
    texts = column((100, "one"), (114, "goes on"), (128, "two"), (142, "goes on"))
    assert row_breaks([labels, texts], MEASURE) == [127]


def test_letters_that_reach_lower_make_no_gap_wider():
    """Broken: `Quân sự`, the end of a name, went to the row below, since the letters above it reach less low."""
    labels = column((100, "1"), (128, "2"))
    short, deep, last = column((100, "one"), (114, "goes on"), (128, "two"))
    texts = [short._replace(bottom=111), deep._replace(bottom=126.5), last]
    assert row_breaks([labels, texts], MEASURE) == [127.25]


def test_a_total_without_a_label_is_a_row():
    labels = column((100, "1"), (120, "2"))
    names = column((100, "one"), (120, "two"), (140, "all"))
    figures = column((100, "5"), (120, "6"), (140, "11"))
    assert row_breaks([labels, names, figures], MEASURE) == [116, 136]


def test_without_labels_and_figures_a_row_begins_with_a_full_line():
    names = column((100, "one"), (114, "goes on"), (128, "two"))
    whose = column((100, "mine"), (128, "yours"))
    assert row_breaks([names, whose], MEASURE) == [127]


def test_rows_that_a_line_between_them_makes_one_level_are_parted_in_their_middle():
    label, upper, lower = column((125, "1")), column((121, "5")), column((127, "6"))
    assert row_breaks([label, upper, lower], MEASURE) == [130]


@pytest.mark.parametrize("text", ["1", "12", "IV", "A", "(3)", "4.", "7)"])
def test_row_labels(text):
    assert is_row_label(text)


@pytest.mark.parametrize("text", ["1234", "Ab", "1.1.1", "-"])
def test_no_row_labels(text):
    assert not is_row_label(text)
