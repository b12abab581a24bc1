"""Encodings from before Unicode: which one a text is in, and its letters in Unicode."""

from pipeline.encodings.doubled import undoubled
from pipeline.encodings.fonts import legacy_font
from pipeline.encodings.references import without_references
from pipeline.encodings.small_headings import with_headings
from pipeline.encodings.stray import with_strays_read
from pipeline.encodings.verdict import Encodings, has_foreign, is_suspicious, judge, judge_bytes
from pipeline.encodings.windows import shown

__all__ = [
    "Encodings",
    "has_foreign",
    "is_suspicious",
    "judge",
    "judge_bytes",
    "legacy_font",
    "shown",
    "undoubled",
    "with_headings",
    "with_strays_read",
    "without_references",
]
