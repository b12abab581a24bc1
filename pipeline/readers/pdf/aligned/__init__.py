"""Tables without rulings."""

from pipeline.readers.pdf.aligned.table import AlignedTable, aligned_tables

__all__ = ["AlignedTable", "aligned_tables"]
