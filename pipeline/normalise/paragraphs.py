"""Joins lines back into paragraphs and headings."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

import regex

from extractors.lines import LineMark, line_mark
from extractors.lines.marks import Says
from models.blocks import Paragraph
from models.sourced_text import SourcedText
from pipeline.normalise.line_ends import awaits_number, is_open_ended, is_unit, opens_with_unit_name

_NAME = regex.compile(r"(?:\p{Lu}\p{Ll}* ){1,4}\p{Lu}\p{Ll}*$")
_COMPOUND = re.compile(r"[^\W\d_]+ (?:[-–] )?[A-ZÀ-ỸĐ]\w*")
_LABEL_WORD = regex.compile(r"^(?:Phần|Chương|Mục|Tiểu mục|Điều) (?=[\dIVXLC])")
"""What in a heading in capitals need not be in capitals."""
_LAST_RECIPIENT = regex.compile(r"[-–•+* ]*Lưu\b")
_SIGNING = frozenset({"authority", "position"})
_SENTENCE_END = (".", ";", ":", "!", "?", "…")

_FEWEST_LINES = 8
_FEWEST_CUT = 3
_LONG = 0.6
_LONGEST_WRAPPED = 150
_FULL = 0.8
_SHORT = 0.65


class InputLine(NamedTuple):
    """A clean line, the empty lines before it, and whether the source prints it bold."""

    text: SourcedText
    empty_before: int = 0
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Layout:
    """How the lines of a text are set: `width` where they are wrapped, None where a line is a paragraph.

    `double_spaced`: an empty line stands after each line and so says nothing. `compounds`: the pairs
    of a word and a capitalised word that stand together within lines (`trận Tổ` of `Mặt trận Tổ quốc`).
    `soft_breaks`: empty lines part the paragraphs of unwrapped text, so that a lone break parts nothing.
    """

    width: int | None
    double_spaced: bool
    compounds: frozenset[str] = frozenset()
    soft_breaks: bool = True


def layout(lines: Sequence[InputLine]) -> Layout:
    """Wrapped text is told by its short longest lines, and by many long lines that go on in small letters."""
    lengths = sorted(len(line.text) for line in lines)
    longest = lengths[len(lengths) * 98 // 100] if lengths else 0
    cut = sorted(
        len(before.text)
        for before, after in pairwise(lines)
        if len(before.text) > longest * _LONG and after.text.value[:1].islower()
    )
    apart = sum(1 for line in lines if line.empty_before)
    long = len(lengths) - bisect_right(lengths, longest * _LONG)
    if longest > _LONGEST_WRAPPED or len(cut) < _FEWEST_CUT or len(cut) * 4 < long:
        return Layout(None, False, soft_breaks=len(lines) < _FEWEST_LINES or apart * 10 > len(lines) * 3)
    spaced = apart * 10 > len(lines) * 6
    pairs = (pair for line in lines for pair in _COMPOUND.findall(line.text.value))
    return Layout(cut[len(cut) // 2], spaced, frozenset(pairs))


def join_paragraphs(lines: Sequence[InputLine], setting: Layout) -> list[Paragraph]:
    """The paragraphs of the lines, in order; no line is lost. Lines of the closing stay apart."""
    groups: list[list[InputLine]] = []
    opened: Says = "alone"
    closing = _Closing()
    for line in lines:
        mark = line_mark(line.text.value)
        apart = closing.holds(line.text.value, mark) or not groups
        if not apart and _joins(groups[-1], opened, line, mark, setting):
            groups[-1].append(line)
        else:
            groups.append([line])
            # A title may begin with such words too, and its lines go on as those of any other text.
            opened = "text" if mark.name == "carrying_out" else mark.says
    return [_paragraph(group) for group in groups]


class _Closing:
    """Follows the lines from `Nơi nhận:` to the signer's name."""

    def __init__(self) -> None:
        self._inside = self._signing = False

    def holds(self, text: str, mark: LineMark) -> bool:
        """Whether the next line belongs to the closing; to be asked of each line in order."""
        if mark.name == "recipients":
            self._inside, self._signing = True, False
        elif mark.says == "label" and mark.name != "bullet":
            self._inside = False
        if not self._inside:
            return False
        self._signing = self._signing or mark.name in _SIGNING or _LAST_RECIPIENT.match(text) is not None
        if self._signing and mark.name == "text" and _NAME.match(text):
            self._inside = False
        return True


