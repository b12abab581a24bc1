"""Tables whose columns stand under one another, set apart by runs of spaces (`pdftotext -layout`)."""

from pipeline.readers.plain_text.spaced.finding import find_spaced_tables

__all__ = ["find_spaced_tables"]
