"""Matches the beginning of a line against the rules in lines.toml."""

from functools import cache, lru_cache
from typing import Any, Literal, NamedTuple

import regex

from extractors.rule_files import read_rules

Says = Literal["alone", "opens", "label", "text"]

APPENDIX_LABELS = frozenset({"appendix", "titled_appendix"})
"""The names of the rules for the label of an appendix, alone and with its title."""
SIGNING = frozenset({"authority", "position"})
"""The names of the rules for the authority mark (`TM.`, `KT.`) and the post over a signature."""
SENTENCE_END = (".", ";", ":", "!", "?", "…")
"""Marks behind which a sentence, or a part of one that stands in a line of its own, is over."""


class LineMark(NamedTuple):
    """`name` is that of the rule (`document_type`, `roman` …); `says` what it means for the paragraph."""

    name: str
    says: Says


_TEXT = LineMark("text", "text")
_OPENING = 2
"""Characters by which rules are chosen: there are few such openings, and most admit one rule or none."""
_LONGEST = 500
"""Characters: a line that stands alone is shorter, and no beginning reaches so far."""


@cache
def line_rules() -> tuple[dict[str, Any], ...]:
    """The rules, each with `name`, `says`, `pattern` and examples; the first that matches wins."""
    return tuple(read_rules("extractors.lines", "lines.toml")["line"])


@cache
def _patterns() -> tuple[tuple[LineMark, regex.Pattern[str]], ...]:
    return tuple(
        (LineMark(rule["name"], rule["says"]), regex.compile(rule["pattern"])) for rule in line_rules()
    )


@cache
def _candidates(opening: str) -> tuple[tuple[LineMark, regex.Pattern[str]], ...]:
    """The rules that can match a line that opens so: a partial match of it is no dead end."""
    return tuple((mark, pattern) for mark, pattern in _patterns() if pattern.match(opening, partial=True))


def line_mark(text: str) -> LineMark:
    """The mark of a clean line; the mark `text` where no rule matches."""
    return _mark(text, False) if len(text) <= _LONGEST else _mark(text[:_LONGEST], True)


def refers_to_appendix(before: str, line: str) -> bool:
    """Whether `line`, below `before` in one paragraph, is the end of a sentence that names an appendix.

    >>> refers_to_appendix("theo chỉ tiêu giao cho các thôn tại", "Phụ lục 1.")
    True
    >>> refers_to_appendix("Các thôn báo cáo trước ngày 15/12.", "Phụ lục 1")
    False
    """
    if before.isupper() or line.isupper() or before.endswith(SENTENCE_END):
        return False
    return line_mark(line).name in APPENDIX_LABELS


@lru_cache(maxsize=4096)
def _mark(beginning: str, is_long: bool) -> LineMark:
    """Remembered, since joining, splitting and the outline each ask for the mark of every line."""
    for mark, pattern in _candidates(beginning[:_OPENING]):
        if pattern.match(beginning) and not (is_long and mark.says == "alone"):
            return mark
    return _TEXT
