"""Why some pages of a file are missing from the blocks, or wrong in them."""

from collections.abc import Sequence

from pipeline.readers.errors import ReadError
from pipeline.readers.pdf.errors import NoTextLayerError, PagesLostError
from pipeline.readers.pdf.page_content import PageContent
from pipeline.readers.pdf.result import numbered
from pipeline.readers.rubbish import RubbishTextError
from pipeline.readers.scan.errors import OcrMissingError

_END_MARK = b"%%EOF"
_END_REACH = 2048
_CURED = (OcrMissingError, NoTextLayerError)


def problem_of(data: bytes, pages: Sequence[PageContent]) -> ReadError | None:
    """Why some of the pages are missing from the blocks, or wrong in them, if any are.

    Of several reasons the one that recognition cures comes first, since a file is read again by it.
    """
    pictures = _of_pictures([page for page in pages if page.has_picture])
    rubbish = _of_rubbish([page for page in pages if page.has_rubbish and not page.has_picture])
    found = [each for each in (_of_lost(data, pages), pictures, rubbish) if each]
    if not found:
        return None
    first, *others = sorted(found, key=lambda each: not isinstance(each, _CURED))
    also = "".join(f"; {other.place or ''} {other.fault}" for other in others)
    whole = first.at(first.place)
    whole.fault += also
    return whole


def _of_lost(data: bytes, pages: Sequence[PageContent]) -> ReadError | None:
    """Why pages could not be reached."""
    lost = [page.number for page in pages if not page.is_readable]
    if not lost and _END_MARK in data[-_END_REACH:]:
        return None
    return PagesLostError(place=numbered(lost) if lost else None)


def _of_pictures(scanned: Sequence[PageContent]) -> ReadError | None:
    """Why pages that are pictures have no text."""
    if not scanned:
        return None
    place = numbered([page.number for page in scanned])
    fault = scanned[0].fault
    if fault:
        return fault.at(place)
    return NoTextLayerError("pages", place=place)


def _of_rubbish(rubbish: Sequence[PageContent]) -> ReadError | None:
    """Why pages have text that is no Vietnamese; recognition, where it is missing, may put them right."""
    place = numbered([page.number for page in rubbish])
    told = (page.fault for page in rubbish if isinstance(page.fault, (OcrMissingError, RubbishTextError)))
    fault = next(told, None)
    if fault:
        return fault.at(place)
    return RubbishTextError("layer", place=place) if rubbish else None
