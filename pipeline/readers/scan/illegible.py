"""Files of pictures in which nothing was read but signs."""

from collections.abc import Sequence

from extractors.syllables import syllable_share
from pipeline.readers.pdf.page_content import PageContent
from pipeline.readers.rubbish import RubbishTextError


def mark_illegible(pages: Sequence[PageContent]) -> None:
    """Says of recognised pages that they are no Vietnamese, where on none of the file words were read.

    A page of few words tells too little by itself: it may be a map or a photograph among others.
    """
    if any(page.grids or syllable_share(page.text).is_legible for page in pages):
        return
    for page in pages:
        if page.lines and not page.fault:
            page.has_rubbish, page.fault = True, RubbishTextError("recognised")
