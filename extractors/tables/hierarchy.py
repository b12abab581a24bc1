"""The tree of rows: which group or total each row belongs to, from the way the rows are numbered."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from extractors.tables.index_labels import IndexLabel
from extractors.tables.row_kinds import RowReading

_RANKS = {"letter": 1.0, "roman": 2.0, "arabic": 3.0, "small": 8.0, "dash": 9.0, "plus": 10.0}
_BAND = 0.0
_BULLETS = ("dash", "plus")
_FEWEST_SUBTOTALS = 2


@dataclass(slots=True)
class _Frame:
    """An open row. `gathers`: rows without a number belong to it. `loose`: it has no number itself.

    `forms` are the forms of the numbered rows that stand directly under it.
    """

    place: int
    rank: float
    gathers: bool
    loose: bool = False
    forms: set[str] = field(default_factory=set)


def parents(readings: Sequence[RowReading]) -> list[int | None]:
    """The parent of each row as a place in `readings`; a total is the parent of what it adds up."""
    tree = _Tree(letters_first=_letters_first(readings))
    subtotals = _subtotals(readings)
    sublisted = _sublisted(readings)
    last_numbered = max((place for place, one in enumerate(readings) if _is_numbered(one)), default=-1)
    for place, reading in enumerate(readings):
        heads = place in subtotals or place in sublisted or _heads(readings, place)
        is_last = place + 1 == len(readings)
        is_outer = is_last or (place > last_numbered and readings[place + 1].shape != "total")
        tree.take(place, reading, is_last=is_last, is_outer=is_outer, heads=heads)
    _give_to_totals(readings, tree.parents)
    return tree.parents


def _is_numbered(reading: RowReading) -> bool:
    return reading.shape == "band" or (reading.index is not None and reading.index.form not in _BULLETS)


def _letters_first(readings: Sequence[RowReading]) -> bool:
    """Whether A stands over I, as usual, and not I over A."""
    forms = [reading.index.form for reading in readings if reading.index]
    if "letter" not in forms or "roman" not in forms:
        return True
    return forms.index("letter") < forms.index("roman")


def _heads(readings: Sequence[RowReading], place: int) -> bool:
    """Whether a row without figures heads what follows: the next row has no number, or another form of it."""
    reading = readings[place]
    if reading.shape != "hollow" or place + 1 == len(readings):
        return False
    follower = readings[place + 1]
    if follower.shape in ("total", "band"):
        return False
    if reading.index is None:
        return follower.shape == "plain" or follower.index is not None
    return follower.index is None


def _subtotals(readings: Sequence[RowReading]) -> frozenset[int]:
    """The rows that have figures and no number, where below each of several the count begins at 1 anew."""
    found = frozenset(
        place
        for place, (reading, follower) in enumerate(pairwise(readings))
        if reading.shape == "plain"
        and reading.index is None
        and follower.index is not None
        and (follower.index.form, follower.index.ordinal) == ("arabic", 1)
    )
    return found if len(found) >= _FEWEST_SUBTOTALS else frozenset()


def _sublisted(readings: Sequence[RowReading]) -> frozenset[int]:
    """The counted rows over several with figures and no number, where the count goes on below such rows.

    Rows that a merged cell over them names are lines of one thing.
    """
    below: Counter[int] = Counter()
    head, goes_on = None, False
    for place, reading in enumerate(readings):
        if reading.shape != "plain" or (reading.index and reading.index.form != "arabic"):
            head = None
        elif reading.index is None:
            if head and reading.named:
                below[head[0]] += 1
        else:
            goes_on |= head is not None and below[head[0]] > 1 and reading.index.ordinal == head[1] + 1
            head = place, reading.index.ordinal
    found = frozenset(place for place, count in below.items() if count > 1)
    return found if goes_on and len(found) >= _FEWEST_SUBTOTALS else frozenset()


class _Tree:
    """The open rows, outermost first, while the rows are read from the top."""

    def __init__(self, *, letters_first: bool) -> None:
        self._letters_first = letters_first
        self._open: list[_Frame] = []
        self._totals_inside = False
        self._begun_loose: set[str] = set()
        self.parents: list[int | None] = []

    def take(self, place: int, reading: RowReading, *, is_last: bool, is_outer: bool, heads: bool) -> None:
        """Places a row under the open rows, and opens it where rows may belong to it."""
        if reading.shape == "band":
            self._push(_Frame(place, _BAND, gathers=True))
        elif reading.shape == "total":
            self._take_total(place, is_last=is_last, is_outer=is_outer)
        elif reading.index is not None:
            self._take_numbered(place, reading.index, heads=heads)
        elif heads:
            self._take_heading(place)
        else:
            self.parents.append(self._gatherer())

    def _take_total(self, place: int, *, is_last: bool, is_outer: bool) -> None:
        """A total after all numbered rows closes them, so that `Thuế`, `Làm tròn` below it are of no group.

        Not so where groups have totals of their own, or where it opens its group.
        """
        group = self._gatherer()
        if is_last or (is_outer and not self._totals_inside and group != place - 1):
            self._open.clear()
            group = None
        self._totals_inside = self._totals_inside or group is not None
        self.parents.append(group)

    def _gatherer(self) -> int | None:
        return next((frame.place for frame in reversed(self._open) if frame.gathers), None)

    def _rank(self, index: IndexLabel) -> float:
        if index.form == "decimal":
            return 2.0 + len(index.parts)
        if index.form == "letter" and not self._letters_first:
            return _RANKS["roman"] + 0.5
        return _RANKS[index.form]

    def _take_numbered(self, place: int, index: IndexLabel, *, heads: bool) -> None:
        rank = self._rank(index)
        self._close_down_to(rank)
        # A row that goes on counting is not under a heading without a number that has not seen a 1 below it,
        # unless the count began under such a heading: months follow one another, tasks are counted through.
        while self._open and self._open[-1].loose and self._counts_on(index):
            self._open.pop()
        if self._open:
            self._open[-1].forms.add(index.form)
            if self._open[-1].loose and index.ordinal == 1:
                self._begun_loose.add(index.form)
        gathers = heads or index.form in ("letter", "roman")
        self._push(_Frame(place, rank, gathers=gathers))

    def _counts_on(self, index: IndexLabel) -> bool:
        seen = self._open[-1].forms | self._begun_loose
        return index.ordinal > 1 and index.form not in seen

    def _take_heading(self, place: int) -> None:
        """A heading without a number stands under the innermost group that gathers such rows."""
        while self._open and (self._open[-1].loose or not self._open[-1].gathers):
            self._open.pop()
        rank = self._open[-1].rank if self._open else _BAND
        self._push(_Frame(place, rank + 0.1, gathers=True, loose=True))

    def _push(self, frame: _Frame) -> None:
        self._close_down_to(frame.rank)
        self.parents.append(self._open[-1].place if self._open else None)
        self._open.append(frame)

    def _close_down_to(self, rank: float) -> None:
        while self._open and self._open[-1].rank >= rank:
            self._open.pop()


def _give_to_totals(readings: Sequence[RowReading], parents: list[int | None]) -> None:
    """Rows at the top of the tree belong to the total over or under them, subtotals to the last total."""
    roots = [place for place, parent in enumerate(parents) if parent is None]
    totals = [place for place in roots if readings[place].shape == "total"]
    if not totals:
        return
    if totals[0] == 0:
        for place in roots:
            if place not in totals:
                parents[place] = 0
        return
    rows: list[int] = []
    subtotals: list[int] = []
    for place in roots:
        if readings[place].shape != "total":
            rows.append(place)
            continue
        claimed = rows + subtotals if place == totals[-1] else rows or subtotals
        for row in claimed:
            parents[row] = place
        subtotals = [place] if claimed is subtotals else [*subtotals, place]
        rows = []
