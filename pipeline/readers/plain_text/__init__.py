"""Plain text: OCR and markdown text, web dumps, dumps of PDF files, told by their shape."""

from pipeline.readers.plain_text.reader import read_plain_text, text_blocks

__all__ = ["read_plain_text", "text_blocks"]
