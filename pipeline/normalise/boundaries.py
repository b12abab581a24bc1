"""Whether a line goes on with the paragraph before it: what stands on both sides of the break says so."""

from collections.abc import Sequence

import regex

from extractors.document_types import by_name
from extractors.lines import SENTENCE_END, LineMark, line_mark, refers_to_appendix
from extractors.lines.marks import Says
from pipeline.normalise.boundary import Boundary
from pipeline.normalise.layout import InputLine, Layout
from pipeline.normalise.line_ends import (
    awaits_date,
    awaits_number,
    awaits_percentage,
    hyphen_goes_on,
    is_open_ended,
    parts_title,
)

_LABEL_WORD = regex.compile(r"^(?:Phần|Chương|Mục|Tiểu mục|Điều) (?=[\dIVXLC])")
"""What in a heading in capitals need not be in capitals."""
_DOUBTFUL_LABEL = regex.compile(r"[\dIVXLa-eđ]{1,6}[,:]|[a-eđ][.-]\p{L}|[IVXL]{1,6}(?:\.\d{1,2})++ ")
"""A numeral that words of a sentence may be as well: `tháng / 3, Ủy ban`, `lô / I.2 Khu`, `a.Lúa`."""
_INTRODUCTION = regex.compile(r"\p{Lu}.*:")
"""What introduces the plan, set apart below the bases: `UBND xã ban hành Kế hoạch như sau:`."""
_MOST_NOTE_LINES = 3
"""How many lines of a note lead to another; the bracket of some is never closed."""


def joins(group: Sequence[InputLine], opened: Says, line: InputLine, mark: LineMark, setting: Layout) -> bool:
    """Whether `line` goes on with the paragraph `group`, which began with a line that says `opened`."""
    if opened == "alone":
        return False
    apart = line.empty_before > 0 and not setting.double_spaced
    boundary = Boundary(group[-1].text.value, line.text.value, len(group), opened, apart, setting)
    if refers_to_appendix(boundary.before, boundary.after) and not apart:
        return boundary.full or boundary.never_ends
    return _joins_marked(group, boundary, mark)


def _joins_marked(group: Sequence[InputLine], boundary: Boundary, mark: LineMark) -> bool:
    """What the `mark` of the line below lets join; lines without one by their texts."""
    apart = boundary.apart
    if mark.says == "alone":
        return _names_agency_of_title(boundary, mark)
    if mark.says == "opens":
        return mark.name == "carrying_out" and not apart and boundary.open_ended
    if mark.says == "label":
        return _joins_label(boundary, mark)
    if boundary.before.endswith(SENTENCE_END):
        goes_on = _names_next_basis if _parts_bases(group, boundary) else _joins_sentence
        return not apart and goes_on(boundary)
    if apart and _is_basis(group) and _is_introduction(boundary):
        return False
    return _joins_text(boundary) or _is_open_basis(group, boundary) or _is_open_note(group, boundary)


def _joins_label(boundary: Boundary, mark: LineMark) -> bool:
    """Whether what looks like a label is none: the number or the name that ends the line before goes on."""
    doubtful = mark.name == "lone_label" or _DOUBTFUL_LABEL.match(boundary.after)
    if doubtful and not boundary.before.endswith(SENTENCE_END):
        goes_on = boundary.full or boundary.open_ended
    else:
        goes_on = _is_hyphenated_name(boundary)
    return goes_on or awaits_number(boundary.before)


def _parts_bases(group: Sequence[InputLine], boundary: Boundary) -> bool:
    """Whether the line before ends a legal basis with a semicolon, and a capital follows."""
    parted = boundary.before.endswith(";") and boundary.after[:1].isupper()
    return parted and _is_basis(group)


def _is_introduction(boundary: Boundary) -> bool:
    """Whether what introduces the plan follows a comma; behind a word a page cuts the basis itself."""
    return boundary.before.endswith(",") and _INTRODUCTION.fullmatch(boundary.after) is not None


def _is_basis(group: Sequence[InputLine]) -> bool:
    """Whether the paragraph is a legal basis."""
    return line_mark(group[0].text.value).name == "basis"


