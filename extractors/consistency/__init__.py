"""What contradicts itself, or the calendar, in the words of a document."""

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
