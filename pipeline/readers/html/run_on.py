"""Paragraphs of a page that hold several lines of a document in one, as some portals leave them."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import pairwise

from models.blocks import Block, Paragraph
from pipeline.readers.plain_text.line_repairs.run_on import line_cuts


def cut_run_on_paragraphs(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks; a paragraph that holds a whole document or two lines of its header in one as several."""
    for at, block in enumerate(blocks):
        if not isinstance(block, Paragraph):
            yield block
        elif len(block.lines) == 1:
            yield from _cut(block, at)
        elif any(line_cuts(line.value, at) for line in block.lines):
            for line in block.lines:
                yield from _cut(replace(block, lines=(line,), text=line), at)
        else:
            yield block


def _cut(paragraph: Paragraph, at: int) -> Iterator[Block]:
    """The paragraph of one line, the `at`-th of its page, as several where it is cut."""
    cuts = line_cuts(paragraph.text.value, at)
    pieces = _pieces(paragraph, cuts) if cuts else [paragraph]
    yield from cut_run_on_paragraphs(pieces) if len(cuts) == 1 else pieces


def _pieces(paragraph: Paragraph, cuts: Iterable[int]) -> Iterator[Paragraph]:
    text = paragraph.text
    for begin, end in pairwise(sorted({0, *cuts, len(text)})):
        piece = text.slice(begin, end)
        if piece.value:
            yield replace(paragraph, lines=(piece,), text=piece)
