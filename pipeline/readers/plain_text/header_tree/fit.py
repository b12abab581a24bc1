"""What speaks for and against a header's tree by what stands in the columns below: kinds, sums and rates."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from typing import Generic, TypeVar

from extractors.unruled.headings.spans import Span, Ties
from pipeline.readers.plain_text.header_tree.body_columns import BodyColumns
from pipeline.readers.plain_text.header_tree.ratios import ratio_sides
from pipeline.readers.plain_text.header_tree.sums import HeaderSums, Member
from pipeline.readers.plain_text.header_tree.tree import HeaderTree, Slot
from pipeline.readers.plain_text.header_tree.wording import heading_says
from pipeline.readers.plain_text.header_tree.words import Feature, HeaderCell

T = TypeVar("T")

_FIGURES = {"integer": "figures", "decimal": "figures", "rate": "rates"}
"""Kinds of columns, as the words of headings tell them apart."""
_CLASSES = ("note", "index", "rate", "count", "group")
"""Classes of headings; the first that a heading is of says what it is."""


class HeaderFit(Generic[T]):
    """What is `made` of the features of cells over columns; `ties` may know more of these than they show."""

    def __init__(
        self,
        cells: Sequence[HeaderCell],
        columns: BodyColumns,
        ties: Ties,
        made: Callable[[Iterable[Feature]], T],
    ) -> None:
        self._cells, self._columns, self._ties, self._made = cells, columns, ties, made
        self._sums = HeaderSums(columns)
        # Most trees have most of their cells in the same places.
        self._leaf = cache(lambda cell, col: made(self.leaf(cell, col)))
        self._group = cache(lambda cell, span, first, last: made(self.group(cell, span, cells[first], last)))
        self._sides = {at: sides for at, cell in enumerate(cells) if (sides := ratio_sides(cell.text))}

    def tree(self, tree: HeaderTree) -> Iterator[T]:
        """All cells in their slots, and the cells beside each other."""
        slots = tree.slots()
        yield self._made(self._beside(tree, slots))
        yield self._made(self._ratios(slots))
        heads = {slot[1]: cell for cell, slot in enumerate(slots) if slot[3] == 1}
        for cell, ((_, col, _, span), below) in enumerate(zip(slots, tree.below(), strict=True)):
            if span > 1:
                yield self._group(cell, (col, col + span), heads[col], slots[below[-1]][1])
            else:
                yield self._leaf(cell, col)

    def _beside(self, tree: HeaderTree, slots: Sequence[Slot]) -> Iterator[Feature]:
        """Sums over siblings; groups of the same sub-headings stand in one row."""
        below = tree.below()
        siblings = [range(tree.roots), *filter(None, below)]
        members = [
            Member(col, col + across, tuple(slots[child][1] for child in children))
            for (_, col, _, across), children in zip(slots, below, strict=True)
        ]
        yield (
            "sum over siblings",
            self._sums.explained(tuple(members[cell] for cell in cells) for cells in siblings),
        )
        rows: dict[tuple[str, ...], int] = {}
        for cell, children in enumerate(below):
            if children:
                shapes = tuple(self._cells[child].shape for child in children)
                row = slots[cell][0]
                if shapes in rows:
                    yield (
                        "like groups in one row" if rows[shapes] == row else "like groups in other rows",
                        1.0,
                    )
                rows[shapes] = row

    def _ratios(self, slots: Sequence[Slot]) -> Iterator[Feature]:
        """Headings that name what is divided by what, over the rates of such columns."""
        if not self._sides:
            return
        paths: list[list[str]] = [[] for _ in self._columns.kinds]
        for cell, (_, col, _, span) in enumerate(slots):
            for below in range(col, col + span):
                paths[below].append(self._cells[cell].text)
        for cell, (above, under) in self._sides.items():
            pairs = self._columns.quotients.get(slots[cell][1]) if slots[cell][3] == 1 else None
            if pairs:
                named = max(above.names(paths[part]) + under.names(paths[whole]) for part, whole in pairs)
                yield "ratio names its columns", named - 1.0

    def leaf(self, cell: int, col: int) -> Iterator[Feature]:
        """The cell over one column."""
        own, columns = self._cells[cell], self._columns
        kind = columns.kinds[col]
        yield f"{_says(own)} over {_FIGURES.get(kind, kind)}", 1.0
        if kind in _FIGURES:
            if heading_says("counted", own.text):
                yield f"counted: {kind}", 1.0
            elif heading_says("measured", own.text):
                yield f"measured: {kind}", 1.0
            if own.one_part and col:
                yield "one part", columns.within(col, col - 1)
        if own.total and columns.wholes:
            yield ("total of its neighbours" if col in columns.wholes else "total of nothing"), 1.0

    def group(self, cell: int, span: Span, first: HeaderCell, last: int) -> Iterator[Feature]:
        """The cell over the columns of a span, the first of which `first` heads.

        Its last child begins at `last`: in a sum it counts by that column.
        """
        columns, ties, own = self._columns, self._ties, self._cells[cell]
        start, stop = span
        if (start, last + 1) in ties.parts:
            yield "announced parts", own.announces
        elif first.total and span in ties.wholes:
            yield "whole and parts", 1.0
        elif ties.cuts((start + first.total, stop)):  # the total may be a part of what is before it
            yield "cuts a sum", 1.0
        yield "words beside figures", self._mixes(start, stop)
        yield "lone rates", ties.lone_rates(span)
        if first.total:
            yield "total over its parts", columns.dominance(start, stop)
            yield "uneven", columns.evenness(start, stop)
        if own.announces and start:
            yield (
                "announced parts fit",
                sum(columns.within(col, start - 1) for col in range(start, stop)) / (stop - start),
            )
        if own.has("rate"):
            yield "rates below", columns.rates(start, stop)

    def _mixes(self, start: int, stop: int) -> bool:
        kinds = self._columns.kinds[start:stop]
        return "text" in kinds and not _FIGURES.keys().isdisjoint(kinds)


def _says(cell: HeaderCell) -> str:
    """What the heading says stands below it, in a word."""
    if heading_says("worded", cell.text):
        return "words"
    words = "words" if cell.has("text", "label", "unit") else "other"
    return next((name for name in _CLASSES if cell.has(name)), words)
