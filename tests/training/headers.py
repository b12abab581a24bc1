"""Headers with their right trees, from which the weights of header trees are learnt."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain
from random import Random

from corpus.figures import drawn, written
from corpus.figures.recombined import recombined
from corpus.figures.shapes import Shape
from corpus.generator.spec import Column
from pipeline.readers.plain_text.header_tree.body_columns import judge_columns
from pipeline.readers.plain_text.header_tree.features import HeaderFeatures
from pipeline.readers.plain_text.header_tree.fit import HeaderFit
from pipeline.readers.plain_text.header_tree.tree import HeaderTree
from pipeline.readers.plain_text.header_tree.words import Feature

_OF_EACH = 3
"""Headers of each shape as it stands; the others are recombined."""
_APART = 100
"""Random numbers from one shape to the next."""
_TRIES = 10
"""Recombined shapes that are drawn for each that has a header of several levels."""


@dataclass
class Example:
    """A header, the body under it, and the right tree; `seen` are trees that were compared with it."""

    texts: list[str]
    body: list[list[str]]
    right: HeaderTree
    seen: dict[HeaderTree, dict[str, float]] = field(default_factory=dict)

    @cached_property
    def words(self) -> HeaderFeatures:
        return HeaderFeatures(self.texts)

    @cached_property
    def fit(self) -> HeaderFit[tuple[Feature, ...]]:
        columns = judge_columns(self.body, len(self.body[0]), indexed=self.words.indexed)
        return HeaderFit(self.words.cells, columns, columns.ties, tuple)

    def features(self, tree: HeaderTree) -> dict[str, float]:
        """The features of a tree, those that are named more than once added up."""
        sums: dict[str, float] = {}
        for name, value in tree_features(tree, self.words, self.fit):
            if value:
                sums[name] = sums.get(name, 0.0) + value
        return sums


def tree_features(
    tree: HeaderTree, words: HeaderFeatures, fit: HeaderFit[tuple[Feature, ...]]
) -> Iterator[Feature]:
    """All features of a tree: what `HeaderScores` adds up cell by cell, and how it fits the body."""
    yield from words.first_row(tree.roots)
    yield from chain.from_iterable(fit.tree(tree))
    first = tree.roots
    for cell, count in enumerate(tree.children):
        is_root = cell < tree.roots
        if count:
            yield from words.over(cell, is_root=is_root)
            yield from words.together(first, first + count)
            yield from words.edge(first)
            yield from words.edge(first + count)
            yield from words.kinship(cell, first, first + count)
            first += count
        else:
            yield from words.leaf(cell, is_root=is_root)
        if cell not in (0, tree.roots):
            yield from words.beside(cell, tree.children[cell - 1], count)
        twin = words.said_before[cell]
        if twin is not None:
            yield from words.again(tree.children[twin], count)


def examples(shapes: Sequence[Shape], recombinations: int, seed: int) -> list[Example]:
    """Headers of several levels: of each shape, and of so many recombinations of them."""
    pure = [
        (seed + _APART * place + time, shape)
        for place, shape in enumerate(shapes)
        for time in range(_OF_EACH)
    ]
    found = [example for number, shape in pure if (example := _example(number, shape))]
    first = seed + _APART * len(shapes)
    mixed = (_mixed(number, shapes) for number in range(first, first + _TRIES * recombinations))
    deep = (example for example in mixed if example)
    return [*found, *(example for example, _ in zip(deep, range(recombinations), strict=False))]


def _mixed(seed: int, shapes: Sequence[Shape]) -> Example | None:
    return _example(seed, recombined(Random(seed), shapes))


def _example(seed: int, shape: Shape) -> Example | None:
    """None where the header has one level only."""
    table = drawn(seed, [shape])
    texts, right = tree_of(table.header)
    body = written(table, seed).body
    return Example(texts, body, right) if len(texts) > len(body[0]) else None


def tree_of(header: Sequence[Column]) -> tuple[list[str], HeaderTree]:
    """The cells of a header level by level, and its tree."""
    level, texts, children = list(header), list[str](), list[int]()
    while level:
        texts += [column.text for column in level]
        children += [len(column.children) for column in level]
        level = [child for column in level for child in column.children]
    return texts, HeaderTree(0.0, len(header), tuple(children))
