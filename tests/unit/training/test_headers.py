"""The trainer's features are those that the reader weighs, and learning makes right trees win."""

from itertools import chain
from random import Random

import pytest

from corpus.figures import drawn, read_shapes
from corpus.figures.recombined import recombined
from pipeline.readers.plain_text.header_tree.scores import HeaderScores, weights
from pipeline.readers.plain_text.header_tree.search import likely_trees
from tests.training.__main__ import FILE, rewritten
from tests.training.headers import examples, tree_features, tree_of
from tests.training.learning import learnt, look

FORMS = read_shapes("form_shapes.toml")
SOME = FORMS[:6]


@pytest.mark.parametrize("shape", FORMS, ids=lambda shape: shape.name)
def test_every_form_is_drawn(shape) -> None:
    table = drawn(1, [shape])
    assert table.name == shape.name
    assert sum(len(column.leaves) for column in table.header) >= 5


@pytest.mark.parametrize("seed", range(20))
def test_recombined_shapes_have_figures_that_follow_from_their_own_columns_only(seed: int) -> None:
    shape = recombined(Random(seed), FORMS)
    table = drawn(seed, [shape])
    width = sum(len(column.leaves) for column in table.header)
    assert all(col < width for _, col in [*table.texts, *table.figures])
    assert len({column.text for column in table.header}) == len(table.header)


def test_the_reader_gives_a_tree_what_its_features_are_worth() -> None:
    for example in examples(SOME[:4], 2, seed=3):
        scores = HeaderScores(example.texts, weights())
        for tree in likely_trees(scores, len(example.texts), len(example.body[0])).trees[:5]:
            every = scores.weigh(tree_features(tree, example.words, example.fit))
            assert every == pytest.approx(
                tree.score + scores.weigh(chain.from_iterable(example.fit.tree(tree)))
            )


def test_learning_makes_right_trees_win() -> None:
    headers = examples(SOME[:4], 2, seed=11)
    before = sum(look(one, {}) == one.right for one in headers)
    found = learnt(headers, {}, rounds=1, pull=0.5)
    assert sum(look(one, found) == one.right for one in headers) > before


def test_a_tree_is_written_level_by_level() -> None:
    table = drawn(0, [shape for shape in FORMS if shape.name == "trung hạn"])
    texts, tree = tree_of(table.header)
    assert sum(tree.children) == len(texts) - tree.roots
    assert texts[: tree.roots] == [column.text for column in table.header]


def test_the_file_keeps_its_explanations() -> None:
    text = FILE.read_text(encoding="utf-8")
    name = next(iter(weights()))
    changed = rewritten(text, {**weights(), name: 7.0})
    assert f'"{name}" = 7.0  # ' in changed
    assert changed.count("#") == text.count("#")
