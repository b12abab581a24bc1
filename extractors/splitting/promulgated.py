"""Tells which document promulgates another: by the note under the title, or by one of its articles."""

from collections.abc import Sequence

import regex

from extractors.document_types import DocumentType, by_name
from extractors.splitting.marked import LABELS, TITLE_BLOCKS, Marked

_ATTACHED_TO = regex.compile(r"kèm(?: theo)? (\p{L}+ ?\p{L}*)", regex.IGNORECASE)
_ISSUED_WITH = regex.compile("kèm theo ", regex.IGNORECASE)


def is_attached(marked: Sequence[Marked], at: int, promulgating: Marked) -> bool:
    """Whether a `(Kèm theo …)` line under the title names the promulgating type, and text follows it."""
    for index in range(at + 1, min(at + TITLE_BLOCKS, len(marked))):
        item = marked[index]
        if item.is_attachment:
            match = _ATTACHED_TO.search(item.text)
            kind, first = by_name(match.group(1)) if match else None, by_name(promulgating.text)
            follows = marked[index + 1].mark if index + 1 < len(marked) else "grid"
            return follows != "grid" and (kind is None or first is None or kind == first)
        if item.mark in LABELS or item.mark in ("basis", "grid"):
            return False
    return False


def is_promulgated(above: Sequence[Marked], kind: DocumentType | None) -> bool:
    """Whether an article says that one of the type is issued with the document (`kèm theo … Quy chế`)."""
    if kind is None:
        return False
    named = regex.compile(rf"\b{kind.name}\b(?! này)", regex.IGNORECASE)
    articles = (block.text for block in above if block.mark == "article")
    issued = ((text, tie.end()) for text in articles if (tie := _ISSUED_WITH.search(text)))
    return any(named.search(text, start) for text, start in issued)


def promulgating_later(marked: Sequence[Marked], found: Sequence[tuple[int, int | None]]) -> int | None:
    """The ordinal of the document behind the first whose type the first's `(Kèm theo …)` line names."""
    for ordinal, (at, parent) in enumerate(found[1:], 2):
        if parent is None and by_name(marked[at].text) != by_name(marked[found[0][0]].text):
            return ordinal if is_attached(marked, found[0][0], marked[at]) else None
    return None
