"""Headings of columns below which no table was read."""

from collections.abc import Iterator, Sequence

from extractors.unruled.rules import holds, matched
from models.blocks import Block, Grid, Paragraph
from models.sourced_text import SourcedText

_ENDS_HEADING = ("T", "TỰ")
"""Ends of what heads row numbers and nothing else: `STT`, `Số TT`, `Số thứ tự`; `TT HĐND` is a body."""
_LONGEST_HEADING = 12
_UP_TO_TABLE = 40
"""So many lines below such a cell, or fewer, its table begins."""
_FEWEST_HEADINGS, _LONGEST_HEADINGS = 3, 120
"""Headings, in one line or in lines that follow each other, that no prose has; characters of a line."""


def lone_headings(blocks: Sequence[Block]) -> Iterator[SourcedText]:
    """The first heading of each such header: a table that is read column by column has none."""
    waiting: SourcedText | None = None
    behind = 0
    run: list[SourcedText] = []
    headings = 0
    for block in blocks:
        if isinstance(block, Grid):
            waiting, run, headings = None, [], 0
        for line in block.lines if isinstance(block, Paragraph) else ():
            behind += 1
            if waiting and behind > _UP_TO_TABLE:
                yield waiting
                waiting = None
            told = _headings(line.value)
            run, headings = ([*run, line], headings + told) if told else ([], 0)
            first = (
                line if _heads_row_numbers(line.value) else run[0] if headings >= _FEWEST_HEADINGS else None
            )
            if waiting is None and first:
                waiting, behind = first, 0
    if waiting:
        yield waiting


def _heads_row_numbers(text: str) -> bool:
    return (
        len(text) <= _LONGEST_HEADING and text.upper().endswith(_ENDS_HEADING) and holds("index_header", text)
    )


def _headings(text: str) -> int:
    """How many headings of columns the line is, one behind the other; 0 where it says anything else."""
    if len(text) > _LONGEST_HEADINGS or not text[:1].isupper():
        return 0
    count = 0
    while text:
        length = matched("column_heading", text)
        if not length:
            return 0
        text, count = text[length:].lstrip(), count + 1
    return count
