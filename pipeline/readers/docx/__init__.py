"""Reads Word documents (DOCX): python-docx opens the package, lxml walks the parts."""

from pipeline.readers.docx.reader import read_docx, unit_texts

__all__ = ["read_docx", "unit_texts"]
