"""Splits the blocks of a file into its documents, and each document into its zones.

In go the blocks of a file in reading order, out come `Zones`: head, preamble, body, closing and appendices.
A document begins with its header block or, where it is attached to another, with its type line
(`beginnings.py`); marks of lines (`Căn cứ`, `Nơi nhận`, `Phụ lục`) tell where its zones begin (`cut.py`).
"""

from collections.abc import Sequence
from dataclasses import replace

from extractors.layout import flatten_layout
from extractors.splitting.beginnings import header_start, type_lines
from extractors.splitting.cut import cut_zones
from extractors.splitting.lead import lead_end
from extractors.splitting.marked import mark_blocks
from extractors.zones import Zones
from models.blocks import Block

__all__ = ["split_documents"]


def split_documents(blocks: Sequence[Block]) -> tuple[Zones, ...]:
    """The documents in reading order; an attached one names the ordinal of the one that promulgates it."""
    marked = mark_blocks(flatten_layout(blocks))
    lead, marked = marked[: (end := lead_end(marked))], marked[end:]
    types = type_lines(marked)
    starts = [0, *(header_start(marked, at) for at, _ in types[1:] if at is not None)]
    parents = [parent for _, parent in types] or [None]
    ends = [*starts[1:], len(marked)]
    lines: list[int | None] = [at for at, _ in types] or [None]
    first, *others = (
        cut_zones(marked[start:end], None if at is None else at - start, ordinal, parent)
        for ordinal, (start, end, at, parent) in enumerate(zip(starts, ends, lines, parents, strict=True), 1)
    )
    return (replace(first, lead=tuple(item.block for item in lead)), *others)
