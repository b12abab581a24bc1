"""Sums that a header's tree explains."""

from collections.abc import Iterator, Sequence

from pipeline.readers.plain_text.header_tree.body_columns import judge_columns
from pipeline.readers.plain_text.header_tree.sums import HeaderSums, Member

BODY = [
    ["1", "An Bình", "60", "20", "30", "12", "18", "10"],
    ["2", "An Lạc", "75", "25", "40", "15", "25", "10"],
]
"""Column 2 is the sum of 3, 4 and 7; 4 that of 5 and 6."""
SUMS = HeaderSums(judge_columns(BODY, 8, indexed=True))


Cells = Sequence[tuple[int, tuple[int, ...]]]
"""The first column of each cell, and the first columns of its children."""


def members(cells: Cells, stop: int) -> Iterator[Member]:
    """The cells as siblings, of which the last ends at `stop`."""
    stops = [*(first for first, _ in cells[1:]), stop]
    return (Member(first, end, below) for (first, below), end in zip(cells, stops, strict=True))


def explained(cells: Cells, stop: int = 8) -> int:
    return SUMS.explained([tuple(members(cells, stop))])


def test_a_column_adds_up_the_groups_beside_it() -> None:
    assert explained([(2, ()), (3, ()), (4, (4, 5, 6)), (7, ())]) == 1


def test_columns_side_by_side_need_no_tree() -> None:
    assert explained([(4, ()), (5, ()), (6, ())], 7) == 0


def test_other_groups_explain_nothing() -> None:
    assert explained([(2, ()), (3, (3, 4)), (5, ()), (7, ())]) == 0


def test_a_column_adds_up_the_parts_of_the_next_group() -> None:
    assert explained([(2, ()), (3, (3, 4, 7))]) == 1


def test_the_last_part_may_be_a_group_by_its_first_column() -> None:
    """Column 4 is the sum of 5 and 6, behind which stands a part of 6."""
    assert explained([(4, ()), (5, (5, 6))]) == 1


def test_a_group_adds_up_the_groups_before_it_column_by_column() -> None:
    body = [
        ["1", "An Bình", "4", "80", "6", "170", "10", "250"],
        ["2", "An Lạc", "3", "65", "5", "140", "8", "205"],
    ]
    sums = HeaderSums(judge_columns(body, 8, indexed=True))
    groups = [(2, (2, 3)), (4, (4, 5)), (6, (6, 7))]
    assert sums.explained([tuple(members(groups, 8))]) == 2
