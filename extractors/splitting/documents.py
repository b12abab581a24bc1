"""Finds where the documents of a file begin: a decision and the plan that it promulgates are two."""

from collections.abc import Sequence
from dataclasses import replace

import regex

from extractors.document_types import DocumentType, by_name
from extractors.layout import flatten_layout
from extractors.lines import APPENDIX_LABELS
from extractors.splitting.cut import cut_zones
from extractors.splitting.lead import lead_end
from extractors.splitting.marked import HEADER_MARKS, LABELS, Marked, mark_blocks
from extractors.splitting.type_lines import first_type_line, names_type
from extractors.zones import Zones
from models.blocks import Block

_ENDS = frozenset({"recipients", "authority"})
_ATTACHED_TO = regex.compile(r"kèm(?: theo)? (\p{L}+ ?\p{L}*)", regex.IGNORECASE)
_ISSUED_WITH = regex.compile("kèm theo ", regex.IGNORECASE)
_TITLE_BLOCKS = 6
_OWN_HEADER = frozenset({"national_title", "number"})
_SHEET_LABELS = APPENDIX_LABELS | {"form"}
_FORM_REACH = 4
"""Within how many blocks over a form its label stands (`Mẫu số 01`)."""


def split_documents(blocks: Sequence[Block]) -> tuple[Zones, ...]:
    """The documents in reading order; an attached one names the ordinal of the one that promulgates it."""
    marked = mark_blocks(flatten_layout(blocks))
    lead, marked = marked[: (end := lead_end(marked))], marked[end:]
    types = _type_lines(marked)
    starts = [0, *(_start(marked, at) for at, _ in types[1:])]
    parents = [parent for _, parent in types] or [None]
    ends = [*starts[1:], len(marked)]
    type_lines: list[int | None] = [at for at, _ in types] or [None]
    first, *others = (
        cut_zones(marked[start:end], None if at is None else at - start, ordinal, parent)
        for ordinal, (start, end, at, parent) in enumerate(
            zip(starts, ends, type_lines, parents, strict=True), 1
        )
    )
    return (replace(first, lead=tuple(item.block for item in lead)), *others)


def _type_lines(marked: Sequence[Marked]) -> list[tuple[int, int | None]]:
    """Where each document's type stands, and the ordinal of the document that it is attached to."""
    first = first_type_line(marked)
    if first is None:
        return []
    found: list[tuple[int, int | None]] = [(first, None)]
    promulgating = 1
    ended = signed = headed = labelled = False
    refused: set[DocumentType | None] = set()
    for at in range(first + 1, len(marked)):
        item = marked[at]
        ended = ended or item.mark in _ENDS or item.text.endswith("./.")
        signed = ended and (signed or item.is_name)
        headed = ended and (headed or item.mark in _OWN_HEADER)
        labelled = ended and (labelled or item.mark in _SHEET_LABELS)
        if not names_type(item) or _is_appendix_title(marked, at) or _is_form(marked, at):
            continue
        source = found[promulgating - 1][0]
        attached = _is_attached(marked, at, marked[source])
        if not ended:
            headed = _has_own_header(marked, at)
            if not headed and not (attached and found[-1][1] and not _is_labelled(marked, at)):
                continue
        alone = signed and not headed and not labelled
        if alone and not attached and (kind := by_name(item.text)) not in refused:
            attached = _is_promulgated(marked[source:at], kind)
            refused.add(kind)
        if attached or headed or (alone and _has_bases(marked, at)):
            found.append((at, promulgating if attached else None))
            promulgating = promulgating if attached else len(found)
            ended = signed = headed = labelled = False
            refused.clear()
    return [(first, _promulgating_later(marked, found)), *found[1:]]


def _promulgating_later(marked: Sequence[Marked], found: Sequence[tuple[int, int | None]]) -> int | None:
    """The ordinal of the document behind the first whose type the first's `(Kèm theo …)` line names."""
    for ordinal, (at, parent) in enumerate(found[1:], 2):
        if parent is None and by_name(marked[at].text) != by_name(marked[found[0][0]].text):
            return ordinal if _is_attached(marked, found[0][0], marked[at]) else None
    return None


def _is_appendix_title(marked: Sequence[Marked], at: int) -> bool:
    return any(item.mark == "appendix" for item in marked[max(0, at - 2) : at])


def _has_own_header(marked: Sequence[Marked], at: int) -> bool:
    """Whether quốc hiệu and a number stand over the type: a document begins, signed or not the one before."""
    start = _start(marked, at)
    return {item.mark for item in marked[start:at]} >= _OWN_HEADER


def _is_form(marked: Sequence[Marked], at: int) -> bool:
    """Whether the header over the type line is that of a form, which its label stands over."""
    start = _start(marked, at)
    return start < at and _is_labelled(marked, start)


def _is_labelled(marked: Sequence[Marked], at: int) -> bool:
    return any(item.mark in _SHEET_LABELS for item in marked[max(0, at - _FORM_REACH) : at])


def _is_promulgated(above: Sequence[Marked], kind: DocumentType | None) -> bool:
    """Whether an article says that one of the type is issued with the document (`kèm theo … Quy chế`)."""
    if kind is None:
        return False
    named = regex.compile(rf"\b{kind.name}\b(?! này)", regex.IGNORECASE)
    articles = (block.text for block in above if block.mark == "article")
    issued = ((text, tie.end()) for text in articles if (tie := _ISSUED_WITH.search(text)))
    return any(named.search(text, start) for text, start in issued)


def _has_bases(marked: Sequence[Marked], at: int) -> bool:
    """Whether title and legal bases follow the type: a document of which a page left out the header."""
    for item in marked[at + 1 : at + _TITLE_BLOCKS]:
        if item.mark in LABELS or item.mark == "grid":
            return False
        if item.mark == "basis":
            return True
    return False


def _is_attached(marked: Sequence[Marked], at: int, promulgating: Marked) -> bool:
    """Whether a `(Kèm theo …)` line under the title names the promulgating type, and text follows it."""
    for index in range(at + 1, min(at + _TITLE_BLOCKS, len(marked))):
        item = marked[index]
        if item.is_attachment:
            match = _ATTACHED_TO.search(item.text)
            kind, first = by_name(match.group(1)) if match else None, by_name(promulgating.text)
            follows = marked[index + 1].mark if index + 1 < len(marked) else "grid"
            return follows != "grid" and (kind is None or first is None or kind == first)
        if item.mark in LABELS or item.mark in ("basis", "grid"):
            return False
    return False


def _start(marked: Sequence[Marked], at: int) -> int:
    """The first block of the header over the type line."""
    while at > 0 and (marked[at - 1].mark in HEADER_MARKS or _is_header_line(marked, at - 1)):
        at -= 1
    return at


def _is_header_line(marked: Sequence[Marked], at: int) -> bool:
    """A line in capitals over another header line, such as the second line of an issuer's name."""
    return marked[at].mark == "text" and marked[at].text.isupper() and marked[at + 1].mark in HEADER_MARKS
