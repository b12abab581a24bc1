"""Splits the blocks of a file into its documents, and each document into its zones."""

from extractors.splitting.documents import split_documents

__all__ = ["split_documents"]
