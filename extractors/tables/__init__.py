"""Data tables: header paths, row kinds, captions, from the grids of a document."""

from extractors.tables.extract import extract_tables

__all__ = ["extract_tables"]
