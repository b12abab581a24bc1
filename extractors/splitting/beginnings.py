"""Finds the type line of each document of a file, and what promulgates it.

A type line behind the end of a document (`./.`, `Nơi nhận`, an authority mark) begins another if a note or an
article says that it is promulgated, if it has a header of its own, or if bases follow it behind a signature.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from extractors.document_types import DocumentType, by_name
from extractors.lines import APPENDIX_LABELS
from extractors.splitting.marked import HEADER_MARKS, LABELS, TITLE_BLOCKS, Marked
from extractors.splitting.promulgated import is_attached, is_promulgated, promulgating_later
from extractors.splitting.type_lines import first_type_line, names_type

_ENDS = frozenset({"recipients", "authority"})
_OWN_HEADER = frozenset({"national_title", "number"})
_SHEET_LABELS = APPENDIX_LABELS | {"form"}
_MOST_HEADER_BLOCKS = 20
_FORM_REACH = 4
"""Within how many blocks over a form its label stands (`Mẫu số 01`)."""


@dataclass(slots=True)
class _Behind:
    """What was seen behind the type of the last document: its end, and behind that what tells of another.

    `refused`: the types that none of its articles promulgates.
    """

    ended: bool = False
    signed: bool = False
    headed: bool = False
    labelled: bool = False
    refused: set[DocumentType | None] = field(default_factory=set)

    def see(self, item: Marked) -> None:
        self.ended = self.ended or item.mark in _ENDS or item.text.endswith("./.")
        if self.ended:
            self.signed = self.signed or item.is_name
            self.headed = self.headed or item.mark in _OWN_HEADER
            self.labelled = self.labelled or item.mark in _SHEET_LABELS

    @property
    def is_bare(self) -> bool:
        """Whether only a signature parts the type from the last document."""
        return self.signed and not self.headed and not self.labelled

    def is_promulgated(self, above: Sequence[Marked], item: Marked) -> bool:
        """Whether an article above promulgates the type; each type is asked for once."""
        kind = by_name(item.text)
        if kind in self.refused:
            return False
        self.refused.add(kind)
        return is_promulgated(above, kind)


def type_lines(marked: Sequence[Marked]) -> list[tuple[int | None, int | None]]:
    """Where each document's type stands, and the ordinal of the document that it is attached to.

    A letter, which has no type line (None), may stand before others.
    """
    first = first_type_line(marked)
    lettered = _is_letter(marked, first)
    if first is None and not lettered:
        return []
    found: list[tuple[int, int | None]] = [(0 if lettered or first is None else first, None)]
    behind = _Behind()
    for at in range(found[0][0] + 1, len(marked)):
        behind.see(marked[at])
        if not names_type(marked[at]) or _is_appendix_title(marked, at) or _is_form(marked, at):
            continue
        promulgating = found[-1][1] or len(found)
        begins, attached = _begins(marked, at, found[promulgating - 1][0], behind, found[-1][1] is not None)
        if begins:
            found.append((at, promulgating if attached else None))
            behind = _Behind()
    return [(None, None) if lettered else (first, promulgating_later(marked, found)), *found[1:]]


def _is_letter(marked: Sequence[Marked], first: int | None) -> bool:
    """Whether the file begins with a letter (`Kính gửi: …`), which ends before the first type line."""
    above = marked[: _MOST_HEADER_BLOCKS if first is None else first]
    addressed = next((at for at, item in enumerate(above) if item.mark == "addressee"), None)
    if addressed is None:
        return False
    return first is None or any(item.mark in _ENDS for item in marked[addressed:first])


def _begins(
    marked: Sequence[Marked], at: int, source: int, behind: _Behind, among_attached: bool
) -> tuple[bool, bool]:
    """Whether a document begins at the type line, and whether that at `source` promulgates it."""
    attached = is_attached(marked, at, marked[source])
    if not behind.ended:
        next_attached = attached and among_attached and not _is_labelled(marked, at)
        return next_attached or _has_own_header(marked, at), attached
    if behind.is_bare and not attached:
        attached = behind.is_promulgated(marked[source:at], marked[at])
    return attached or behind.headed or (behind.is_bare and _has_bases(marked, at)), attached


def _is_appendix_title(marked: Sequence[Marked], at: int) -> bool:
    return any(item.mark == "appendix" for item in marked[max(0, at - 2) : at])


def _has_own_header(marked: Sequence[Marked], at: int) -> bool:
    """Whether quốc hiệu and a number stand over the type: a document begins, signed or not the one before."""
    start = header_start(marked, at)
    return {item.mark for item in marked[start:at]} >= _OWN_HEADER


def _is_form(marked: Sequence[Marked], at: int) -> bool:
    """Whether the header over the type line is that of a form, which its label stands over."""
    start = header_start(marked, at)
    return start < at and _is_labelled(marked, start)


def _is_labelled(marked: Sequence[Marked], at: int) -> bool:
    return any(item.mark in _SHEET_LABELS for item in marked[max(0, at - _FORM_REACH) : at])


def _has_bases(marked: Sequence[Marked], at: int) -> bool:
    """Whether title and legal bases follow the type: a document of which a page left out the header."""
    for item in marked[at + 1 : at + TITLE_BLOCKS]:
        if item.mark in LABELS or item.mark == "grid":
            return False
        if item.mark == "basis":
            return True
    return False


def header_start(marked: Sequence[Marked], at: int) -> int:
    """The first block of the header over the type line."""
    while at > 0 and (marked[at - 1].mark in HEADER_MARKS or _is_header_line(marked, at - 1)):
        at -= 1
    return at


def _is_header_line(marked: Sequence[Marked], at: int) -> bool:
    """A line in capitals over another header line, such as the second line of an issuer's name."""
    return marked[at].mark == "text" and marked[at].text.isupper() and marked[at + 1].mark in HEADER_MARKS
