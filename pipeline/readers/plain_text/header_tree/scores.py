"""What the places of a header's cells are worth: the features of its words, weighed."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from extractors.rule_files import read_rules
from pipeline.readers.plain_text.header_tree.features import HeaderFeatures
from pipeline.readers.plain_text.header_tree.words import Feature


class HeaderScores:
    """The scores of one header's cells; each is worked out once, as many trees ask for it."""

    def __init__(self, texts: Sequence[str], weights: Mapping[str, float]) -> None:
        self.features = features = HeaderFeatures(texts)
        self._weights = weights
        self.first_row = cache(lambda roots: self.weigh(features.first_row(roots)))
        self.leaf = cache(lambda cell, is_root: self.weigh(features.leaf(cell, is_root=is_root)))
        self.beside = cache(lambda *place: self.weigh(features.beside(*place)))
        self.again = cache(lambda *counts: self.weigh(features.again(*counts)))
        self._over = cache(lambda cell, is_root: self.weigh(features.over(cell, is_root=is_root)))
        self._edge = cache(lambda cell: self.weigh(features.edge(cell)))
        self._together = cache(self._as_siblings)
        self._kin = cache(lambda *place: self.weigh(features.kinship(*place)))
        self.group = cache(self._group)

    def tree(self, roots: int, children: Sequence[int]) -> float:
        """What the words say of a whole tree, as the search adds it up cell by cell."""
        score, first = self.first_row(roots), roots
        for cell, count in enumerate(children):
            is_root = cell < roots
            score += self.group(cell, first, first + count, is_root) if count else self.leaf(cell, is_root)
            if cell not in (0, roots):
                score += self.beside(cell, children[cell - 1], count)
            twin = self.features.said_before[cell]
            if twin is not None:
                score += self.again(children[twin], count)
            first += count
        return score

    def _group(self, cell: int, first: int, last: int, is_root: bool) -> float:
        """The cell over the cells from `first` to before `last`."""
        return self._over(cell, is_root) + self._together(first, last) + self._kin(cell, first, last)

    def _as_siblings(self, first: int, last: int) -> float:
        """The cells from `first` to before `last` as children of one."""
        siblings = self.weigh(self.features.together(first, last))
        return siblings + self._edge(first) + self._edge(last)

    def weigh(self, features: Iterable[Feature]) -> float:
        """What the features are worth in all; one without a weight is worth nothing."""
        weigh = self._weights.get
        return sum([weigh(name, 0.0) * value for name, value in features if value])


def weights() -> Mapping[str, float]:
    """The worth of each feature by its name, as `weights.toml` tells."""
    worth: Mapping[str, float] = read_rules(__package__, "weights.toml")["weights"]
    return worth
