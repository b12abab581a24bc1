"""Page headers and footers: text that is no part of the document, but for a header block set there."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lxml import etree

from extractors.lines import line_mark
from models.blocks import Block, Grid, Paragraph
from pipeline.readers.docx.names import TEXT
from pipeline.readers.docx.package import Package
from pipeline.readers.docx.parts import PartReaders

_OPENING = 12
"""Blocks of the body among which its header block stands."""


@dataclass(frozen=True, slots=True)
class Margins:
    """`masthead`: the header block, where it was set as page header; `apart`: all other text."""

    masthead: tuple[Block, ...]
    apart: tuple[Paragraph, ...]


def read_margins(package: Package, readers: PartReaders, body: Sequence[Block]) -> Margins:
    """The text of headers and footers, page numbers left out; `body`: the blocks of the document."""
    masthead: tuple[Block, ...] = ()
    apart: list[Paragraph] = []
    for part in package.margins:
        if not any(_has_letters(element.text or "") for element in part.root.iter(TEXT)):
            continue
        name = etree.QName(part.root).localname
        blocks = tuple(readers.reader(part).blocks(part.root, f"/w:{name}"))
        if not masthead and _has_national_title(blocks) and not _has_national_title(body[:_OPENING]):
            masthead = blocks
        else:
            paragraphs = (paragraph for block in blocks for paragraph in paragraphs_of(block))
            apart += (paragraph for paragraph in paragraphs if _has_letters(paragraph.text.value))
    return Margins(masthead, tuple(apart))


def _has_national_title(blocks: Sequence[Block]) -> bool:
    """Whether quốc hiệu or tiêu ngữ stands there: every document bears them, and once."""
    lines = (line for block in blocks for paragraph in paragraphs_of(block) for line in paragraph.lines)
    return any(line_mark(line.value).name == "national_title" for line in lines)


def paragraphs_of(block: Block) -> Iterator[Paragraph]:
    """The paragraph that a block is, or those of the cells of a table."""
    if isinstance(block, Grid):
        yield from (Paragraph(lines=cell.lines, text=cell.text) for cell in block.cells if cell.text)
    else:
        yield block


def _has_letters(text: str) -> bool:
    return any(character.isalpha() for character in text)
