"""What a reader gives: blocks, and what is known of the file."""

from dataclasses import dataclass

from models.blocks import Block
from models.evidence import Box
from models.side_text import SideText
from models.signature import Signature
from pipeline.readers.errors import ReadError


@dataclass(frozen=True, slots=True)
class Stamp:
    """What a signing program put into a blank of the text: its page (1-based), its text, where it stands."""

    page: int
    text: str
    box: Box


@dataclass(frozen=True, slots=True)
class ReadResult:
    """The blocks of a file in reading order; `pages` where the format has pages.

    `problem`: why a part of the file could not be read, if so. `apart`: text that is no part of a document.
    `stamps`: text of the blocks that was stamped into blanks.
    """

    reader: str
    media_type: str
    blocks: tuple[Block, ...]
    pages: int | None = None
    problem: ReadError | None = None
    apart: tuple[SideText, ...] = ()
    stamps: tuple[Stamp, ...] = ()
    signatures: tuple[Signature, ...] = ()
