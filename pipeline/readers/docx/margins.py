"""Page headers and footers: text that is no part of the document."""

from collections.abc import Iterator

from lxml import etree

from models.blocks import Block, Grid, Paragraph
from pipeline.readers.docx.names import TEXT
from pipeline.readers.docx.package import Package
from pipeline.readers.docx.parts import PartReaders


def read_margins(package: Package, readers: PartReaders) -> Iterator[Paragraph]:
    """The paragraphs of headers and footers, page numbers left out."""
    for part in package.margins:
        if not any(_has_letters(element.text or "") for element in part.root.iter(TEXT)):
            continue
        name = etree.QName(part.root).localname
        for block in readers.reader(part).blocks(part.root, f"/w:{name}"):
            yield from (paragraph for paragraph in _paragraphs(block) if _has_letters(paragraph.text.value))


def _paragraphs(block: Block) -> Iterator[Paragraph]:
    if isinstance(block, Grid):
        yield from (Paragraph(lines=cell.lines, text=cell.text) for cell in block.cells if cell.text)
    else:
        yield block


def _has_letters(text: str) -> bool:
    return any(character.isalpha() for character in text)
