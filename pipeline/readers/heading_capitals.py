"""Headings in blocks whose letters are small since the font that drew them as capitals is lost."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby
from operator import itemgetter

from models.blocks import Block, Grid, GridCell, Paragraph
from models.sourced_text import SourcedText
from pipeline.encodings import with_headings

_MOST_ROWS, _MOST_COLUMNS = 3, 3
"""Of a table that arranges a header or a signature; what stands in others is no heading."""


def with_heading_capitals(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """The blocks of a document in TCVN3, its headings in capitals; each text is as long as it was."""
    blocks = tuple(blocks)
    written = [line.value for text in map(_lines, blocks) for line in text]
    raised = iter(with_headings("\n".join(written)).split("\n"))
    return tuple(part for block in blocks for part in _raised(block, raised))


def _lines(block: Block) -> list[SourcedText]:
    """The lines in which headings are looked for."""
    if isinstance(block, Paragraph):
        return list(block.lines)
    return [line for cell in block.cells for line in cell.lines] if _arranges(block) else []


def _arranges(grid: Grid) -> bool:
    return grid.n_rows <= _MOST_ROWS and grid.n_cols <= _MOST_COLUMNS


def _raised(block: Block, raised: Iterator[str]) -> Iterator[Block]:
    if isinstance(block, Paragraph):
        yield from _parted(block, _with_values(block.lines, raised))
    elif _arranges(block):
        yield replace(block, cells=tuple(_raised_cell(cell, raised) for cell in block.cells))
    else:
        yield block


def _parted(paragraph: Paragraph, lines: tuple[SourcedText, ...]) -> Iterator[Paragraph]:
    """The paragraph with these lines; a heading joined to other text, as small letters are, stands apart."""
    changed = [line is not before for line, before in zip(lines, paragraph.lines, strict=True)]
    runs = [[at for at, _ in run] for _, run in groupby(enumerate(changed), key=itemgetter(1))]
    if len(runs) == 1:
        yield replace(paragraph, lines=lines, text=_joined(paragraph.text, lines))
        return
    for run in runs:
        part = lines[run[0] : run[-1] + 1]
        yield replace(paragraph, lines=part, text=SourcedText.join(part))


def _raised_cell(cell: GridCell, raised: Iterator[str]) -> GridCell:
    lines = _with_values(cell.lines, raised)
    if cell.text is None or lines == cell.lines:
        return cell
    return replace(cell, lines=lines, text=_joined(cell.text, lines))


def _with_values(lines: tuple[SourcedText, ...], raised: Iterator[str]) -> tuple[SourcedText, ...]:
    pairs = [(line, next(raised)) for line in lines]
    return tuple(line if value == line.value else replace(line, value=value) for line, value in pairs)


def _joined(text: SourcedText, lines: tuple[SourcedText, ...]) -> SourcedText:
    """The text of the lines; as it was where it is not simply these one after the other."""
    value = " ".join(line.value for line in lines)
    return replace(text, value=value) if len(value) == len(text.value) else text
