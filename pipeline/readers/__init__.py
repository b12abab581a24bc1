"""Readers: bytes to blocks. One module a format; `registry` chooses."""

from pipeline.readers.blocks import ReadResult
from pipeline.readers.options import DEFAULT_OPTIONS, OcrMode, ReadOptions
from pipeline.readers.registry import EXTENSIONS, read

__all__ = ["DEFAULT_OPTIONS", "EXTENSIONS", "OcrMode", "ReadOptions", "ReadResult", "read"]
