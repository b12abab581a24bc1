"""Encodings from before Unicode: which one a text is in, and its letters in Unicode.

In go texts, with the names of their fonts where these are known; out comes a verdict that decodes them.
Whether there is anything to decide, single letters tell (`foreign_letters.py`). The tables of the encodings
(`tables.py`, a TSV file each) are tried, and the one stays in which the words are syllables (`detection.py`,
`telling_words.py`); the name of a font tells only what is too short (`fonts.py`).

What went wrong besides is undone apart: text encoded twice (`double_encoded.py`), letters as references of
HTML (`html_references.py`), lines pasted from another text (`stray_lines.py`), headings whose font drew the
capitals (`small_headings.py`).
"""

from pipeline.encodings.detection import Encodings, judge, judge_bytes
from pipeline.encodings.double_encoded import undoubled
from pipeline.encodings.fonts import legacy_font
from pipeline.encodings.foreign_letters import has_foreign, is_suspicious
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
