"""Joins lines back into paragraphs and headings."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

import regex

from extractors.lines import line_mark
from extractors.lines.marks import Says
from models.blocks import Paragraph
from models.sourced_text import SourcedText

_OPEN_ENDED = regex.compile(
    r"(?:^|[ (])(?:và|của|các|những|đến|từ|số|theo|cho|với|tại|trong|về|là|do|bằng|thay thế|giữa|tỉnh|huyện|xã|phường"
    r"|thị xã|thành phố|Sở|Bộ|Ban|Phòng|Ủy ban|UBND|HĐND|ngày|tháng|năm|Quyết định|Kế hoạch|Nghị quyết|[-–,])$"
)
_NAME = regex.compile(r"(?:\p{Lu}\p{Ll}* ){1,4}\p{Lu}\p{Ll}*$")
_RECIPIENTS = regex.compile(r"(?i:nơi nhận)\b")
_AUTHORITY = regex.compile(
    r"(?:T/?M|K/?T|T/?L|TUQ|Q)[./]? ?\p{Lu}{2}|(?:PHÓ )?(?:CHỦ TỊCH|GIÁM ĐỐC|BÍ THƯ|TRƯỞNG)\b"
)
_COMPOUND = re.compile(r"[^\W\d_]+ (?:[-–] )?[A-ZÀ-ỸĐ]\w*")
_SENTENCE_END = (".", ";", ":", "!", "?", "…")

_FEWEST_LINES = 8
_LONGEST_WRAPPED = 150
_FULL = 0.8


@dataclass(frozen=True, slots=True)
class InputLine:
    """A clean line, the empty lines before it, and whether the source prints it bold."""

    text: SourcedText
    empty_before: int = 0
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Layout:
    """How the lines of a text are set: `width` where they are wrapped, None where a line is a paragraph.

    `double_spaced`: an empty line stands after each line and so says nothing. `compounds`: the pairs
    of a word and a capitalised word that stand together within lines (`trận Tổ` of `Mặt trận Tổ quốc`).
    """

    width: int | None
    double_spaced: bool
    compounds: frozenset[str] = frozenset()


def layout(lines: Sequence[InputLine]) -> Layout:
    """Wrapped text is told by its longest lines being short and many lines being about as long."""
    lengths = sorted(len(line.text) for line in lines)
    if len(lengths) < _FEWEST_LINES:
        return Layout(None, False)
    long, width = lengths[len(lengths) * 98 // 100], lengths[len(lengths) * 9 // 10]
    full = sum(1 for length in lengths if length > width * 0.7)
    wrapped = long <= _LONGEST_WRAPPED and full * 5 > len(lengths)
    spaced = sum(1 for line in lines if line.empty_before) * 10 > len(lines) * 6
    if not wrapped:
        return Layout(None, False)
    pairs = (pair for line in lines for pair in _COMPOUND.findall(line.text.value))
    return Layout(width, spaced, frozenset(pairs))


def join_paragraphs(lines: Sequence[InputLine], setting: Layout) -> list[Paragraph]:
    """The paragraphs of the lines, in order; no line is lost."""
    groups: list[list[InputLine]] = []
    closing = named = False
    opened: Says = "alone"
    for line in lines:
        says = line_mark(line.text.value).says
        if closing and (named or (says == "label" and not line.text.value.startswith(("-", "–", "+", "•")))):
            closing = False
        if not closing and _RECIPIENTS.match(line.text.value):
            closing, named = True, False
        seen = closing and groups and _AUTHORITY.match(groups[-1][-1].text.value)
        named = bool(seen and _NAME.match(line.text.value))
        if groups and not closing and _joins(groups[-1], opened, line, says, setting):
            groups[-1].append(line)
        else:
            groups.append([line])
            opened = says
    return [_paragraph(group) for group in groups]


def _paragraph(group: Sequence[InputLine]) -> Paragraph:
    lines = tuple(line.text for line in group)
    return Paragraph(lines=lines, text=SourcedText.join(lines), bold=all(line.bold for line in group))


def _joins(group: Sequence[InputLine], opened: Says, line: InputLine, says: Says, setting: Layout) -> bool:
    """Whether `line` goes on with the paragraph `group`, which began with a line that says `opened`."""
    before, after = group[-1].text.value, line.text.value
    if opened == "alone" or says in ("alone", "opens"):
        return False
    full = setting.width is not None and len(before) + 1 + after.find(" ") >= _FULL * setting.width
    if says == "label":
        return _is_hyphenated_name(before, after, full, setting)
    apart = line.empty_before > 0 and not setting.double_spaced
    if before.isupper() and after.isupper() and not apart:
        return True
    if apart and before.endswith(")") and before.startswith("("):
        return False
    lower = after[:1].islower()
    if before.endswith(_SENTENCE_END):
        goes_on = full or (lower and before.endswith(":"))
        return goes_on and not apart and (lower or not before.endswith("."))
    if lower or after[:1] in "0123456789,;)%" or before.endswith(","):
        return True
    return not apart and (full or _joins_capital(len(group), opened, before, after, setting))


def _joins_capital(count: int, opened: Says, before: str, after: str, setting: Layout) -> bool:
    """The harder case: no punctuation ends `before`, `after` begins with a capital or a bracket."""
    if before.isupper() != after.isupper():
        return opened == "opens" and after.isupper()
    if before.isupper() or setting.width is None:
        return True
    if count == 1 and opened == "text":
        return True
    return _pair(before, after) in setting.compounds or bool(_OPEN_ENDED.search(before))


def _is_hyphenated_name(before: str, after: str, full: bool, setting: Layout) -> bool:
    """A name such as `Lao động - Thương binh` broken before its hyphen is no bullet."""
    if not after.startswith(("- ", "– ")) or before.endswith((*_SENTENCE_END, ",")):
        return False
    return full or _pair(before, after) in setting.compounds


def _pair(before: str, after: str) -> str:
    """The last word of `before` and the first of `after`, with the hyphen if `after` begins with one."""
    hyphen, words = (after[:2], after[2:]) if after.startswith(("- ", "– ")) else ("", after)
    first = words.partition(" ")[0].rstrip(".,;:)")
    return f"{before.rpartition(' ')[2]} {hyphen}{first}"
