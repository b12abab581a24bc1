"""Reads PDF."""

from pipeline.readers.pdf.reader import page_texts, read_pdf

__all__ = ["page_texts", "read_pdf"]
