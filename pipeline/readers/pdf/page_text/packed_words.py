"""Words of a line in a fifth of the memory: long files are held as a whole until they are put in order."""

from array import array
from collections.abc import Iterator, Sequence
from typing import overload

from pipeline.readers.grids import Word

_SEPARATOR = "\n"
_EDGES = 4
_made = tuple.__new__
"""Makes a word of all its fields in half the time that its own constructor takes."""


class PackedWords(Sequence[Word]):
    """The same words, each made anew when it is asked for."""

    __slots__ = ("_boxes", "_kinds", "_starts", "_texts")

    def __init__(self, words: Sequence[Word]) -> None:
        kinds = [(word.style, word.confidence, word.spaced, word.turned, word.read) for word in words]
        shared = {kind: kind for kind in kinds}
        self._texts = _SEPARATOR.join([word.text for word in words])
        self._boxes = array("d", [edge for word in words for edge in (word.x0, word.y0, word.x1, word.y1)])
        self._starts = array("q", [word.start for word in words])
        self._kinds = tuple([shared[kind] for kind in kinds])

    def __len__(self) -> int:
        return len(self._kinds)

    def __iter__(self) -> Iterator[Word]:
        edges = iter(self._boxes)
        boxes = zip(edges, edges, edges, edges, strict=True)
        fields = zip(self._texts.split(_SEPARATOR), boxes, self._starts, self._kinds, strict=True)
        return iter(
            [
                _made(Word, (text, *box, style, confidence, start, spaced, turned, read))
                for text, box, start, (style, confidence, spaced, turned, read) in fields
            ]
        )

    def _word(self, at: int, text: str) -> Word:
        style, confidence, spaced, turned, read = self._kinds[at]
        x0, y0, x1, y1 = self._boxes[_EDGES * at : _EDGES * (at + 1)]
        return Word(text, x0, y0, x1, y1, style, confidence, self._starts[at], spaced, turned, read)

    @overload
    def __getitem__(self, index: int) -> Word: ...

    @overload
    def __getitem__(self, index: slice) -> list[Word]: ...

    def __getitem__(self, index: int | slice) -> Word | list[Word]:
        if isinstance(index, slice):
            return list(self)[index]
        at = range(len(self))[index]
        return self._word(at, self._texts.split(_SEPARATOR, at + 1)[at])
