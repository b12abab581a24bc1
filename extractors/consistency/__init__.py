"""What contradicts itself, or the calendar, in the words of a document, and what was seen but not read.

In go documents as they were read (zones, citations, targets, sections, tables); out come findings, and
nothing that was read changes. `check.py` holds dates against the calendar and the law, and what prose says
(`prose/`) against itself, its targets and the tables: only figures that words name alike, of one year, unit
and area, are compared. The other modules each look for one thing: appendices that are missing, tables above
the header or not read, text below the signature, findings that rest on rows in doubt.
"""

from extractors.consistency.above_header import tables_above_header
from extractors.consistency.appendices import missing_appendices
from extractors.consistency.below_signature import below_signature_findings
from extractors.consistency.check import consistency_findings, target_findings
from extractors.consistency.doubtful_rows import firm_findings
from extractors.consistency.dumped_tables import dumped_table_findings

__all__ = [
    "below_signature_findings",
    "consistency_findings",
    "dumped_table_findings",
    "firm_findings",
    "missing_appendices",
    "tables_above_header",
    "target_findings",
]
