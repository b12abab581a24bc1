"""Cuts one document into head, preamble, body, closing and appendices."""

from collections.abc import Sequence
from itertools import pairwise

import regex

from extractors.document_types import by_name
from extractors.lines import APPENDIX_LABELS
from extractors.splitting.appendices import appendix_starts, cut_appendix
from extractors.splitting.head import BASES, head_end
from extractors.splitting.marked import LABELS, Marked
from extractors.zones import Zones
from models.blocks import Paragraph

_MOST_SIGNATURE_BLOCKS = 5
_MOST_LISTED_BLOCKS = 12
_COUNTS_ANEW = regex.compile(r"(?:0?1|[IAa])(?!\w|\.\d)")
"""The first label of a list that stands below a signature."""
_BEHIND_SIGNATURE = frozenset({"recipients", "authority", "grid", "attachment", *APPENDIX_LABELS, "form"})


def cut_zones(marked: Sequence[Marked], type_line: int | None, ordinal: int, parent: int | None) -> Zones:
    """The zones of one document, whose type stands at `type_line`; no block is lost."""
    head = head_end(marked, type_line)
    body = _body_start(marked, head)
    closing = _closing_start(marked, body)
    signed = closing is not None
    starts = appendix_starts(marked, body if closing is None else closing + 1, signed=signed)
    end = starts[0] if starts else len(marked)
    closing = end if closing is None else _with_columns_above(marked, closing, body)
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


def _body_start(marked: Sequence[Marked], head: int) -> int:
    """The first labelled paragraph, or what follows `QUYẾT ĐỊNH:`; without either, behind the legal bases.

    An item of a list is one only where no text stands before it: later on, tasks begin so too.
    """
    after_bases = head
    for at in range(head, len(marked)):
        item = marked[at]
        if item.mark in LABELS:
            return at
        if item.mark == "document_type" and item.text.endswith(":"):
            return at + 1
        if item.mark == "grid" or item.mark in ("recipients", "authority", "appendix"):
            break
        goes_on = head < at == after_bases and _goes_on(marked[at - 1], item)
        listed = item.is_basis and all(between.text.isupper() for between in marked[after_bases:at])
        if listed or item.mark in BASES or goes_on:
            after_bases = at + 1
    return after_bases


def _goes_on(before: Marked, item: Marked) -> bool:
    """Whether a basis with a semicolon is followed by an instrument in a paragraph of its own."""
    return before.text.endswith(";") and by_name(item.text.lstrip("-–+•* ")) is not None


def _closing_start(marked: Sequence[Marked], body: int) -> int | None:
    """The first of `Nơi nhận:` and the signature's authority.

    Behind `./.`, or over a name, a bare post counts too, one with its body behind `./.` or over the last
    name; a date may stand over the signature.
    """
    ended = False
    for at in range(body, len(marked)):
        item = marked[at]
        if item.mark in ("recipients", "authority"):
            return at - (at > body and marked[at - 1].mark == "place_and_date")
        posted = item.mark in ("place_and_date", "approval") or item.is_position
        if ended and (item.is_signed_post or (item.is_small_position and _signed_below(marked, at))):
            return at
        if posted and (ended or (_signed_below(marked, at) and not _goes_on_below(marked, at))):
            return at
        last = ended or at + 3 >= len(marked)
        if last and item.is_headed_body and any(below.is_name for below in marked[at + 1 : at + 3]):
            return at
        if ended and (item.mark in ("appendix", "titled_appendix", "grid")):
            return None
        ended = ended or item.text.endswith("./.")
    return None


def _goes_on_below(marked: Sequence[Marked], at: int) -> bool:
    """Whether the labels go on soon, no heading between: the post is one of a list within the text."""
    for item in marked[at + 1 : at + _MOST_LISTED_BLOCKS]:
        if item.mark in LABELS:
            return _COUNTS_ANEW.match(item.text) is None
        headed = item.text.isupper() and not (item.is_position or item.is_name)
        if headed or item.mark in _BEHIND_SIGNATURE:
            return False
    return False


def _with_columns_above(marked: Sequence[Marked], closing: int, body: int) -> int:
    """Where a closing set in columns begins: capitals and names may stand in one before its first mark.

    There signs one whose post names the body that he heads (`CHỦ TỊCH HỘI NÔNG DÂN XÃ AN BÌNH`).
    """
    while closing > body and _in_column(marked[closing]) and _signs_in_column(marked[closing - 1]):
        closing -= 1
    return closing


def _in_column(item: Marked) -> bool:
    return item.paragraph is not None and item.paragraph.column is not None


def _signs_in_column(item: Marked) -> bool:
    """A post or body in capitals, a name, or a note in brackets (`(Đã ký)`)."""
    return _in_column(item) and (item.text.isupper() or item.is_name or item.text.startswith("("))


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
