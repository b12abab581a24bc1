"""How many marks each filled row has: what is tried, and what cannot be any better."""

from hypothesis import given
from hypothesis import strategies as st

from pipeline.readers.plain_text.missing_cells.cell_kinds import KINDS
from pipeline.readers.plain_text.piped.filled.width import likeness, most_likeness

KINDS_OF_CELLS = st.lists(st.integers(0, KINDS - 1), min_size=4, max_size=120)


@given(KINDS_OF_CELLS, st.integers(2, 24), st.data())
def test_no_header_is_likelier_than_what_is_said_of_its_columns(kinds, columns, data):
    over = data.draw(st.integers(1, max(1, columns - 1)))
    assert likeness(kinds, columns, over) <= most_likeness(kinds, columns)


def test_what_is_said_of_other_columns_than_those_of_the_rows_leaves_them_out() -> None:
    index, number, words = 1, 2, 4
    kinds = [words] * 4 + [index, words, number, number] * 20
    assert most_likeness(kinds, 5) < likeness(kinds, 4)
    assert most_likeness(kinds, 4) > likeness(kinds, 4) - 10
