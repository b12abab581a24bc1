"""Footnotes and endnotes: the text of each, in the order of their marks."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from models.blocks import Block, Paragraph
from pipeline.readers.docx.names import w
from pipeline.readers.docx.package import Package, Part
from pipeline.readers.docx.parts import PartReaders
from pipeline.readers.docx.text_runs.paragraph_text import NoteKind, NoteReference
from pipeline.readers.numerals import numeral

_ID = w("id")
_FORMS: dict[NoteKind, str] = {"footnote": "decimal", "endnote": "lowerRoman"}

Mark = tuple[NoteReference, Block | None]
"""What a mark refers to, and the block that holds it, where any text is left of that."""


def read_notes(package: Package, marks: Sequence[Mark], readers: PartReaders) -> Iterator[Block]:
    """The notes that are referred to, as `[1] …`, endnotes behind them as `[i] …`."""
    for kind in _FORMS:
        marked = _marked(marks, kind)
        part = package.part(f"{kind}s") if marked else None
        if part is not None:
            yield from _notes(part, kind, marked, readers)


def _marked(marks: Sequence[Mark], kind: NoteKind) -> dict[str, Block | None]:
    """Where the first mark of each note stands."""
    found: dict[str, Block | None] = {}
    for reference, holder in marks:
        if reference.kind == kind:
            found.setdefault(reference.note_id, holder)
    return found


def _notes(
    part: Part, kind: NoteKind, marked: dict[str, Block | None], readers: PartReaders
) -> Iterator[Block]:
    reader = readers.reader(part)
    elements = {
        note.get(_ID): (note, f"/w:{kind}s/w:{kind}[{place}]")
        for place, note in enumerate(part.root.iterchildren(w(kind)), start=1)
    }
    for number, (note_id, holder) in enumerate(marked.items(), start=1):
        if note_id in elements:
            reader.units.carry(f"[{numeral(number, _FORMS[kind])}] ")
            for block in reader.blocks(*elements[note_id]):
                yield replace(block, marked_in=holder) if isinstance(block, Paragraph) else block
