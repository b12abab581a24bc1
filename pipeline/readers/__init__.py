"""Readers: bytes to blocks. One module a format; `registry` chooses."""

from pipeline.readers.blocks import ReadResult
from pipeline.readers.options import DEFAULT_OPTIONS, ReadOptions
from pipeline.readers.registry import read

__all__ = ["DEFAULT_OPTIONS", "ReadOptions", "ReadResult", "read"]
