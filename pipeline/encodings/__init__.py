"""Encodings from before Unicode: which one a text is in, and its letters in Unicode."""

from pipeline.encodings.detection import Encodings, has_foreign, is_suspicious, judge, judge_bytes
from pipeline.encodings.double_encoded import undoubled
from pipeline.encodings.fonts import legacy_font
from pipeline.encodings.html_references import without_references
from pipeline.encodings.small_headings import with_headings
from pipeline.encodings.stray_lines import with_strays_read
from pipeline.encodings.windows_1252 import shown

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
