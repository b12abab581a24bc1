"""Where the prose of a document names something once more, outside of what is headed as results."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from itertools import accumulate
from operator import itemgetter
from typing import NamedTuple

from extractors.citations.passages import Passage
from extractors.consistency.prose.said import years_in
from extractors.targets.clauses import clauses
from extractors.targets.scopes import Scope


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
        return years_in(self.text[slice(*self.clause)])


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
        self._clauses: dict[int, list[tuple[int, int]]] = {}

    def mentions(self, name: str) -> Iterator[Mention]:
        """Every place of a name in small letters that does not begin within a word."""
        place = self._text.find(name)
        while place >= 0:
            number = bisect_right(self._starts, place) - 1
            start = place - self._starts[number]
            if not self._text[place - 1 : place].isalpha():
                yield self._mention(number, start, start + len(name))
            place = self._text.find(name, place + len(name))

    def _mention(self, number: int, start: int, end: int) -> Mention:
        passage = self._passages[number]
        clause = self._clause(number, start) or (0, len(passage.text.value))
        over = map(years_in, (*self._scopes[passage.section_id].headings, self._title))
        return Mention(passage, start, end, clause, next(filter(None, over), frozenset()))

    def _clause(self, number: int, place: int) -> tuple[int, int] | None:
        """The clause of a passage that holds a place; they are told once, for a name may stand in each."""
        if number not in self._clauses:
            self._clauses[number] = list(clauses(self._passages[number].text.value))
        spans = self._clauses[number]
        at = bisect_right(spans, place, key=itemgetter(0)) - 1
        return spans[at] if at >= 0 and place < spans[at][1] else None


def _small(text: str) -> str:
    """The text in small letters, as long as it: a few letters of other languages become two."""
    small = text.lower()
    return small if len(small) == len(text) else text
