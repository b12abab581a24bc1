"""Footnotes and endnotes: the text of each, in the order of their marks."""

from collections.abc import Iterator, Sequence

from models.blocks import Block
from pipeline.readers.docx.names import w
from pipeline.readers.docx.package import Package, Part
from pipeline.readers.docx.parts import PartReaders
from pipeline.readers.docx.text_runs.paragraph_text import NoteKind, NoteReference
from pipeline.readers.numerals import numeral

_ID = w("id")
_FORMS: dict[NoteKind, str] = {"footnote": "decimal", "endnote": "lowerRoman"}


def read_notes(
    package: Package, references: Sequence[NoteReference], readers: PartReaders
) -> Iterator[Block]:
    """The notes that are referred to, as `[1] …`, endnotes behind them as `[i] …`."""
    footnotes, endnotes = _ids(references, "footnote"), _ids(references, "endnote")
    if footnotes and package.footnotes is not None:
        yield from _notes(package.footnotes, "footnote", footnotes, readers)
    if endnotes and package.endnotes is not None:
        yield from _notes(package.endnotes, "endnote", endnotes, readers)


def _ids(references: Sequence[NoteReference], kind: NoteKind) -> list[str]:
    return list(dict.fromkeys(each.note_id for each in references if each.kind == kind))


def _notes(part: Part, kind: NoteKind, ids: Sequence[str], readers: PartReaders) -> Iterator[Block]:
    reader = readers.reader(part)
    elements = {
        note.get(_ID): (note, f"/w:{kind}s/w:{kind}[{place}]")
        for place, note in enumerate(part.root.iterchildren(w(kind)), start=1)
    }
    for number, note_id in enumerate(ids, start=1):
        if note_id in elements:
            reader.units.carry(f"[{numeral(number, _FORMS[kind])}] ")
            yield from reader.blocks(*elements[note_id])
