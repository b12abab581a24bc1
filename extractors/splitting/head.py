"""Where the head of a document ends: behind the title and its `(Kèm theo …)` line."""

from collections.abc import Sequence

import regex

from extractors.document_types import by_name
from extractors.lines import APPENDIX_LABELS
from extractors.splitting.marked import HEADER_MARKS, LABELS, Marked

_MOST_TITLE_BLOCKS = 8
_MOST_LINES_LEFT = 4
"""Of a title that a text breaks into lines without joining them."""
_HEADER_LINES = frozenset({"national_title", "union_title", "number", "place_and_date"})
BASES = frozenset({"basis", "carrying_out"})
_PERIOD = regex.compile(r"\(?(?i:năm học|năm|giai đoạn|nhiệm kỳ|học kỳ|tháng|quý)\W.{0,40}\d{4}\)?")
"""The last line of a title, apart from it (`Năm học 2031 - 2032`)."""
_IN_BRACKETS = regex.compile(r"\([^()]{3,80}\)")
"""What a title adds in a line of its own (`(27/7/1947 - 27/7/2027)`)."""
_ADDRESSEE = "Kính gửi"
_MOST_HEADER_BLOCKS = 20


def head_end(marked: Sequence[Marked], type_line: int | None) -> int:
    """Behind the title and its `(Kèm theo …)` line."""
    if type_line is None:
        return _untyped_head_end(marked)
    at = type_line + 1
    title = _next(marked, at)
    if title is not None and title.mark not in ("basis", "attachment", *LABELS) and not _is_preamble(title):
        at += not _ends_title(marked[type_line], title)
    while at < len(marked) and at - type_line < _MOST_TITLE_BLOCKS:
        item = marked[at]
        if item.mark != "rule" and not _belongs_to_title(marked, at):
            break
        at += 1
        if item.mark == "attachment" and item.text.endswith(")"):
            break
    headed = any(item.mark == "number" for item in marked[:type_line])
    while at < len(marked) and (
        marked[at].mark == "rule" or (not headed and marked[at].mark in _HEADER_LINES)
    ):
        at += 1
    return at


def _ends_title(type_line: Marked, below: Marked) -> bool:
    """Whether type and title stand in one line, as a heading, and what follows is text or a sentence."""
    kind = by_name(type_line.text)
    titled = kind is not None and type_line.text.casefold() not in map(str.casefold, kind.names)
    if not titled or not type_line.is_heading or below.is_heading:
        return False
    return not type_line.text.isupper() or below.text.endswith((".", ";", ":"))


def _untyped_head_end(marked: Sequence[Marked]) -> int:
    """A công văn has no type line: its head reaches to `Kính gửi`, or past its number and date.

    Where a text lost its type line, the title in capitals follows those.
    """
    appendix = _mere_appendix(marked)
    if appendix is not None:
        return appendix
    last = None
    for at, item in enumerate(marked[:_MOST_HEADER_BLOCKS]):
        if item.text.startswith(_ADDRESSEE):
            return at
        if item.mark in LABELS or item.mark in BASES or (item.mark == "grid" and last is not None):
            break
        last = at if item.mark in _HEADER_LINES else last
    if last is None:
        end = next((at for at, item in enumerate(marked[:_MOST_TITLE_BLOCKS]) if _is_text(item)), 0)
        while end and marked[end].mark == "grid" and marked[end - 1].mark == "text":
            end -= 1  # over a table alone the capitals are its caption
        return end
    end = last + 1
    while end < len(marked) and (marked[end].mark == "rule" or _is_shouted(marked[end])):
        end += 1
    return end


def _mere_appendix(marked: Sequence[Marked]) -> int | None:
    """Where the appendix of a file that holds nothing else begins: no header is over its label or note."""
    for at, item in enumerate(marked[:_MOST_TITLE_BLOCKS]):
        if item.mark in APPENDIX_LABELS:
            return at
        if item.is_attachment:
            return 0
        if not (_is_shouted(item) or item.mark == "issuer"):
            return None
    return None


def _is_shouted(item: Marked) -> bool:
    return item.mark == "text" and item.text.isupper()


def _is_preamble(item: Marked) -> bool:
    """Whether a paragraph that may be a title is a sentence of the preamble instead."""
    return item.mark == "carrying_out" and item.text.endswith((";", ":", ".", ","))


def _is_text(item: Marked) -> bool:
    return item.mark in LABELS or (item.mark not in HEADER_MARKS and not item.text.isupper())


def _next(marked: Sequence[Marked], at: int) -> Marked | None:
    return marked[at] if at < len(marked) and marked[at].paragraph else None


def _belongs_to_title(marked: Sequence[Marked], at: int) -> bool:
    item = marked[at]
    if item.mark == "text" and (_PERIOD.fullmatch(item.text) or _IN_BRACKETS.fullmatch(item.text)):
        return True
    return _precedes_preamble(marked, at) or _continues_title(marked[at - 1], item)


def _continues_title(before: Marked, item: Marked) -> bool:
    """A title set over several paragraphs goes on in the same dress, or behind a semicolon."""
    if item.mark != "text" or item.text.endswith("."):
        return False
    if before.mark == "text" and before.text.endswith(";"):
        return not item.text.endswith((";", ":"))
    return item.is_heading and before.is_heading and item.text.isupper() == before.text.isupper()


def _precedes_preamble(marked: Sequence[Marked], at: int) -> bool:
    """Whether a `(Kèm theo …)` line, the authority line or the bases follow soon, no sentence between."""
    for ahead, item in enumerate(marked[at : at + _MOST_LINES_LEFT]):
        if item.mark == "attachment":
            return True
        if item.mark in BASES or item.mark == "issuer":
            return ahead > 0
        if item.mark == "rule" and ahead:
            continue
        if item.mark != "text" or item.text.endswith((".", ";", ":")):
            return False
    return False
