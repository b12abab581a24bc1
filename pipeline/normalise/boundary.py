"""The break between two lines: what the words on both sides of it say."""

from typing import NamedTuple

import regex

from extractors.lines.marks import Says
from pipeline.normalise.layout import Layout
from pipeline.normalise.line_ends import (
    awaits_date,
    awaits_field,
    awaits_object,
    awaits_rest,
    is_open_ended,
    opens_with_field,
    parts_title,
    unit_goes_on,
)

_QUARTER = regex.compile(r"[IV]{1,3} ")
_ANEW = regex.compile(r"\d[\d.,]* ?% \p{Ll}|\d{1,3}$")
_BRACKET = regex.compile(r"\([^()]+\),? \p{Ll}")
"""A remark in brackets behind which the sentence goes on."""
_PARTED_SYMBOL = regex.compile(r"\d/(?:[\p{L}\d]+[-–/])*$")
"""What a line break behind a hyphen or slash leaves of a symbol: `15/QĐ-`, `20/2021/`."""
_LONGEST_SYMBOL = 30
_SHORTEST_TITLE_LINE = 25
_FULL, _FULL_HEADING = 0.8, 0.95
"""Of the usual width; a heading ends more often than other lines: a capital below must not have fitted in."""
_SHORT = 0.65


class Boundary(NamedTuple):
    """Between two lines: the texts on both sides; how many lines the paragraph has, and what opened it."""

    before: str
    after: str
    size: int
    opened: Says
    apart: bool
    setting: Layout

    @property
    def full(self) -> bool:
        """Whether the next word would not have fitted into the line before."""
        width = self.setting.width
        if width is None:
            return False
        least = _FULL_HEADING if self.is_heading and not self.after[:1].islower() else _FULL
        return len(self.before) + 1 + self.after.find(" ") >= least * width

    @property
    def opens_paragraph(self) -> bool:
        """Whether a full line follows one that was left short: lines of a title are all about as long."""
        width = self.setting.width or 0
        return len(self.before) < _SHORT * width and len(self.after) >= _FULL * width

    @property
    def ends_title(self) -> bool:
        """Whether small letters follow a line in capitals that is long enough for a title."""
        return len(self.before) > _SHORTEST_TITLE_LINE and self.before.isupper() and not self.after.isupper()

    @property
    def compound(self) -> bool:
        """Whether the words on both sides stand together elsewhere in the text."""
        return _pair(self.before, self.after) in self.setting.compounds

    @property
    def is_article(self) -> bool:
        """Whether the line before begins an article, which says in a sentence what is decided."""
        return self.size == 1 and self.before.startswith("Điều ")

    @property
    def is_item(self) -> bool:
        """Whether the line before is all that its paragraph has, behind a label, and begins no article."""
        return (self.size, self.opened) == (1, "label") and not self.is_article

    @property
    def is_heading(self) -> bool:
        """Whether the line before is all that its paragraph has, behind a label that is no bullet."""
        return (self.size, self.opened) == (1, "label") and self.before[0].isalnum()

    @property
    def begins_anew(self) -> bool:
        """Whether a sentence such as `100% số hộ được cấp nước` begins below a heading, or a new page."""
        return self.is_heading and _ANEW.match(self.after) is not None

    @property
    def never_ends(self) -> bool:
        """Whether neither a heading nor a sentence can end where the line before does."""
        before = self.before.lower() if self.before.isupper() else self.before
        if is_open_ended(before) or awaits_object(self.before) or parts_title(self.before, self.after):
            return True
        if before.endswith(("-", "–", "/")) and _PARTED_SYMBOL.search(self.before[-_LONGEST_SYMBOL:]):
            return True
        quarter = awaits_date(self.before) and _QUARTER.match(self.after) is not None
        return quarter or unit_goes_on(self.before, self.after)

    @property
    def open_ended(self) -> bool:
        """Whether the line before most likely goes on: it never ends, or names something in part."""
        if self.never_ends or _BRACKET.match(self.after):
            return True
        if self.is_heading:
            return awaits_field(self.before) and opens_with_field(self.after)
        return awaits_rest(self.before)


def _pair(before: str, after: str) -> str:
    """The last word of `before` and the first of `after`, with the hyphen if `after` begins with one."""
    hyphen, words = (after[:2], after[2:]) if after.startswith(("- ", "– ")) else ("", after)
    first = words.partition(" ")[0].rstrip(".,;:)")
    return f"{before.rpartition(' ')[2]} {hyphen}{first}"
