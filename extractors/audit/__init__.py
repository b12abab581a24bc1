"""The audit of a document's tables: which of their rows break what the table itself asserts.

In go tables with resolved numbers and the relations that were found in them; out come findings, each with
the cells of the equation and what would be right. Blank cells that a sum determines are told first and
explain the equations that they break; then a single cell that alone mends several equations is blamed for
them all, and each equation that is left is told by itself; then parts that exceed their whole. Numbering of
rows, numbers that can be read in two ways and cells that are no number are told beside.
"""

from extractors.audit.audit import audit_tables

__all__ = ["audit_tables"]
