"""Pages that are scans: pictures of print, with or without a layer of text that a scanner's own OCR wrote.

Such a layer is text that nobody sees, drawn in no colour over the picture or in black under it. Scanners that
know no Vietnamese write it without its marks, or with others.
"""

import re
from collections.abc import Iterable, Sequence
from ctypes import c_int, c_void_p
from itertools import islice
from unicodedata import normalize

from extractors.syllables import syllable_share
from pipeline.readers.pdf.frame import Frame
from pipeline.readers.pdf.page_text.fonts import font_name
from pipeline.readers.pdf.pdfium.interface import Handle
from pipeline.readers.pdf.pdfium.interface import raw as pdfium
from pipeline.readers.pdf.pdfium.native import direct, text_objects
from pipeline.readers.pdf.pdfium.page_objects import Edges, objects_below
from pipeline.readers.pdf.tables.rulings import around

_LEAST_SCAN = 200.0
"""Points."""
_MANY_LINES, _FLAT = 10, 2
"""Scanners that part a page in text and ground store each line of it as a picture, with nothing between; such
pictures are so many times as wide as high, and those of signs on pages of the web are not."""
_MOST_LETTERS = 200
"""What an e-signature prints on a scan; a page of print has more."""
_FEWEST_OUTLINES, _SMALLEST, _TALLEST = 100, 1.0, 40.0
"""Of letters that are drawn as areas, how many make a page; and how high they are, in points."""
_COVERED, _WHOLLY_COVERED = 0.5, 0.8
"""Of the area of the page."""
_SAMPLE = 40
"""Letters of a page that tell whether its text is seen."""
_WORD = re.compile(r"[^\W\d_]{2,}")
_FEWEST_WORDS = 12
_LEAST_SYLLABLES, _LEAST_MARKED = 0.9, 0.7
"""Shares of words that are syllables, and that bear marks: pages of plans have 0.86 and 0.78 at least,
without their marks 0.65 and 0. A page that is recognised once more for nothing costs a second."""
_MASKED = re.compile(rb"/S?Mask\b")
"""What hides parts of a picture; it stands in entries that are never packed."""
_text_mode = direct("FPDFTextObj_GetTextRenderMode", c_int, c_void_p)


def is_picture(pictures: Sequence[Edges], frame: Frame, text: str) -> bool:
    """Whether the page is the scan of one: pictures, and no text but that of a stamp or a seal."""
    if not pictures:
        return False
    letters = _count_letters(text)
    if letters > _MOST_LETTERS:
        return False
    left, bottom, right, top = _extent(pictures)
    if not letters and min(right - left, top - bottom) > _LEAST_SCAN:
        return True
    return _area(pictures) > _COVERED * frame.width * frame.height


def is_outlined(painted: Sequence[Edges], text: str) -> bool:
    """Whether the letters of the page are drawn as areas, as programs do that may not embed a font."""
    if len(painted) < _FEWEST_OUTLINES or _count_letters(text) > _MOST_LETTERS:
        return False
    small = [box for box in painted if _SMALLEST < box[3] - box[1] < _TALLEST > box[2] - box[0]]
    return len(small) >= max(_FEWEST_OUTLINES, _count_letters(text))


def _count_letters(text: str) -> int:
    """How many letters and figures the text has; beyond the most that a scan shows they are not counted."""
    return len(list(islice(filter(str.isalnum, text), _MOST_LETTERS + 1)))


def is_covered(pictures: Sequence[Edges], frame: Frame) -> bool:
    """Whether pictures cover the page."""
    return _area(pictures) >= _WHOLLY_COVERED * frame.width * frame.height


def is_layer(document: Handle, page: Handle, text_page: Handle, text: str) -> bool:
    """Whether most of the text of a page that pictures cover is not what is seen on it."""
    letters = [at for at, letter in enumerate(text) if letter.isalnum()]
    sample = letters[:: len(letters) // _SAMPLE + 1]
    pieces = list(filter(None, text_objects(text_page, sample)))
    if 2 * sum(map(_is_recognised, pieces)) > len(sample):
        return True
    below = objects_below(document, page)
    return 2 * sum(piece in below for piece in pieces) > len(sample)


def _is_recognised(piece: int) -> bool:
    """Whether a text object is a scanner's: nobody sees it, or it is set in pieces of the picture.

    Fonts of such pieces have no name.
    """
    return bool(_text_mode(piece) == pdfium.FPDF_TEXTRENDERMODE_INVISIBLE) or not font_name(piece)


def is_poor_layer(text: str) -> bool:
    """Whether a text that a scanner recognised is no good Vietnamese."""
    words = _WORD.findall(normalize("NFC", text))
    if len(words) < _FEWEST_WORDS:
        return True
    marked = sum(not word.isascii() for word in words) / len(words)
    return marked < _LEAST_MARKED or syllable_share(text).share < _LEAST_SYLLABLES


def shows_as_stored(data: bytes) -> bool:
    """Whether each picture of a file can only be shown as it is stored in it."""
    return _MASKED.search(data) is None


def _area(pictures: Sequence[Edges]) -> float:
    """The area that the pictures cover; many lines of print stand for what is between them, too."""
    lines = [box for box in pictures if box[2] - box[0] > _FLAT * (box[3] - box[1])]
    boxes = pictures if len(lines) < _MANY_LINES else [_extent(pictures)]
    return sum((right - left) * (top - bottom) for left, bottom, right, top in boxes)


def _extent(boxes: Iterable[Edges]) -> Edges:
    return around([corner for box in boxes for corner in (box[:2], box[2:])])
