"""Figures found by what they are called, without asking each of them for each target."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import chain

from extractors.consistency.prose.table_figures import Figure


class NamedFigures:
    """Figures whose name has words enough, each kept under the rarest of them."""

    def __init__(self, figures: Iterable[Figure], fewest_words: int) -> None:
        named = [one for one in figures if len(one.words) >= fewest_words]
        often = Counter(chain.from_iterable(one.words for one in named))
        self._by_word: defaultdict[str, list[Figure]] = defaultdict(list)
        for one in named:
            self._by_word[min(one.words, key=lambda word: (often[word], word))].append(one)

    def within(self, words: frozenset[str]) -> Iterator[Figure]:
        """The figures that words can name: all of their own are among these."""
        for word in words:
            for one in self._by_word.get(word, ()):
                if one.words <= words:
                    yield one
