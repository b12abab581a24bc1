"""Encodings from before Unicode: which one a text is in, and its letters in Unicode."""

from pipeline.encodings.verdict import Encodings, is_suspicious, judge, judge_bytes

__all__ = ["Encodings", "is_suspicious", "judge", "judge_bytes"]
