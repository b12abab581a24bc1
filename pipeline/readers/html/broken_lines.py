"""Elements that hold several lines as if they were plain text: parted by `<br>`, or formatted beforehand."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from extractors.lines import line_mark
from models.blocks import Block, Grid, GridCell, Paragraph
from models.sourced_text import SourcedText
from pipeline.readers.html.blocks import JOINED, Element, is_preformatted
from pipeline.readers.html.texts import PageTexts
from pipeline.readers.html.tree import unit_text
from pipeline.readers.plain_text import text_blocks

_FEWEST_OPENED, _FEWEST_ALONE = 2, 3
"""Lines that open a paragraph, or are one, in an element that holds several."""


def parted(paragraph: Paragraph, element: Element, texts: PageTexts) -> Iterator[Block]:
    """The blocks that the lines of an element are; its own paragraph where few open any or stand alone."""
    told = element.get(JOINED) is not None or is_preformatted(element)
    if len(paragraph.lines) < 2 or not (told or _hold_paragraphs(paragraph.lines)):
        yield paragraph
        return
    path = texts.paths.of(element)
    for block in text_blocks(texts.cleaner.for_unit(unit_text(element))):
        found = _mapped(block, lambda text: replace(text, path=path))
        if isinstance(found, Paragraph):
            found = replace(found, bold=paragraph.bold or found.bold, alignment=paragraph.alignment)
        yield found


def _hold_paragraphs(lines: Sequence[SourcedText]) -> bool:
    said = Counter(line_mark(line.value).says for line in lines)
    return said["label"] + said["opens"] >= _FEWEST_OPENED or said["alone"] >= _FEWEST_ALONE


def _mapped(block: Block, change: Callable[[SourcedText], SourcedText]) -> Block:
    """The block with all its texts changed."""
    if isinstance(block, Grid):
        return replace(block, cells=tuple(_cell(cell, change) for cell in block.cells))
    return replace(block, lines=tuple(map(change, block.lines)), text=change(block.text))


def _cell(cell: GridCell, change: Callable[[SourcedText], SourcedText]) -> GridCell:
    text = None if cell.text is None else change(cell.text)
    return replace(cell, text=text, lines=tuple(map(change, cell.lines)))
