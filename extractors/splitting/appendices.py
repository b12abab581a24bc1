"""Finds the appendices of a document and cuts their headings off."""

from collections.abc import Sequence
from dataclasses import replace

import regex

from extractors.lines import APPENDIX_LABELS
from extractors.splitting.marked import LABELS, Marked
from extractors.zones import Appendix
from models.blocks import Paragraph
from models.sourced_text import SourcedText

_LABEL = regex.compile(
    r"(?i:(?:phụ lục|(?:phụ )?biểu)(?: số)?) ?:? ?(\d{1,2}(?:\.\d{1,2}|[A-Ha-h])?|[IVX]{1,5}|[A-H])\b"
)
_NOT_CAPTION = frozenset({"recipients", "authority", "position", "rule", "bullet", "grid", *LABELS})
_OPEN_TEXTS = frozenset({"article", "roman", "capital_letter"})
_MOST_HEADING_BLOCKS = 8
_MOST_CAPTION_BLOCKS = 4
_MOST_NOTE_BLOCKS = 3
_LONGEST_NAME = 200
"""Characters of a line of an appendix's name."""


def appendix_starts(marked: Sequence[Marked], floor: int, *, signed: bool) -> list[int]:
    """Where appendices begin from `floor` on, which is behind the signature if the text is `signed`.

    At a label; at the caption over a `(Kèm theo …)` line; at the caption over a table, or over the first
    chapter or article, that follows the signature, or the end mark `./.` where that was left out.
    """
    starts: list[int] = []
    ended = signed
    for at in range(floor, len(marked)):
        item = marked[at]
        ended = ended or item.text.endswith("./.")
        if item.mark in APPENDIX_LABELS or (item.mark == "form" and _forms_only(marked, starts)):
            starts.append(at)
        elif item.is_attachment and not _belongs_to_label(marked, starts, at):
            starts.append(_caption_start(marked, at, max(floor, starts[-1] + 1 if starts else floor)))
        elif not starts and (
            (item.mark == "grid" and ended) or (item.mark in _OPEN_TEXTS and _is_captioned(marked, floor, at))
        ):
            starts.append(_caption_start(marked, at, floor))
    return starts


def _is_captioned(marked: Sequence[Marked], floor: int, at: int) -> bool:
    """Whether a title in capitals stands over the block, and the signer's name over that."""
    titled = at > floor and marked[at - 1].mark not in _NOT_CAPTION and marked[at - 1].text.isupper()
    return titled and any(item.is_name for item in marked[floor:at])


def _forms_only(marked: Sequence[Marked], starts: Sequence[int]) -> bool:
    """Whether no appendix is open that the next form may belong to."""
    return not starts or marked[starts[-1]].mark == "form"


def _belongs_to_label(marked: Sequence[Marked], starts: Sequence[int], at: int) -> bool:
    """Whether the line ties the appendix that just began: no table and no labelled text between."""
    if not starts:
        return False
    between = marked[starts[-1] + 1 : at]
    return len(between) < _MOST_HEADING_BLOCKS and not any(
        item.mark == "grid" or item.mark in LABELS or item.is_attachment for item in between
    )


def _caption_start(marked: Sequence[Marked], at: int, floor: int) -> int:
    start = at
    while start > floor and at - start < _MOST_CAPTION_BLOCKS:
        before = marked[start - 1]
        if before.mark in _NOT_CAPTION or before.is_name or not before.is_heading or before.is_attachment:
            break
        start -= 1
    return start


def cut_appendix(marked: Sequence[Marked]) -> Appendix:
    """The appendix with its heading apart: label, caption and `(Kèm theo …)` line."""
    marked = _with_whole_note(marked)
    end = _heading_end(marked)
    match = _LABEL.match(marked[0].text) if marked[0].mark in APPENDIX_LABELS else None
    return Appendix(
        label=match.group(1) if match else None,
        heading=tuple(item.block for item in marked[:end] if isinstance(item.block, Paragraph)),
        blocks=tuple(item.block for item in marked[end:]),
    )


def _with_whole_note(marked: Sequence[Marked]) -> Sequence[Marked]:
    """The blocks; a `(Kèm theo …)` line that a scan parts where its line breaks is one up to its bracket."""
    notes = (at for at, item in enumerate(marked[:_MOST_HEADING_BLOCKS]) if item.is_attachment)
    at = next(notes, len(marked))
    parts: list[Paragraph] = []
    for item in marked[at : at + _MOST_NOTE_BLOCKS]:
        if item.paragraph is None:
            break
        parts.append(item.paragraph)
        text = SourcedText.join([part.text for part in parts])
        if text.value.count("(") <= text.value.count(")"):
            lines = tuple(line for part in parts for line in part.lines)
            block = replace(parts[0], lines=lines, text=text)
            whole = replace(marked[at], block=block, text=text.value)
            return [*marked[:at], whole, *marked[at + len(parts) :]]
    return marked


def _heading_end(marked: Sequence[Marked]) -> int:
    tied = _tied_at(marked)
    if tied:
        return tied + 1
    end = 0
    for item in marked[:_MOST_HEADING_BLOCKS]:
        first = end == 0 and item.mark in {*APPENDIX_LABELS, "form"}
        if not (first or item.mark == "attachment" or item.is_attachment or item.is_heading):
            break
        end += 1
        if item.is_attachment:
            break
    return end


def _tied_at(marked: Sequence[Marked]) -> int | None:
    """The `(Kèm theo …)` line under a label: what stands between is the name, in any letters."""
    if marked[0].mark not in APPENDIX_LABELS:
        return None
    for at, item in enumerate(marked[1 : 1 + _MOST_CAPTION_BLOCKS], start=1):
        if item.is_attachment:
            return at
        if item.mark in LABELS or item.mark == "grid" or len(item.text) > _LONGEST_NAME:
            return None
    return None
