"""Tables without rulings."""

from pipeline.readers.pdf.tables.aligned.table import AlignedTable, aligned_tables
from pipeline.readers.pdf.tables.aligned.under_header import rows_under

__all__ = ["AlignedTable", "aligned_tables", "rows_under"]
