"""Number, day and month left blank in print and stamped on signing, as clerks' signing programs do."""

import io
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from corpus.generator.spec import Spec

_NUMBER = re.compile(r"(?<=Số: )\d+")
_DAY_AND_MONTH = re.compile(r"(?<=ngày )\d+|(?<=tháng )\d+")
_BLANK = " " * 9
_SIZE = 12
_ROOM = 3.0
"""Points between the word before the blank and the stamp."""


class _Stamp(NamedTuple):
    """A text and where its line begins on the first page, in points from the lower left corner."""

    text: str
    x: float
    y: float


def with_blanks(spec: Spec) -> Spec:
    """The spec whose first document has blanks for number, day and month."""
    first, *others = spec.documents
    number, date = first.number_line or "", first.place_line or ""
    blank = replace(
        first, number_line=_NUMBER.sub(_BLANK, number), place_line=_DAY_AND_MONTH.sub(_BLANK, date)
    )
    return replace(spec, documents=(blank, *others))


def stamped(data: bytes, spec: Spec) -> bytes:
    """The printed PDF with the stamps over its blanks, each the appearance of an annotation."""
    # Only who prints the sample files anew needs pikepdf.
    import pikepdf  # noqa: PLC0415

    with pikepdf.open(io.BytesIO(data)) as document:
        page = document.pages[0]
        font = pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1)
        font.BaseFont = pikepdf.Name("/Times-Roman")
        annotations = []
        for stamp in _stamps(data, spec):
            box = pikepdf.Array([stamp.x, stamp.y - 3, stamp.x + 30, stamp.y + _SIZE])
            look = document.make_stream(f"BT /F {_SIZE} Tf 0 3 Td ({stamp.text}) Tj ET".encode())
            look.Type, look.Subtype = pikepdf.Name.XObject, pikepdf.Name.Form
            look.BBox = pikepdf.Array([0, 0, 30, _SIZE + 3])
            look.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F=font))
            annotation = pikepdf.Dictionary(
                Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Stamp, Rect=box, F=4
            )
            annotation.AP = pikepdf.Dictionary(N=look)
            annotations.append(document.make_indirect(annotation))
        page.Annots = pikepdf.Array(annotations)
        signed = io.BytesIO()
        document.save(signed, deterministic_id=True)
        return signed.getvalue()


def _stamps(data: bytes, spec: Spec) -> Iterator[_Stamp]:
    """The stamps that fill the blanks, each behind the word before its blank."""
    import pypdfium2  # noqa: PLC0415

    first = spec.documents[0]
    number, date = first.number_line or "", first.place_line or ""
    texts = [*_NUMBER.findall(number), *_DAY_AND_MONTH.findall(date)]
    document = pypdfium2.PdfDocument(data)
    page = document[0].get_textpage()
    printed = page.get_text_range()
    for word, text in zip(("Số:", "ngày", "tháng"), texts, strict=True):
        _, bottom, right, _ = page.get_charbox(printed.index(word) + len(word) - 1, loose=True)
        yield _Stamp(text, right + _ROOM, bottom + 3)
    document.close()
