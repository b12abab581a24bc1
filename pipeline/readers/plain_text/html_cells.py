"""The rows of a table in HTML, each cell with the places of its lines in the text that holds it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

_TAG = re.compile(r"<(/?)(table|thead|tr|td|th|p|div|ul|ol|li|br)\b([^<>]*)>", re.IGNORECASE)
_SPAN = re.compile(r"""\b(rowspan|colspan)\s*=\s*["']?\s*(\d+)""", re.IGNORECASE)
_CELLS = ("td", "th")


@dataclass(slots=True)
class HtmlCell:
    """Where the lines of a cell stand, what its spans say, and whether it is a heading."""

    rowspan: str | None
    colspan: str | None
    is_head: bool
    pieces: list[tuple[int, int]] = field(default_factory=list)


def html_rows(unit: str, start: int, stop: int) -> tuple[Sequence[Sequence[HtmlCell]], int]:
    """The rows of the table from `start` to before `stop`, and how many of them stand in its `<thead>`.

    A table in a cell is part of its text; what nothing closes ends where the next cell or row begins.
    """
    walk = _Walk()
    for tag in _TAG.finditer(unit, start, stop):
        walk.pass_tag(tag)
    walk.end_piece(stop)
    return walk.rows, walk.heads


class _Walk:
    """What has been read so far: its rows, the open cell and where its line begins."""

    def __init__(self) -> None:
        self.rows: list[list[HtmlCell]] = []
        self.heads = 0
        self._depth = 0
        self._cell: HtmlCell | None = None
        self._start = 0

    def pass_tag(self, tag: re.Match[str]) -> None:
        """Ends the line at the tag; on the level of the table a row or cell begins or ends there."""
        closes, name = bool(tag[1]), tag[2].lower()
        self.end_piece(tag.start())
        if name == "table":
            self._depth += -1 if closes else 1
        elif self._depth <= 1 and name == "tr":
            self._cell = None
            self.rows += [] if closes else [[]]
        elif self._depth <= 1 and name in _CELLS:
            self._cell = None if closes else self._begin(tag, name)
        elif name == "thead" and closes:
            self.heads = len(self.rows)
        self._start = tag.end()

    def end_piece(self, stop: int) -> None:
        """The line of the open cell ends before `stop`."""
        if self._cell and stop > self._start:
            self._cell.pieces.append((self._start, stop))

    def _begin(self, tag: re.Match[str], name: str) -> HtmlCell:
        spans = {match[1].lower(): match[2] for match in _SPAN.finditer(tag[3])}
        cell = HtmlCell(spans.get("rowspan"), spans.get("colspan"), name == "th")
        self.rows = self.rows or [[]]
        self.rows[-1].append(cell)
        return cell
