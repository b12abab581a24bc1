"""What a reader gives: blocks, and what is known of the file."""

from dataclasses import dataclass

from models.blocks import Block, Paragraph
from pipeline.readers.errors import ReadError


@dataclass(frozen=True, slots=True)
class ReadResult:
    """The blocks of a file in reading order; `pages` where the format has pages.

    `problem`: why a part of the file could not be read, if so. `apart`: text that is no part of the document,
    such as that of annotations and e-signatures.
    """

    reader: str
    media_type: str
    blocks: tuple[Block, ...]
    pages: int | None = None
    problem: ReadError | None = None
    apart: tuple[Paragraph, ...] = ()