def _names_next_basis(boundary: Boundary) -> bool:
    """Whether the line names another document (`…; / Luật …`), and text, this line at least, is wrapped."""
    wrapped = boundary.setting.width is not None or not boundary.after.endswith(SENTENCE_END)
    return wrapped and not boundary.after.isupper() and by_name(boundary.after) is not None


def _is_open_basis(group: Sequence[InputLine], boundary: Boundary) -> bool:
    """Whether the paragraph is a legal basis that has not come to its mark of punctuation.

    In wrapped text its second line belongs to it, elsewhere one that is the end of a basis and opens none.
    """
    if not _is_basis(group):
        return False
    if boundary.setting.width is None or boundary.apart:
        return boundary.after.endswith(";") and by_name(boundary.after) is None
    return boundary.size == 1


def _is_open_note(group: Sequence[InputLine], boundary: Boundary) -> bool:
    """Whether the paragraph is a `(Kèm theo …` note whose bracket is still open."""
    if boundary.apart or boundary.size > _MOST_NOTE_LINES:
        return False
    if line_mark(group[0].text.value).name != "attachment":
        return False
    return not any(")" in line.text.value for line in group)


def _names_agency_of_title(boundary: Boundary, mark: LineMark) -> bool:
    """Whether a line that could be the issuer's goes on with a title in capitals that cannot end yet."""
    before = boundary.before
    return mark.name == "issuer" and not boundary.apart and before.isupper() and is_open_ended(before.lower())


def _joins_sentence(boundary: Boundary) -> bool:
    """A mark of punctuation ends the line before: a full line goes on, a colon before small letters too."""
    before, after = boundary.before, boundary.after
    if before.isupper() and after.isupper():
        return True
    lower = after[:1].islower()
    if boundary.is_heading and before.endswith(";") and (lower or boundary.is_article):
        return True
    goes_on = boundary.full or (lower and before.endswith(":"))
    return goes_on and (lower or not before.endswith("."))


def _joins_text(boundary: Boundary) -> bool:
    """No mark of punctuation ends the line before, save a comma or a bracket."""
    before, after = boundary.before, boundary.after
    if boundary.apart and before.startswith("(") and before.endswith(")"):
        return False
    if boundary.begins_anew:
        awaited = awaits_percentage(before) or awaits_date(before) or awaits_number(before)
        return boundary.full or boundary.never_ends or before.endswith(",") or awaited
    if after[:1].islower() or after[:1] in "0123456789,;)%" or before.endswith(","):
        return True
    if boundary.ends_title and not boundary.open_ended:
        return False
    if boundary.apart:
        return boundary.never_ends and before.isupper() == after.isupper()
    return boundary.full or _joins_capital(boundary)


def _joins_capital(boundary: Boundary) -> bool:
    """The harder case: a capital or a bracket begins the line, and the line before was not full."""
    before, after = _LABEL_WORD.sub("", boundary.before), boundary.after
    if before.isupper() != after.isupper():
        return boundary.opened == "opens" and after.isupper() and not before.endswith(")")
    if before.isupper():
        return True
    if boundary.setting.width is None:
        return boundary.open_ended or (boundary.setting.soft_breaks and not _is_under_heading(boundary))
    if (boundary.size, boundary.opened) == (1, "text"):
        return boundary.never_ends or not boundary.opens_paragraph
    return boundary.compound or boundary.open_ended


def _is_under_heading(boundary: Boundary) -> bool:
    """Whether a whole sentence stands below the line of a label: what the label heads is no part of it."""
    return boundary.is_heading and boundary.after.endswith(SENTENCE_END)


def _is_hyphenated_name(boundary: Boundary) -> bool:
    """A name such as `Lao động - Thương binh` broken before its hyphen is no bullet."""
    before, after = boundary.before, boundary.after
    if not after.startswith(("- ", "– ")) or before.endswith((*SENTENCE_END, ",")):
        return False
    if before.isupper() != after.isupper() or line_mark(after[2:]).says == "opens":
        return False
    wrapped = boundary.setting.width is not None or not boundary.is_heading
    if boundary.compound or parts_title(before, after) or (wrapped and hyphen_goes_on(before, after)):
        return True
    return boundary.full and not (boundary.is_item and after[2:3].isupper())
