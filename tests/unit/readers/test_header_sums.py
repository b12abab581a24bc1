"""Sums that a header's tree explains."""

from pipeline.readers.plain_text.header_tree.body_columns import judge_columns
from pipeline.readers.plain_text.header_tree.sums import HeaderSums

BODY = [
    ["1", "An Bình", "60", "20", "30", "12", "18", "10"],
    ["2", "An Lạc", "75", "25", "40", "15", "25", "10"],
]
"""Column 2 is the sum of 3, 4 and 7; 4 that of 5 and 6."""
SUMS = HeaderSums(judge_columns(BODY, 8, indexed=True))


def test_a_column_adds_up_the_groups_beside_it() -> None:
    assert (
        SUMS.explained(
            [
                (
                    (2, ()),
                    (3, ()),
                    (4, (4, 5, 6)),
                    (7, ()),
                )
            ]
        )
        == 1
    )


def test_columns_side_by_side_need_no_tree() -> None:
    assert (
        SUMS.explained(
            [
                (
                    (4, ()),
                    (5, ()),
                    (6, ()),
                )
            ]
        )
        == 0
    )


def test_other_groups_explain_nothing() -> None:
    assert (
        SUMS.explained(
            [
                (
                    (2, ()),
                    (3, (3, 4)),
                    (5, ()),
                    (7, ()),
                )
            ]
        )
        == 0
    )


def test_a_column_adds_up_the_parts_of_the_next_group() -> None:
    assert (
        SUMS.explained(
            [
                (
                    (2, ()),
                    (3, (3, 4, 7)),
                )
            ]
        )
        == 1
    )
