"""Vietnamese numbers in the cells of tables: what they may mean, and what they mean."""

from extractors.numbers.candidates import candidates
from extractors.numbers.reading import Reading
from extractors.numbers.resolve import Resolved, resolve_numbers, resolve_tables

__all__ = ["Reading", "Resolved", "candidates", "resolve_numbers", "resolve_tables"]
