"""A row of mere words: where a cell may start, and how much each stretch is shaped like a cell."""

from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import chain
from typing import TypeVar

from extractors.unruled.cell_kinds import kind_of
from extractors.unruled.flow import Flow
from extractors.unruled.office_names import named_length
from extractors.unruled.rules import holds
from extractors.unruled.words import Word, outside_brackets, text_of

_MOST_STARTS = 24
"""Places in a row at which a cell may start; what lies further on stays in the first column."""
_LONGEST_NAME = 16
"""Words of the longest name of an office."""
_TELLING = 12
"""Words: no kind of cell is told by more, whole texts of figures, dates and measures included."""
_OPENING_SIGNS = "–-<>≥≤%"
_WHOLE_NAME, _CUT_NAME = 2.5, -2.5
"""What a cell gains by being the name of an office and no more, and loses by ending inside one."""


_T = TypeVar("_T")


class RowSegments:
    """The stretches between any two of the `bounds`, counted by the numbers of their bounds."""

    def __init__(self, words: Sequence[Word], *, is_total: bool = False) -> None:
        """`is_total`: most cells of the row are blank, as in a total."""
        self.words, self.is_total = tuple(words), is_total

    @cached_property
    def bounds(self) -> list[int]:
        """The words with which a cell may start, and the end of the row."""
        return [0, *list(self._starts())[-_MOST_STARTS:], len(self.words)] if self.words else [0]

    @cached_property
    def _flow(self) -> Flow:
        return Flow(self.words)

    @cached_property
    def _wraps(self) -> list[tuple[list[int], list[float]]]:
        return [
            self._flow.wraps(start, self.bounds[at:]) for at, start in enumerate(self.bounds[:-1], start=1)
        ]

    @cached_property
    def _closings(self) -> list[tuple[int, float, float]]:
        return [self._closing(end) for end in self.bounds[1:]]

    @cached_property
    def texts(self) -> list[str]:
        """The texts of the stretches, in the order of `place`."""
        bounds = self.bounds
        every = (self._flow.texts(bounds[:at], end) for at, end in enumerate(bounds[1:], start=1))
        return [*chain.from_iterable(every)]

    @cached_property
    def firsts(self) -> list[str]:
        """Their first words."""
        return self._from_each([self.words[start].text for start in self.bounds[:-1]])

    @cached_property
    def lengths(self) -> list[int]:
        """Their characters."""
        return [*map(len, self.texts)]

    @cached_property
    def forms(self) -> list[float]:
        """How much each is shaped like a cell; what the texts say does not matter yet."""
        return self._by_end([self._forms(at) for at in range(len(self.bounds) - 1)])

    @cached_property
    def breadths(self) -> list[int]:
        """The characters of the longest line of each; below 0 where it has several lines."""
        return self._by_end([self._breadths(at) for at in range(len(self.bounds) - 1)])

    @cached_property
    def kinds(self) -> list[str]:
        """The kind of cell that each would be: the first words of a long one tell it."""
        bounds, count = self.bounds, len(self.words)
        openings = [self._flow.text(start, min(start + _TELLING, count)) for start in bounds[:-1]]
        texts = zip(self.texts, self._from_each(openings), strict=True)
        return [kind_of(opening if len(opening) < len(text) else text) for text, opening in texts]

    def _from_each(self, told: Sequence[_T]) -> list[_T]:
        """What is told of each bound but the last, for the stretches from there."""
        return [one for end in range(1, len(self.bounds)) for one in told[:end]]

    @staticmethod
    def _by_end(told: Sequence[Sequence[_T]]) -> list[_T]:
        """What is told of the stretches from each bound to each after it, in the order of `place`."""
        return [some[end - at] for end in range(len(told)) for at, some in enumerate(told[: end + 1])]

    def _starts(self) -> Iterator[int]:
        """The words with which a cell may start: capitals, numbers and dashes outside brackets."""
        for at in outside_brackets(self.words):
            first = self.words[at].text[0]
            can_start = first.isupper() or first.isdecimal() or first in _OPENING_SIGNS
            if can_start and not _is_unfinished(self.words[at - 1].text) and not self._completes(at):
                yield at

    def _completes(self, at: int) -> bool:
        """Whether the word belongs to the ones before it, as their number or within a span of years."""
        if self.words[at].text[0].isdecimal():
            return holds("numbered_word", text_of(self.words[max(0, at - 2) : at + 1]))
        return self.words[at].text in "–-" and holds("year_span", text_of(self.words[at - 1 : at + 2]))

    def _forms(self, at: int) -> list[float]:
        start, ends = self.bounds[at], self.bounds[at + 1 :]
        opening = self._opening(start, 2)
        _, wraps = self._wraps[at]
        line = self.words[start].line
        endings = [on_line if last == line else wrapped for last, on_line, wrapped in self._closings[at:]]
        scores = [wrap + ending + opening for wrap, ending in zip(wraps, endings, strict=True)]
        if ends[0] == start + 1:
            scores[0] += self._opening(start, 1) - opening
        named = named_length(self._flow.text(start, min(start + _LONGEST_NAME, ends[-1]))) if start else 0
        return (
            scores
            if not named
            else [
                score + _naming(len(self._flow.text(start, end)), named)
                for score, end in zip(scores, ends, strict=True)
            ]
        )

    def _breadths(self, at: int) -> list[int]:
        start, ends = self.bounds[at], self.bounds[at + 1 :]
        line, (breadths, _) = self.words[start].line, self._wraps[at]
        return [
            breadth if self.words[end - 1].line == line else -breadth
            for end, breadth in zip(ends, breadths, strict=True)
        ]

    def _closing(self, end: int) -> tuple[int, float, float]:
        """The last line of a cell that ends before the word `end`, and its scores on one line and wrapped.

        Below 0 where a wrapped cell ends in mid-line, or one that is not wrapped with its line.
        """
        last = self.words[end - 1].line
        if end == len(self.words):
            return last, 0.0, 0.0
        return (last, -1.0, 0.0) if self._flow.breaks_at(end) else (last, 0.0, -4.0)

    def _opening(self, start: int, words: int) -> float:
        """How likely a cell opens with these words, and not before or after them."""
        if not start:
            return 0.0
        before, first = self.words[start - 1], self.words[start].text
        known = holds("cell_opening", self._flow.text(start, min(start + words, len(self.words))))
        score = 1.0 * known - 1.0 * (first.isupper() or first[0].isdigit())
        if self._flow.breaks_at(start):
            return score
        name = before.text[0].isupper() and not before.text.isupper()
        score -= 3.0 if name else 0.5 if known else 1.5
        return score - 2.5 * holds("office_holder", before.text)


def place(start: int, end: int) -> int:
    """Where the stretch from one bound to another stands among all: those that end first come first."""
    return end * (end - 1) // 2 + start


def _is_unfinished(text: str) -> bool:
    """Whether no cell ends with the word: `Đạt` alone is a value."""
    return holds("unfinished", text) and not (text[0].isalpha() and kind_of(text) == "figure")


def _naming(length: int, named: int) -> float:
    return _WHOLE_NAME if length == named else _CUT_NAME if length < named else 0.0
