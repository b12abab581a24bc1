"""Vietnamese numbers in the cells of tables: what they may mean, and what they mean."""

from extractors.numbers.candidates import Reading, candidates
from extractors.numbers.resolve import resolve_numbers

__all__ = ["Reading", "candidates", "resolve_numbers"]
