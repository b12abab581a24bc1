"""Splits the blocks of a file into its documents, and each document into its zones.

In go the blocks of a file in reading order, out come `Zones`: head, preamble, body, closing and appendices.
A document begins with its header block or, where it is attached to another, with its type line
(`beginnings.py`); marks of lines (`Căn cứ`, `Nơi nhận`, `Phụ lục`) tell where its zones begin (`cut.py`).
"""

from extractors.splitting.documents import split_documents

__all__ = ["split_documents"]
