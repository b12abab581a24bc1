"""Which text of the header stands over which column of the body."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from pipeline.readers.grids.measures import Measures
from pipeline.readers.grids.part_ruled.chunks import Interval

_CLEAR_GAP = 1.5  # letters; a header may reach across it


@dataclass(slots=True)
class Column:
    """From where to where its texts reach, and whether a text of the header stands over it."""

    start: float
    end: float
    is_headed: bool = False

    def meets(self, text: Interval) -> bool:
        """Whether the text stands over the column, or under it."""
        return self.start < text[1] and text[0] < self.end

    def widen(self, text: Interval) -> None:
        """Lets the column reach as far as the text that heads it."""
        self.start, self.end = min(self.start, text[0]), max(self.end, text[1])
        self.is_headed = True


def leaves(lines: Sequence[Sequence[Interval]]) -> list[Interval]:
    """The texts of the header under which no other stands."""
    found: list[Interval] = []
    for line in reversed(lines):
        found += [
            text for text in line if not any(text[0] < other[1] and other[0] < text[1] for other in found)
        ]
    return sorted(found)


def head_all(columns: list[Column], texts: Sequence[Interval], measure: Measures) -> None:
    """Gives each text the columns that it heads; one without any is over a column that is blank below it."""
    for text in texts:
        _head(columns, text, measure)
    for text in texts:
        if not any(column.meets(text) for column in columns):
            _head_beside(columns, text)


def widen_all(columns: Sequence[Column], texts: Sequence[Interval]) -> None:
    """Each column reaches as far as the text that stands over it alone."""
    for text in texts:
        own = [column for column in columns if column.meets(text)]
        if len(own) == 1:
            own[0].widen(text)


def _head(columns: list[Column], text: Interval, measure: Measures) -> None:
    """Heads the columns that the text stands over; one is what no clear gap parts below it."""
    own = [column for column in columns if column.meets(text)]
    if len(own) == 1:
        own[0].widen(text)
    elif own and max(right.start - left.end for left, right in pairwise(own)) < _CLEAR_GAP * measure.letter:
        own[0].widen((own[0].start, own[-1].end))
        columns[:] = [column for column in columns if column is own[0] or column not in own]
    for column in own:
        column.is_headed = True


def _head_beside(columns: list[Column], text: Interval) -> None:
    """A text that stands over nothing heads the column next to it that has no other, or a blank one."""
    place = sum(column.end <= text[0] for column in columns)
    beside = [column for column in columns[max(0, place - 1) : place + 1] if not column.is_headed]
    if beside:
        min(beside, key=lambda column: max(column.start - text[1], text[0] - column.end)).widen(text)
    else:
        columns.insert(place, Column(*text, is_headed=True))
