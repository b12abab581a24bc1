"""Plans as they come out of a scanner: pages that are pictures, with what goes wrong in scanning."""

from corpus.generator.scan.conditions import CONDITIONS, Condition
from corpus.generator.scan.pages import pictures, scan

__all__ = ["CONDITIONS", "Condition", "pictures", "scan"]
