"""Readers: bytes to blocks. One module a format; `registry` chooses."""

from pipeline.readers.blocks import ReadResult
from pipeline.readers.registry import EXTENSIONS, read

__all__ = ["EXTENSIONS", "ReadResult", "read"]
