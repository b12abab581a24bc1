"""Cuts the words of a broken header into cells, in every number of cells that is plausible.

In such dumps the cells follow each other, each with its own wrapped lines; neighbours of one line
each share a line. So a cell starts with a capital letter after a line end, or in mid-line after a
cell that is whole on that line.
"""

from collections.abc import Sequence
from heapq import nlargest
from itertools import pairwise

from extractors.unruled.flow import Flow
from extractors.unruled.rules import holds
from extractors.unruled.words import Word, outside_brackets
from extractors.years import YEAR

Cell = tuple[Word, ...]
_Chain = tuple[float, int, "_Chain | None"]
"""A score, the place where the last cell ends, and the chain before that cell."""
_MOST_ALIKE = 3
"""Cuts kept for each number of cells."""
_MOST_PARTS = 10
"""Places inside one cell at which another could have started."""
_UNLIKELY = -6.0
"""Starts that score less are left out, unless the header would have too few cells without them."""
BROKEN_INDEX = ("TT", "ST", "STT")
"""What the letters of `TT` and `STT` make that narrow columns break apart."""
_SURE = 3.0
"""What says for a start between two years, which are no cell, and for one with a capital in a new line."""
_BUDGET = "NS"
"""What names of budgets open with: `NSTW`, `Vốn NSTW`."""
_SPARE = 2
"""So many starts more than cells leave a choice."""


