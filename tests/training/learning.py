"""Learns weights so that right trees score more than others: a log-linear model of the trees of each header.

Each round looks for the trees that the weights so far like, then makes the right one likelier than all of
those seen, by gradient steps (Adam: Kingma and Ba, 2015); what draws the weights to zero keeps them small.
"""

from collections.abc import Sequence
from heapq import nlargest

import numpy as np
from numpy.typing import NDArray

from pipeline.readers.plain_text.header_tree.scores import HeaderScores
from pipeline.readers.plain_text.header_tree.search import likely_trees
from pipeline.readers.plain_text.header_tree.tree import HeaderTree
from tests.training.headers import Example

Array = NDArray[np.float64]
Weights = dict[str, float]

_MOST = 25
"""Trees of a header that each round adds."""
_STEPS, _PACE = 150, 0.05
_MEAN, _SPREAD = 0.9, 0.99
"""How much of the past Adam keeps."""


def learnt(examples: Sequence[Example], weights: Weights, rounds: int, pull: float) -> Weights:
    """The weights after so many rounds; `pull` is how strongly they are drawn to zero."""
    for number in range(rounds):
        for example in examples:
            look(example, weights)
        names = sorted({name for one in examples for features in one.seen.values() for name in features})
        values = np.array([weights.get(name, 0.0) for name in names])
        values, loss = _improved(_against_right(examples, names), values, pull)
        weights = dict(zip(names, map(float, values), strict=True))
        print(f"round {number + 1}: loss {loss / len(examples):.3f} a header")
    return weights


def look(example: Example, weights: Weights) -> HeaderTree | None:
    """The best tree; the ones that the weights like most are seen from now on."""
    scores = HeaderScores(example.texts, weights)
    trees = likely_trees(scores, len(example.texts), len(example.body[0])).trees
    found = {tree._replace(score=0.0): example.features(tree) for tree in trees}
    example.seen.setdefault(example.right, example.features(example.right))
    best = nlargest(_MOST, found, key=lambda tree: scores.weigh(found[tree].items()))
    example.seen |= {tree: found[tree] for tree in best}
    return best[0] if best else None


def _against_right(examples: Sequence[Example], names: Sequence[str]) -> list[Array]:
    """For each example a row for each tree: its features less those of the right one, which is the first."""
    place = {name: at for at, name in enumerate(names)}
    found = []
    for example in examples:
        rows = np.zeros((len(example.seen), len(names)))
        for row, features in zip(rows, example.seen.values(), strict=True):
            row[[place[name] for name in features]] = list(features.values())
        found.append(rows - rows[0])
    return found


def _improved(rows: Sequence[Array], values: Array, pull: float) -> tuple[Array, float]:
    every = np.concatenate(rows)
    starts = np.cumsum([0, *map(len, rows[:-1])])
    owner = np.repeat(np.arange(len(rows)), list(map(len, rows)))
    mean, spread, loss = np.zeros_like(values), np.zeros_like(values), 0.0
    for step in range(1, _STEPS + 1):
        scores = every @ values
        most = np.maximum.reduceat(scores, starts)
        shares = np.exp(scores - most[owner])
        sums = np.add.reduceat(shares, starts)
        loss = float(np.sum(np.log(sums) + most))
        slope = every.T @ (shares / sums[owner]) + pull * values
        mean = _MEAN * mean + (1 - _MEAN) * slope
        spread = _SPREAD * spread + (1 - _SPREAD) * slope**2
        size = np.sqrt(spread / (1 - _SPREAD**step)) + 1e-8
        values = values - _PACE * mean / (1 - _MEAN**step) / size
    return values, loss
