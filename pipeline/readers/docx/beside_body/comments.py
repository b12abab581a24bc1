"""Comments of readers: text that is no part of the document, as notes in a PDF are none."""

from collections.abc import Iterator

from models.blocks import Paragraph
from pipeline.readers.docx.beside_body.margins import paragraphs_of
from pipeline.readers.docx.names import w
from pipeline.readers.docx.package import Package
from pipeline.readers.docx.parts import PartReaders

_COMMENT = w("comment")


def read_comments(package: Package, readers: PartReaders) -> Iterator[Paragraph]:
    """The paragraphs of all comments, in the order in which the part has them."""
    part = package.part("comments")
    if part is None:
        return
    reader = readers.reader(part)
    for place, comment in enumerate(part.root.iterchildren(_COMMENT), start=1):
        for block in reader.blocks(comment, f"/w:comments/w:comment[{place}]"):
            yield from paragraphs_of(block)
