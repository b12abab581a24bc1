"""The search for a header's trees against trying every tree."""

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.readers.plain_text.header_tree.scores import HeaderScores, weights
from pipeline.readers.plain_text.header_tree.search import likely_trees
from pipeline.readers.plain_text.header_tree.slots import header_slots

HEADINGS = ["Kế hoạch năm 2032", "Năm 2031", "Số hộ", "Tỷ lệ (%)", "Trong đó", "Nữ", "Tổng số", "Ghi chú"]


def every_tree(cells: int, roots: int, groups: int) -> Iterator[tuple[int, ...]]:
    """The numbers of children of all trees with so many cells in the first row and so many groups."""

    def grown(counts: tuple[int, ...], placed: int, left: int) -> Iterator[tuple[int, ...]]:
        if len(counts) == cells:
            if placed == cells and not left:
                yield counts
        elif len(counts) < placed:
            yield from grown((*counts, 0), placed, left)
            for count in range(2, cells - placed + 1 if left else 0):
                yield from grown((*counts, count), placed + count, left - 1)

    return grown((), roots, groups)


def worth(scores: HeaderScores, roots: int, counts: tuple[int, ...]) -> float:
    total, placed = scores.first_row(roots), roots
    for cell, count in enumerate(counts):
        is_root = cell < roots
        total += scores.group(cell, placed, placed + count, is_root) if count else scores.leaf(cell, is_root)
        placed += count
        if cell not in (0, roots):
            total += scores.beside(cell, counts[cell - 1], count)
        twin = scores.features.said_before[cell]
        total += 0.0 if twin is None else scores.again(counts[twin], count)
    return total


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(HEADINGS), min_size=4, max_size=8), st.integers(1, 3))
def test_the_best_tree_is_found_first(headings: list[str], groups: int) -> None:
    """Broken: the best tree was lost where more than eight others had as many cells left."""
    texts = ["STT", "Đơn vị", *headings]
    scores = HeaderScores(texts, weights())
    every = [
        worth(scores, roots, counts)
        for roots in range(2, len(texts) - 2 * groups + 1)
        for counts in every_tree(len(texts), roots, groups)
    ]
    found = likely_trees(scores, len(texts), len(texts) - groups)
    assert not found.hurried
    assert bool(found.trees) == bool(every)
    if every:
        assert found.trees[0].score == pytest.approx(max(every))
        told = [tree.score for tree in found.trees]  # sums of the same parts may differ in their last digit
        assert told == pytest.approx(sorted(told, reverse=True), rel=0, abs=1e-12)


def test_rows_of_a_known_length_are_kept() -> None:
    texts = ["STT", "Đơn vị", "Năm 2031", "Năm 2032", "Số hộ", "Tỷ lệ (%)", "Số hộ", "Tỷ lệ (%)"]
    best = likely_trees(HeaderScores(texts, weights()), len(texts), 6, (4, 4)).trees[0]
    assert (best.roots, best.children) == (4, (0, 0, 2, 2, 0, 0, 0, 0))


@pytest.mark.parametrize("levels", [(), (10, 20)])
def test_a_header_of_headings_alike_comes_to_an_end_and_is_in_doubt(levels: tuple[int, ...]) -> None:
    texts = ["STT", "Đơn vị", *["Kế hoạch"] * 28]
    found = likely_trees(HeaderScores(texts, weights()), len(texts), 22, levels)
    assert found.hurried
    assert header_slots(texts, [["1", "Thôn 1", *["5"] * 20]], 22, levels).doubtful


def test_a_header_too_broad_for_the_search_is_in_doubt() -> None:
    """Broken: cells that no tree was looked for were all put over the last column, without a mark."""
    texts = ["STT", "Đơn vị", *[f"Thôn {number}" for number in range(1, 14)], *["Nam", "Nữ"] * 13]
    assert header_slots(texts, [["1", "Xã A", *["5"] * 26]], 28).doubtful


def test_children_that_all_repeat_their_heading_stand_under_it() -> None:
    """Broken: a child with all words of the heading was taken for its neighbour even where each child has them."""
    over = ["STT", "Thôn", "Hộ nghèo", "Hộ cận nghèo"]
    below = ["Số hộ nghèo", "Hộ nghèo giảm", "Số hộ cận nghèo", "Hộ cận nghèo giảm"]
    assert likely_trees(HeaderScores([*over, *below], weights()), 8, 6).trees[0].children == (
        0,
        0,
        2,
        2,
        0,
        0,
        0,
        0,
    )


def test_a_header_too_broad_to_look_for_is_not_looked_for_by_its_rows_either() -> None:
    """Broken: the rows of 300 headings and of 600 below them ended in a RecursionError."""
    texts = [*(f"Thôn {number}" for number in range(300)), *("Kế hoạch", "Thực hiện") * 300]
    assert header_slots(texts, [["1"] * 600], 600, [300, 600]).doubtful