class HeaderCutter:
    """The ways to cut the words of a header into cells."""

    def __init__(self, words: Sequence[Word]) -> None:
        self.words = tuple(words)
        self.capitals = not any(word.text.islower() for word in words)
        self.starts = self._starts()
        self._flow = Flow(words)
        self._leaves: dict[tuple[int, int], bool] = {}

    def best(self, least: int, most: int, cuts: int) -> list[tuple[float, tuple[Cell, ...]]]:
        """The `cuts` best cuts into `least` to `most` cells, with their scores, best first."""
        starts = self.likely_starts(least)
        bounds = [*(at for at, _ in starts), len(self.words)]
        chains: list[dict[int, list[_Chain]]] = [{0: [(0.0, 0, None)]}]
        cells = [
            self._cell_scores(start, bounds[at : at + _MOST_PARTS])
            for at, start in enumerate(starts, start=1)
        ]
        for end in range(1, len(bounds)):
            left = len(bounds) - 1 - end
            nearest = range(max(0, end - _MOST_PARTS), end)
            scores = [cells[at][end - at - 1] for at in nearest]
            chains.append(_ending(end, chains, scores, range(least - left, most + 1)))
        found = [chain for count in range(least, most + 1) for chain in chains[-1].get(count, ())]
        best = nlargest(cuts, found, key=_score_of)
        return [(chain[0], self._cells(chain, bounds)) for chain in best]

    def likely_starts(self, least: int) -> list[tuple[int, float]]:
        """Where cells may start, and how likely, in cuts into `least` cells or more."""
        likely = [start for start in self.starts if start[1] > _UNLIKELY]
        return likely if len(likely) >= least + _SPARE else self.starts

    def _cell_scores(self, start: tuple[int, float], ends: Sequence[int]) -> list[float]:
        """The scores of the cells from a start to before each of the words that are their ends."""
        at, likely = start
        _, wraps = self._flow.wraps(at, ends)
        return [likely + self._cell_score(at, end, wrap) for end, wrap in zip(ends, wraps, strict=True)]

    def _cells(self, chain: _Chain | None, bounds: list[int]) -> tuple[Cell, ...]:
        ends: list[int] = []
        while chain:
            ends.append(bounds[chain[1]])
            chain = chain[2]
        ends.reverse()
        return tuple(self.words[start:end] for start, end in pairwise(ends))

    def _cell_score(self, start: int, end: int, wrap: float) -> float:
        """How much the words look like one header cell; `wrap` is what their line breaks say."""
        words, first = end - start, self.words[start].text
        score = 2.5 if self._is_leaf(start, end) and not first[0].islower() else 0.0
        if words == 1 and not score and not _is_acronym(first):
            score -= 0.5
        if words > 14:
            score -= 0.2 * (words - 14)
        if not self._flow.is_wrapped(start, end):
            return score - self._inner_leaves(start, end)
        score += wrap
        shares_line = end < len(self.words) and not self._flow.breaks_at(end)
        return score - 3.0 if shares_line else score

    def _is_leaf(self, start: int, end: int) -> bool:
        """Whether the words are a heading that is known to stand over a single column."""
        if (start, end) not in self._leaves:
            self._leaves[start, end] = holds("header_leaf", self._flow.text(start, end))
        return self._leaves[start, end]

    def _inner_leaves(self, start: int, end: int) -> int:
        """How many words of a line of a cell could open another that ends with it; budgets end cells too."""
        words = ((at, self.words[at].text) for at in range(start + 1, end))
        return sum(self._is_leaf(at, end) for at, text in words if text[0].isupper() and text[:2] != _BUDGET)

    def _starts(self) -> list[tuple[int, float]]:
        """Where a cell can start, and how likely: above 0 rather yes, below rather no."""
        starts = [(0, 0.0)]
        for at in outside_brackets(self.words):
            before, word = self.words[at - 1], self.words[at]
            score = None if self._goes_on(at) else self._start_score(before, word)
            if score is not None and before.line == word.line and _is_name(self.words[at - 1 : at + 2]):
                score -= 1.5
            if score is not None:
                starts.append((at, score))
        return starts

    def _goes_on(self, at: int) -> bool:
        """Whether the word goes on with the cell: a broken `STT`, a dash between two words (`từ - đến`)."""
        text, after = self.words[at].text, self.words[at + 1 :]
        if text in "-–":
            return len(after) > 0 and after[0].text[0].islower()
        return "".join(word.text for word in self.words[: at + 1]) in BROKEN_INDEX if at < 3 else False

    def _start_score(self, before: Word, word: Word) -> float | None:
        wrapped = before.line != word.line
        first = word.text[0]
        if first in "(%)/&,":
            return None
        if YEAR.fullmatch(before.text) and YEAR.fullmatch(word.text):
            return _SURE
        score = self._wrapped_score(word.text) if wrapped else self._inline_score(word.text)
        if score is None:
            return None
        needs = "needs_number" if wrapped else "takes_number"
        if first.isdigit() and holds(needs, before.text):
            score -= 6.0
        if holds("unfinished", before.text) and not holds("header_leaf", before.text):
            score -= 5.0
        return score

    def _wrapped_score(self, text: str) -> float:
        if text[0].islower():
            return -8.0
        if text[0].isdigit():
            return -1.0
        if _is_acronym(text):
            return 0.5 if self.capitals else -2.0
        return _SURE

    def _inline_score(self, text: str) -> float | None:
        if text[0].islower():
            return None
        if text[0].isdigit() or _is_acronym(text):
            return -2.5
        return 0.8


def _ending(
    end: int, chains: Sequence[dict[int, list[_Chain]]], scores: Sequence[float], counts: range
) -> dict[int, list[_Chain]]:
    """The best chains of cells up to the start number `end`, by their number of cells.

    `scores` are those of the last cell, from each of the nearest starts before.
    """
    found: dict[int, list[_Chain]] = {}
    for before, score in zip(chains[end - len(scores) :], scores, strict=True):
        for count, some in before.items():
            if count + 1 in counts:
                found.setdefault(count + 1, []).extend([(chain[0] + score, end, chain) for chain in some])
    return {count: sorted(some, key=_score_of, reverse=True)[:_MOST_ALIKE] for count, some in found.items()}


def _score_of(chain: _Chain) -> float:
    return chain[0]


def _is_name(words: Sequence[Word]) -> bool:
    """Whether a capital goes with another before or after it, as in the name of a place or an office."""
    first, _, *after = (word.text[0].isupper() and not word.text.isupper() for word in words)
    same_line = words[-1].line == words[1].line
    return first or (any(after) and same_line and len(words) == 3)


def _is_acronym(text: str) -> bool:
    return len(text) > 1 and text.isupper()
