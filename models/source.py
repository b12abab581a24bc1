"""A file that was read, or could not be."""

from typing import Literal

from models.base import Model
from models.side_text import SideText
from models.signature import Signature

SourceStatus = Literal["ok", "partial", "failed"]


class Source(Model):
    """`source_id` is the SHA-256 of the bytes, in hexadecimal; `seconds` the time that reading took.

    `signatures` are in the order of the file; `side_texts` are what its pages show beside the documents.
    """

    source_id: str
    filename: str
    uri: str
    media_type: str | None = None
    size_bytes: int
    pages: int | None = None
    reader: str | None = None
    status: SourceStatus
    error_code: str | None = None
    error: str | None = None
    parser_version: str
    seconds: float
    signatures: tuple[Signature, ...] = ()
    side_texts: tuple[SideText, ...] = ()
