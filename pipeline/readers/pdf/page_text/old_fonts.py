"""Text of fonts made for an encoding from before Unicode."""

from collections.abc import Iterator
from itertools import groupby

from pipeline.encodings import Encodings
from pipeline.readers.pdf.page_text.fonts import font_name
from pipeline.readers.pdf.page_text.words import FILLER
from pipeline.readers.pdf.pdfium.interface import Handle
from pipeline.readers.pdf.pdfium.native import text_objects

Stretch = tuple[str | None, str]
"""The name of a font and a text in it."""


def stretches(text_page: Handle, text: str) -> Iterator[Stretch]:
    """The text of a page, cut where the font changes."""
    objects = text_objects(text_page, list(range(len(text))))
    names = {place: font_name(place) if place else None for place in set(objects)}
    at = 0
    for name, run in groupby(names[place] for place in objects):
        end = at + len(list(run))
        yield name, text[at:end]
        at = end


def in_unicode(text_page: Handle, text: str, encodings: Encodings) -> str:
    """The text of a page in Unicode, as long as it was."""
    return "".join(encodings.decoded_lines(part, font, FILLER) for font, part in stretches(text_page, text))
