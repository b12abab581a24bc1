"""The audit of a document's tables."""

from extractors.audit.audit import audit_tables

__all__ = ["audit_tables"]
