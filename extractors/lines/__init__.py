"""What the beginning of a line says: which component of a document it opens, or which label it bears."""

from extractors.lines.marks import LineMark, line_mark, line_rules

__all__ = ["LineMark", "line_mark", "line_rules"]
