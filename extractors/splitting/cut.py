"""Cuts one document into head, preamble, body, closing and appendices."""

from collections.abc import Sequence
from itertools import pairwise

import regex

from extractors.document_types import by_name
from extractors.lines import APPENDIX_LABELS
from extractors.splitting.appendices import appendix_starts, cut_appendix
from extractors.splitting.marked import HEADER_MARKS, LABELS, Marked
from extractors.zones import Zones
from models.blocks import Paragraph

_MOST_TITLE_BLOCKS = 8
_MOST_LINES_LEFT = 4
"""Of a title that a text breaks into lines without joining them."""
_HEADER_LINES = frozenset({"national_title", "union_title", "number", "place_and_date"})
_BASES = frozenset({"basis", "carrying_out"})
_PERIOD = regex.compile(r"\(?(?i:năm học|năm|giai đoạn|nhiệm kỳ|học kỳ|tháng|quý)\W.{0,40}\d{4}\)?")
"""The last line of a title, apart from it (`Năm học 2031 - 2032`)."""
_IN_BRACKETS = regex.compile(r"\([^()]{3,80}\)")
"""What a title adds in a line of its own (`(27/7/1947 - 27/7/2027)`)."""
_ADDRESSEE = "Kính gửi"
_MOST_HEADER_BLOCKS = 20
_MOST_SIGNATURE_BLOCKS = 5


def cut_zones(marked: Sequence[Marked], type_line: int | None, ordinal: int, parent: int | None) -> Zones:
    """The zones of one document, whose type stands at `type_line`; no block is lost."""
    head = _head_end(marked, type_line)
    body = _body_start(marked, head)
    closing = _closing_start(marked, body)
    signed = closing is not None
    starts = appendix_starts(marked, body if closing is None else closing + 1, signed=signed)
    end = starts[0] if starts else len(marked)
    closing = end if closing is None else closing
    bounds = [*starts, len(marked)]
    return Zones(
        ordinal=ordinal,
        parent=parent,
        head=_paragraphs(marked[:head]),
        preamble=_paragraphs(marked[head:body]),
        body=tuple(item.block for item in marked[body:closing]),
        closing=_paragraphs(marked[closing:end]),
        appendices=tuple(cut_appendix(marked[start:stop]) for start, stop in pairwise(bounds)),
    )


def _paragraphs(marked: Sequence[Marked]) -> tuple[Paragraph, ...]:
    return tuple(item.block for item in marked if isinstance(item.block, Paragraph))


def _head_end(marked: Sequence[Marked], type_line: int | None) -> int:
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
        if item.mark in LABELS or item.mark in _BASES or (item.mark == "grid" and last is not None):
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
    """A title set over several paragraphs goes on in the same dress."""
    if item.mark != "text" or not item.is_heading or not before.is_heading or item.text.endswith("."):
        return False
    return item.text.isupper() == before.text.isupper()


def _precedes_preamble(marked: Sequence[Marked], at: int) -> bool:
    """Whether a `(Kèm theo …)` line, the authority line or the bases follow soon, no sentence between."""
    for ahead, item in enumerate(marked[at : at + _MOST_LINES_LEFT]):
        if item.mark == "attachment":
            return True
        if item.mark in _BASES or item.mark == "issuer":
            return ahead > 0
        if item.mark == "rule" and ahead:
            continue
        if item.mark != "text" or item.text.endswith((".", ";", ":")):
            return False
    return False


def _body_start(marked: Sequence[Marked], head: int) -> int:
    """The first labelled paragraph, or what follows `QUYẾT ĐỊNH:`; without either, behind the legal bases."""
    after_bases = head
    for at in range(head, len(marked)):
        item = marked[at]
        if item.mark in LABELS:
            return at
        if item.mark == "document_type" and item.text.endswith(":"):
            return at + 1
        if item.mark == "grid" or item.mark in ("recipients", "authority", "appendix"):
            break
        if item.mark in _BASES or (head < at == after_bases and _goes_on(marked[at - 1], item)):
            after_bases = at + 1
    return after_bases


def _goes_on(before: Marked, item: Marked) -> bool:
    """Whether a basis with a semicolon is followed by an instrument in a paragraph of its own."""
    return before.text.endswith(";") and by_name(item.text.lstrip("-–+•* ")) is not None


def _closing_start(marked: Sequence[Marked], body: int) -> int | None:
    """The first of `Nơi nhận:` and the signature's authority.

    Behind `./.`, or over a name, a bare post counts too; a date may stand over the signature.
    """
    ended = False
    for at in range(body, len(marked)):
        item = marked[at]
        if item.mark in ("recipients", "authority"):
            return at
        posted = item.mark in ("place_and_date", "approval") or item.is_position
        if ended and (item.is_signed_post or (item.is_small_position and _signed_below(marked, at))):
            return at
        if posted and (ended or _signed_below(marked, at)):
            return at
        if ended and (item.mark in ("appendix", "titled_appendix", "grid")):
            return None
        ended = ended or item.text.endswith("./.")
    return None


def _signed_below(marked: Sequence[Marked], at: int) -> bool:
    """Whether a post, in the next line at most, and the name of a person follow.

    A line that says who approves (`PHÊ DUYỆT CỦA HIỆU TRƯỞNG`) may hold the post.
    """
    below = marked[at : at + _MOST_SIGNATURE_BLOCKS]
    posts = [
        index
        for index, item in enumerate(below[:2])
        if item.is_position or item.is_small_position or item.mark == "approval"
    ]
    return bool(posts) and any(item.is_name for item in below[posts[0] + 1 :])
