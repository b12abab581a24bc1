"""Headings of columns below which no table was read."""

from collections.abc import Iterator, Sequence

from extractors.consistency.header_lines import HeaderLines
from models.blocks import Block, Grid, Paragraph
from models.sourced_text import SourcedText

_UP_TO_TABLE = 40
"""So many lines below its header, or fewer, a table begins."""


def lone_headings(blocks: Sequence[Block]) -> Iterator[Sequence[SourcedText]]:
    """The lines that show each such header: a table that is read column by column has none."""
    waiting: Sequence[SourcedText] = ()
    behind = 0
    header = HeaderLines()
    for block in blocks:
        if isinstance(block, Grid):
            waiting, header = (), HeaderLines()
        for line in block.lines if isinstance(block, Paragraph) else ():
            behind += 1
            if waiting and behind > _UP_TO_TABLE:
                yield waiting
                waiting = ()
            header.add(line)
            if not waiting and header.is_sure():
                waiting, behind, header = header.lines, 0, HeaderLines()
    if waiting:
        yield waiting
