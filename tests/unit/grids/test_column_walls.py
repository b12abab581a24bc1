"""Columns that only the gaps between texts show."""

import pytest

from pipeline.readers.grids.cell_words.printed_lines import lines_of
from pipeline.readers.grids.measures import measures
from pipeline.readers.grids.part_ruled.column_walls import column_walls
from tests.unit.grids.drawing import Page


def walls(rows, header=(), numbers=()):
    """The walls between the columns of rows of (x, text), in letters of 12 points."""
    page = Page()
    for line, row in enumerate(rows):
        for x, text in row:
            page.write(text, x, 100 + 20 * line)
    body = lines_of(page.words)
    over = Page()
    for line, row in enumerate(header):
        for x, text in row:
            over.write(text, x, 60 + 13 * line)
    counted = Page()
    for x, text in numbers:
        counted.write(text, x, 90)
    return column_walls(body, lines_of(over.words) if over.words else [], counted.words, measures(page.words))


NAMES = [[(50, f"{n}"), (80, "name" * (1 + n % 2)), (200, f"{n}1")] for n in range(8)]


def test_a_column_ends_in_the_middle_of_the_gap():
    assert walls(NAMES) == [(56 + 80) / 2, (80 + 48 + 200) / 2]


def test_a_header_wider_than_its_column_moves_the_wall():
    assert walls(NAMES, [[(48, "No"), (80, "Name"), (180, "Number")]])[1] == (128 + 180) / 2


def test_a_header_over_no_text_is_that_of_a_blank_column():
    assert len(walls(NAMES, [[(50, "N"), (80, "Name"), (200, "Sum"), (260, "Notes")]])) == 3


def test_a_header_beside_a_column_without_another_is_its_own():
    heads = [[(50, "N"), (80, "Name"), (150, "Number")]]
    assert walls(NAMES, heads) == [68, (128 + 150) / 2]


def test_a_header_across_a_narrow_gap_takes_it_back():
    rows = [[(50, f"{n}"), (66, "of"), (200, f"{n}1")] for n in range(8)]
    assert len(walls(rows)) == 2
    assert len(walls(rows, [[(50, "Share"), (196, "Sum")]])) == 1


def test_numbers_of_columns_tell_blank_ones():
    counted = [(50, "(1)"), (90, "(2)"), (200, "(3)"), (260, "(4)")]
    assert len(walls(NAMES, [], counted)) == 3


def test_one_line_of_many_may_run_across():
    rows = [*NAMES * 4, [(50, "a_long_name_of_a_group_of_rows")]]
    assert len(walls(rows)) == 2


@pytest.mark.parametrize("rows", [[], [[(50, "one two three")], [(50, "one two three")]]])
def test_blanks_above_each_other_are_no_columns(rows):
    assert walls(rows) == []
