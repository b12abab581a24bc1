"""What speaks for and against a place in a header's tree, by the words of its cells.

Each function gives pairs of the name of a feature and its value; `weights.toml` says what it is worth.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from extractors.unruled.headings.scores import is_count
from pipeline.readers.plain_text.header_tree.siblings import Neighbours, cut, kinship, together
from pipeline.readers.plain_text.header_tree.wording import heading_says
from pipeline.readers.plain_text.header_tree.words import Feature, HeaderCell

_TWINS = 0.5
"""Cells that share more than this part of their words are neighbours that say nearly the same."""
_LONG = 6
"""Different words of a long heading."""


class HeaderFeatures:
    """The features of the cells of one header in reading order."""

    def __init__(self, texts: Sequence[str]) -> None:
        self.cells = [HeaderCell.of(text) for text in texts]
        self._shapes = [cell.shape for cell in self.cells]
        self.indexed = self.cells[0].has("index")
        said = [cell.kind.text.casefold().strip(" :") for cell in self.cells]
        self.said_before = [
            first if (first := said.index(text)) < at else None for at, text in enumerate(said)
        ]
        """For each cell the first one of the same words before it."""
        self._pairs = [Neighbours.of(one, other) for one, other in pairwise(self.cells)]

    def first_row(self, roots: int) -> Iterator[Feature]:
        """So many cells in the first row: the notes stand at its end, parts of something stand lower."""
        first = self.cells[:roots]
        notes = next((at for at, cell in enumerate(self.cells) if cell.has("note")), None)
        if notes is not None:
            yield ("notes end the first row" if notes == roots - 1 else "notes elsewhere"), 1.0
        yield "first row cuts a family", self._pairs[roots - 1].family
        yield "part in the first row", sum(cell.part for cell in first)
        yield "member in the first row", sum(bool(cell.families) for cell in first[2:])

    def leaf(self, cell: int, *, is_root: bool) -> Iterator[Feature]:
        """The cell over one column."""
        own = self.cells[cell]
        yield "announces nothing", own.announces
        if own.kind.classes == {"group"}:
            yield ("group word over one column" if is_root else "nested group word over one column"), 1.0

    def over(self, cell: int, *, is_root: bool) -> Iterator[Feature]:
        """The cell over several columns, whichever they are."""
        own = self.cells[cell]
        yield from _opening(own)
        yield "over: blank", not own.text
        yield "over: index, note or unit", own.has("index", "note", "unit")
        yield "over: part", own.part
        yield "over: heads a family", bool(own.heads)
        yield "over: divides", heading_says("divides", own.text)
        yield "over: rate", own.has("rate")
        yield "over: unit", own.unit is not None
        yield "over: long", len(own.kind.words) >= _LONG
        yield "over: one word", len(own.kind.words) == 1
        yield "over: names the rows", cell <= self.indexed
        if not own.has("group"):
            yield from _plain(own)
            yield "over: later", 0.1 * cell
        if cell and own.announces and not self.cells[cell - 1].announces:
            yield "announced after a count", is_count(self.cells[cell - 1].kind)
        if not (is_root or own.announces):
            yield ("nested group word" if own.has("group") else "nested other"), 1.0

    def together(self, first: int, last: int) -> Iterator[Feature]:
        """The cells from `first` to before `last` as children of one; groups often have the same parts."""
        yield from together(self.cells[first:last], self._pairs[first : last - 1])
        size = last - first
        yield "repeated", self._repeats(first, last, -size) + self._repeats(first, last, size)

    def edge(self, cell: int) -> Iterator[Feature]:
        """The cell and the one before it, of which one is a child of a heading and the other is not."""
        if cell < len(self.cells):
            yield from cut(self._pairs[cell - 1])

    def kinship(self, cell: int, first: int, last: int) -> Iterator[Feature]:
        """The cell over those cells."""
        yield from kinship(self.cells[cell], self.cells[first:last])

    def beside(self, cell: int, before: int, children: int) -> Iterator[Feature]:
        """The cell with so many children beside its neighbour with `before` of them."""
        pair, as_wide = self._pairs[cell - 1], before == children
        if pair.alike > _TWINS and not pair.series:
            yield ("twins as wide" if as_wide else "twins of other widths"), 1.0
        if as_wide:
            yield "neighbours as wide", before > 0
        elif pair.series:
            yield "series of other widths", 1.0
        else:
            yield "family of other widths", pair.family
            yield "groups of other widths", before > 0 < children

    @staticmethod
    def again(before: int, children: int) -> Iterator[Feature]:
        """A cell that says the same as one with `before` children has as many."""
        yield "same words, other children", before != children

    def _repeats(self, first: int, last: int, shift: int) -> bool:
        """Whether the cells so many places further on say the same."""
        if first + shift < 0 or last + shift > len(self.cells):
            return False
        return self._shapes[first:last] == self._shapes[first + shift : last + shift]


def _opening(own: HeaderCell) -> Iterator[Feature]:
    """How the heading opens."""
    if own.announces:
        yield "announces", 1.0
    elif own.compares:
        yield "compares", 1.0
    else:
        yield "group word", own.has("group")


def _plain(own: HeaderCell) -> Iterator[Feature]:
    """A heading with no word of those that usually open one."""
    yield "over: label", own.has("label", "text")
    yield "over: count", own.has("count")
    yield "over: leaf", own.has("leaf")
