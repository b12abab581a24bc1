"""Tables without rulings."""

from pipeline.readers.pdf.aligned.table import AlignedTable, aligned_tables
from pipeline.readers.pdf.aligned.under_header import rows_under

__all__ = ["AlignedTable", "aligned_tables", "rows_under"]
