"""A page that is a picture, read as if it had been printed from a file."""

from dataclasses import replace
from functools import cache

import cv2

from extractors.syllables import is_rubbish
from pipeline.readers.pdf.annotations.stamps import stamped
from pipeline.readers.pdf.frame import Frame
from pipeline.readers.pdf.page import composed, from_top, opened, outside
from pipeline.readers.pdf.page_content import PageContent
from pipeline.readers.pdf.page_text.lines import Line, lines_of
from pipeline.readers.pdf.pdfium.interface import Handle
from pipeline.readers.pdf.tables.grid_text import PageGrid, Ruled, page_grids
from pipeline.readers.rubbish import RubbishTextError
from pipeline.readers.scan.cells.counted_rows import unseen_rules
from pipeline.readers.scan.cells.reading import Inked, reread
from pipeline.readers.scan.double_pages import unfolded
from pipeline.readers.scan.orientation import upright
from pipeline.readers.scan.pictures.picture import Picture, page_picture
from pipeline.readers.scan.pictures.print_size import prepared
from pipeline.readers.scan.received import without_received
from pipeline.readers.scan.second_look.deputies import with_deputies
from pipeline.readers.scan.second_look.doubtful_words import looked_at_again
from pipeline.readers.scan.second_look.names_below import with_names
from pipeline.readers.scan.second_look.overlooked import with_overlooked
from pipeline.readers.scan.second_look.sealed import with_sealed
from pipeline.readers.scan.second_look.signed_posts import with_posts
from pipeline.readers.scan.words import as_read, placed


def read_scan(document: Handle, known: PageContent, *, as_stored: bool = False) -> PageContent:
    """Recognises the letters of a page of an open document; `known` is what is not in its picture.

    `as_stored`: the file shows each picture as it is stored.
    Raises NoLettersError where the picture is noise.
    """
    with opened(document, known.number) as (page, _):
        picture = page_picture(page, as_stored=as_stored)
    return read_picture(prepared(*picture), known)


def read_picture(picture: Picture, known: PageContent) -> PageContent:
    """Recognises the letters of a picture, whatever way it lies; `known` is what is not in it."""
    _keep_to_one_thread()
    seen = unfolded(upright(picture))
    read, ruled, number = seen.picture, seen.ruled, known.number
    words = looked_at_again(seen.words, seen.unruled, read.pixels)
    words = with_overlooked(words, seen.unruled)
    words = with_sealed(words, seen.unruled, read.pixels)
    words = with_deputies(with_posts(words, read.pixels))
    words = with_names(words, read.pixels)
    printed, ink = placed(words, read.scale)
    lines, received = without_received(lines_of(printed, number), read.height)
    frame = Frame(0.0, 0.0, read.width, read.height, 0)
    on_lines = [word for line in lines for word in line.words]
    inked = Inked(on_lines, [word for run in ink for word in run], read, seen.unruled)
    grids = _grids(Ruled(number, frame, ruled.segments), inked)
    lines = lines_of(outside([list(line.words) for line in lines], grids), number)
    on_signing = stamped(lines, [line.words for line in known.stamped.apart], number)
    content = composed(number, frame, from_top(lines + on_signing.lines), grids, ruled.segments)
    apart = [Line(words, number) for words in (*ink, *received)]
    content.stamped = replace(on_signing, apart=[*on_signing.apart, *apart])
    content.notes = known.notes
    # Cells name devices, species and people, which are no syllables; how sure they are stands beside each.
    if is_rubbish("\n".join(line.text for line in content.lines)):
        content.has_rubbish, content.fault = True, RubbishTextError("recognised")
    return content


def _grids(ruled: Ruled, inked: Inked) -> list[PageGrid]:
    """The tables, their cells read by themselves; once more where the numbers of rows tell of other rules."""
    grids = _reread(ruled, inked)
    unseen = [rule for grid in grids for rule in unseen_rules(grid)]
    return _reread(replace(ruled, segments=[*ruled.segments, *unseen]), inked) if unseen else grids


def _reread(ruled: Ruled, inked: Inked) -> list[PageGrid]:
    return [reread(grid, inked) for grid in page_grids(ruled, map(as_read, inked.words))]


@cache
def _keep_to_one_thread() -> None:
    """As many processes read at once as there are cores: more threads only get in each other's way."""
    cv2.setNumThreads(1)
