"""What a reader gives: blocks, and what is known of the file."""

from dataclasses import dataclass

from models.blocks import Block


@dataclass(frozen=True, slots=True)
class ReadResult:
    """The blocks of a file in reading order; `pages` where the format has pages."""

    reader: str
    media_type: str
    blocks: tuple[Block, ...]
    pages: int | None = None