def _paragraph(group: Sequence[InputLine]) -> Paragraph:
    lines = tuple(line.text for line in group)
    return Paragraph(lines=lines, text=SourcedText.join(lines), bold=all(line.bold for line in group))


class _Boundary(NamedTuple):
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
        return width is not None and len(self.before) + 1 + self.after.find(" ") >= _FULL * width

    @property
    def opens_paragraph(self) -> bool:
        """Whether a full line follows one that was left short: lines of a title are all about as long."""
        width = self.setting.width or 0
        return len(self.before) < _SHORT * width and len(self.after) >= _FULL * width

    @property
    def compound(self) -> bool:
        """Whether the words on both sides stand together elsewhere in the text."""
        return _pair(self.before, self.after) in self.setting.compounds

    @property
    def open_ended(self) -> bool:
        """Whether neither a heading nor a sentence can end where the line before does."""
        return is_open_ended(self.before) or (is_unit(self.before) and opens_with_unit_name(self.after))


def _joins(
    group: Sequence[InputLine], opened: Says, line: InputLine, mark: LineMark, setting: Layout
) -> bool:
    """Whether `line` goes on with the paragraph `group`, which began with a line that says `opened`."""
    if opened == "alone" or mark.says == "alone":
        return False
    apart = line.empty_before > 0 and not setting.double_spaced
    boundary = _Boundary(group[-1].text.value, line.text.value, len(group), opened, apart, setting)
    if mark.says == "opens":
        return mark.name == "carrying_out" and not apart and is_open_ended(boundary.before)
    if mark.name == "lone_label" and not boundary.before.endswith(_SENTENCE_END):
        return boundary.full or boundary.open_ended
    if mark.says == "label":
        return _is_hyphenated_name(boundary) or awaits_number(boundary.before)
    if boundary.before.endswith(_SENTENCE_END):
        return not apart and _joins_sentence(boundary)
    return _joins_text(boundary)


def _joins_sentence(boundary: _Boundary) -> bool:
    """A mark of punctuation ends the line before: a full line goes on, a colon before small letters too."""
    before, after = boundary.before, boundary.after
    if before.isupper() and after.isupper():
        return True
    lower = after[:1].islower()
    goes_on = boundary.full or (lower and before.endswith(":"))
    return goes_on and (lower or not before.endswith("."))


def _joins_text(boundary: _Boundary) -> bool:
    """No mark of punctuation ends the line before, save a comma or a bracket."""
    before, after = boundary.before, boundary.after
    if boundary.apart and before.startswith("(") and before.endswith(")"):
        return False
    if after[:1].islower() or after[:1] in "0123456789,;)%" or before.endswith(","):
        return True
    return not boundary.apart and (boundary.full or _joins_capital(boundary))


def _joins_capital(boundary: _Boundary) -> bool:
    """The harder case: a capital or a bracket begins the line, and the line before was not full."""
    before, after = _LABEL_WORD.sub("", boundary.before), boundary.after
    if before.isupper() != after.isupper():
        return boundary.opened == "opens" and after.isupper() and not before.endswith(")")
    if before.isupper():
        return True
    if boundary.setting.width is None:
        return boundary.setting.soft_breaks or boundary.open_ended
    if (boundary.size, boundary.opened) == (1, "text"):
        return not boundary.opens_paragraph
    return boundary.compound or boundary.open_ended


def _is_hyphenated_name(boundary: _Boundary) -> bool:
    """A name such as `Lao động - Thương binh` broken before its hyphen is no bullet."""
    if not boundary.after.startswith(("- ", "– ")) or boundary.before.endswith((*_SENTENCE_END, ",")):
        return False
    return boundary.full or boundary.compound


def _pair(before: str, after: str) -> str:
    """The last word of `before` and the first of `after`, with the hyphen if `after` begins with one."""
    hyphen, words = (after[:2], after[2:]) if after.startswith(("- ", "– ")) else ("", after)
    first = words.partition(" ")[0].rstrip(".,;:)")
    return f"{before.rpartition(' ')[2]} {hyphen}{first}"
