"""Where the prose of a document names something once more, outside of what is headed as results."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from itertools import accumulate
from typing import NamedTuple

import regex

from extractors.citations.passages import Passage
from extractors.targets.clauses import clauses
from extractors.targets.scopes import Scope

YEAR = regex.compile(r"(?<!\d)20\d\d(?!\d)")


class Mention(NamedTuple):
    """A name from `start` to `end` of a passage, in a clause; `years_over` are those that headings tell."""

    passage: Passage
    start: int
    end: int
    clause: tuple[int, int]
    years_over: frozenset[int]

    @property
    def text(self) -> str:
        """The text of the passage."""
        return self.passage.text.value

    @property
    def years(self) -> frozenset[int]:
        """The years that the clause tells."""
        return _years(self.text[slice(*self.clause)])


class Prose:
    """The passages of the body, joined in small letters, so that one search goes through all of them."""

    def __init__(
        self, passages: Iterable[Passage], scopes: Mapping[int | None, Scope], title: str | None
    ) -> None:
        self._passages = [
            one for one in passages if one.zone == "body" and not scopes[one.section_id].of_results
        ]
        self._scopes, self._title = scopes, title or ""
        texts = [_small(one.text.value) for one in self._passages]
        self._starts = list(accumulate([len(text) + 1 for text in texts], initial=0))
        self._text = "\n".join(texts)

    def mentions(self, name: str) -> Iterator[Mention]:
        """Every place of a name in small letters that does not begin within a word."""
        place = self._text.find(name)
        while place >= 0:
            number = bisect_right(self._starts, place) - 1
            start = place - self._starts[number]
            if not self._text[place - 1 : place].isalpha():
                yield self._mention(self._passages[number], start, start + len(name))
            place = self._text.find(name, place + len(name))

    def _mention(self, passage: Passage, start: int, end: int) -> Mention:
        text = passage.text.value
        clause = next((one for one in clauses(text) if one[0] <= start < one[1]), (0, len(text)))
        over = map(_years, (*self._scopes[passage.section_id].headings, self._title))
        return Mention(passage, start, end, clause, next(filter(None, over), frozenset()))


def _small(text: str) -> str:
    """The text in small letters, as long as it: a few letters of other languages become two."""
    small = text.lower()
    return small if len(small) == len(text) else text


def _years(text: str) -> frozenset[int]:
    return frozenset(map(int, YEAR.findall(text)))
