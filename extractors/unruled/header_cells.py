"""Cuts the words of a broken header into cells, in every number of cells that is plausible.

In such dumps the cells follow each other, each with its own wrapped lines; neighbours of one line
each share a line. So a cell starts with a capital letter after a line end, or in mid-line after a
cell that is whole on that line.
"""

from collections.abc import Sequence
from functools import lru_cache
from heapq import nlargest
from itertools import pairwise

from extractors.unruled.rules import holds
from extractors.unruled.words import Word, lines_of, text_of

Cell = tuple[Word, ...]
_Chain = tuple[float, int, "_Chain | None"]
"""A score, the place where the last cell ends, and the chain before that cell."""
_MOST_ALIKE = 3
"""Cuts kept for each number of cells."""
_MOST_PARTS = 10
"""Places inside one cell at which another could have started."""


class HeaderCutter:
    """The ways to cut the words of a header into cells."""

    def __init__(self, words: Sequence[Word]) -> None:
        self.words = tuple(words)
        self.capitals = not any(word.text.islower() for word in words)
        self.starts, self.scores = self._starts()

    def best(self, least: int, most: int, cuts: int) -> list[tuple[float, tuple[Cell, ...]]]:
        """The `cuts` best cuts into `least` to `most` cells, with their scores, best first."""
        chains: list[dict[int, list[_Chain]]] = [{0: [(0.0, 0, None)]}]
        bounds = [*self.starts, len(self.words)]
        for end in range(1, len(bounds)):
            left = len(bounds) - 1 - end
            chains.append(self._ending(end, chains, bounds, range(least - left, most + 1)))
        found = [chain for count in range(least, most + 1) for chain in chains[-1].get(count, ())]
        best = nlargest(cuts, found, key=lambda chain: chain[0])
        return [(chain[0], self._cells(chain, bounds)) for chain in best]

    def _ending(
        self, end: int, chains: list[dict[int, list[_Chain]]], bounds: list[int], counts: range
    ) -> dict[int, list[_Chain]]:
        """The best chains of cells up to the start number `end`, by their number of cells."""
        found: dict[int, list[_Chain]] = {}
        for start in range(max(0, end - _MOST_PARTS), end):
            score = self.scores[start] + self._cell_score(bounds[start], bounds[end])
            for count, before in chains[start].items():
                if count + 1 in counts:
                    found.setdefault(count + 1, []).extend((chain[0] + score, end, chain) for chain in before)
        return {
            count: nlargest(_MOST_ALIKE, some, key=lambda chain: chain[0]) for count, some in found.items()
        }

    def _cells(self, chain: _Chain | None, bounds: list[int]) -> tuple[Cell, ...]:
        ends: list[int] = []
        while chain:
            ends.append(bounds[chain[1]])
            chain = chain[2]
        ends.reverse()
        return tuple(self.words[start:end] for start, end in pairwise(ends))

    def _cell_score(self, start: int, end: int) -> float:
        words = self.words[start:end]
        score = cell_score(words)
        wrapped = words[0].line != words[-1].line
        if wrapped and end < len(self.words) and self.words[end].line == words[-1].line:
            score -= 3.0
        return score

    def _starts(self) -> tuple[list[int], list[float]]:
        """Where a cell can start, and how likely: above 0 rather yes, below rather no."""
        starts, scores, depth = [0], [0.0], 0
        for at in range(1, len(self.words)):
            before, word = self.words[at - 1], self.words[at]
            depth = max(0, depth + before.text.count("(") - before.text.count(")"))
            score = None if depth else self._start_score(before, word)
            if score is not None and before.line == word.line and _is_name(self.words[at - 1 : at + 2]):
                score -= 1.5
            if score is not None:
                starts.append(at)
                scores.append(score)
        return starts, scores

    def _start_score(self, before: Word, word: Word) -> float | None:
        wrapped = before.line != word.line
        first = word.text[0]
        if first in "(%)/&,":
            return None
        score = self._wrapped_score(word.text) if wrapped else self._inline_score(word.text)
        if score is None:
            return None
        if first.isdigit() and holds("needs_number", before.text):
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
        return 3.0

    def _inline_score(self, text: str) -> float | None:
        if text[0].islower():
            return None
        if text[0].isdigit() or _is_acronym(text):
            return -2.5
        return 0.8


def _is_name(words: Sequence[Word]) -> bool:
    """Whether a capital goes with another before or after it, as in the name of a place or an office."""
    first, _, *after = (word.text[0].isupper() and not word.text.isupper() for word in words)
    same_line = words[-1].line == words[1].line
    return first or (any(after) and same_line and len(words) == 3)


def _is_acronym(text: str) -> bool:
    return len(text) > 1 and text.isupper()


@lru_cache(maxsize=4096)
def cell_score(words: Cell) -> float:
    """How much the words look like one header cell."""
    text = text_of(words)
    score = 2.5 if holds("header_leaf", text) and not text[0].islower() else 0.0
    if len(words) == 1 and not score and not _is_acronym(text):
        score -= 0.5
    if len(words) > 14:
        score -= 0.2 * (len(words) - 14)
    lines = [text_of(line) for line in lines_of(words)]
    return score + wrap_score(lines) + _inline_score(words, len(lines))


def wrap_score(lines: list[str]) -> float:
    """Below 0 where a line breaks although the next word would have had room in it."""
    width = max(len(line) for line in lines)
    score = 0.0
    for line, after in pairwise(lines):
        room = width - len(line) - 1 - len(after.split(" ", 1)[0])
        if room > 1 and not after.startswith("("):
            score -= min(2.5, 0.4 * room)
    return score


def _inline_score(words: Cell, lines: int) -> float:
    """Below 0 where words that could be cells of their own stand in one line of the cell."""
    inner = sum(
        holds("header_leaf", text_of(words[at:]))
        for at in range(1, len(words))
        if words[at].text[0].isupper()
    )
    return -1.0 * inner if lines == 1 else 0.0
