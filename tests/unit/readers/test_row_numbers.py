"""The numbers of rows and their places in the count."""

from pipeline.readers.plain_text.missing_cells.row_numbers import goes_on_to, order_of


def test_groups_count_on_beyond_the_fifteenth() -> None:
    assert order_of("XVI.") == ("roman", 16)
    assert goes_on_to(order_of("XV"), order_of("XVI"))
