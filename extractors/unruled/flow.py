"""Words in a row as one text, with the places where its lines break."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate, pairwise
from math import inf

from extractors.unruled.words import Word, text_of


class Flow:
    """Texts and line breaks of any stretch of words, without joining the words again."""

    def __init__(self, words: Sequence[Word]) -> None:
        self.words = tuple(words)
        self._text = text_of(words)
        self._offsets = [0, *accumulate(len(word.text) + 1 for word in words)]
        self._breaks = [at for at, (one, two) in enumerate(pairwise(words), start=1) if one.line != two.line]
        self._needs = [_need(self.words[at].text) for at in self._breaks]

    def text(self, start: int, end: int) -> str:
        """The words from `start` to before `end`."""
        return self._text[self._offsets[start] : self._offsets[end] - 1]

    def texts(self, starts: Iterable[int], end: int) -> list[str]:
        """The words from each of the starts to before `end`."""
        text, offsets, stop = self._text, self._offsets, self._offsets[end] - 1
        return [text[offsets[start] : stop] for start in starts]

    def is_wrapped(self, start: int, end: int) -> bool:
        """Whether the words from `start` to before `end` stand on more lines than one."""
        return self.words[start].line != self.words[end - 1].line

    def breaks_at(self, at: int) -> bool:
        """Whether a line ends before the word `at`."""
        return self.words[at].line != self.words[at - 1].line

    def wraps(self, start: int, ends: Iterable[int]) -> tuple[list[int], list[float]]:
        """For each end, from left to right, the characters of the longest line, and what its breaks say.

        That is below 0 where a line breaks although the next word had room.
        """
        first = line = bisect_right(self._breaks, start)
        breaks, offsets, opening, lengths, widest = self._breaks, self._offsets, start, [], 0
        breadths, scores, score, width = [], [], 0.0, 0
        for end in ends:
            moved = line
            while line < len(breaks) and breaks[line] < end:
                lengths.append(offsets[breaks[line]] - offsets[opening] - 1)
                opening, widest, line = breaks[line], max(widest, lengths[-1]), line + 1
            before, width = width, max(widest, offsets[end] - offsets[opening] - 1)
            if lengths and (moved < line or width != before):
                score = _raggedness(width, lengths, self._needs[first:line])
            breadths.append(width)
            scores.append(score)
        return breadths, scores


def _raggedness(width: int, lengths: Sequence[int], needs: Sequence[float]) -> float:
    """Below 0 where lines of these lengths left room for what came after them, in a cell of this width."""
    score = 0.0
    for length, need in zip(lengths, needs, strict=True):
        room = width - length - need
        if room > 1:
            score -= min(2.5, 0.4 * room)
    return score


def _need(text: str) -> float:
    """The room that a word would take in the line before; one in brackets may stand apart anyway."""
    return inf if text.startswith("(") else 1 + len(text.split(" ", 1)[0])
