"""What the beginning of a line says: which component of a document it opens, or which label it bears."""

from extractors.lines.marks import (
    APPENDIX_LABELS,
    SENTENCE_END,
    SIGNING,
    LineMark,
    line_mark,
    line_rules,
    refers_to_appendix,
)

__all__ = [
    "APPENDIX_LABELS",
    "SENTENCE_END",
    "SIGNING",
    "LineMark",
    "line_mark",
    "line_rules",
    "refers_to_appendix",
]
