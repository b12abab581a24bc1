"""Prints a plan, then scans what was printed: a PDF of pictures, the same bytes each time."""

import io
import time
from collections.abc import Collection, Iterator
from random import Random

import pypdfium2
from PIL import Image

from corpus.generator.pdf import pdf
from corpus.generator.scan import defects
from corpus.generator.scan.conditions import Condition
from corpus.generator.scan.stamp import press_stamp
from corpus.generator.spec import Spec

_POINTS = 72
_EPOCH = time.gmtime(0)


def scan(spec: Spec, condition: Condition, only: Collection[int] = ()) -> bytes:
    """The plan as a PDF whose pages are pictures; `only` chooses pages, from 0 on, else all are there."""
    first, *others = pictures(spec, condition, only)
    written = io.BytesIO()
    first.save(
        written,
        "PDF",
        save_all=True,
        append_images=others,
        resolution=condition.dpi,
        quality=condition.quality,
        creationDate=_EPOCH,
        modDate=_EPOCH,
    )
    return written.getvalue()


def pictures(spec: Spec, condition: Condition, only: Collection[int] = ()) -> Iterator[Image.Image]:
    """The pages as the scanner sees them, in RGB."""
    sheets = _printed(spec, condition, only)
    for number, sheet in enumerate(_beside(sheets) if condition.side_by_side else sheets):
        yield _scanned(sheet, condition, seed=condition.seed * 1000 + number)


def _printed(spec: Spec, condition: Condition, only: Collection[int]) -> Iterator[Image.Image]:
    names = [document.signer for document in spec.documents if document.signer]
    with pypdfium2.PdfDocument(pdf(spec)) as document:
        for number, page in enumerate(document):
            if only and number not in only:
                continue
            picture = page.render(scale=condition.dpi / _POINTS).to_pil().convert("RGB")
            if condition.stamped:
                for place in _places(page, names):
                    press_stamp(picture, place, condition.dpi)
            yield picture


def _beside(pages: Iterator[Image.Image]) -> Iterator[Image.Image]:
    """Each upright page with the next one on its right, if that is upright too."""
    waiting: Image.Image | None = None
    for page in pages:
        if page.width > page.height:
            yield from filter(None, (waiting, page))
            waiting = None
        elif waiting is None:
            waiting = page
        else:
            both = Image.new("RGB", (waiting.width + page.width, page.height), "white")
            both.paste(waiting, (0, 0))
            both.paste(page, (waiting.width, 0))
            yield both
            waiting = None
    yield from filter(None, (waiting,))


def _places(page: pypdfium2.PdfPage, names: list[str]) -> Iterator[tuple[float, float]]:
    """Where the names stand on the upright page: their left ends, as shares of its width and height."""
    width, height = page.get_size()
    letters = page.get_textpage()
    for name in names:
        if found := letters.search(name).get_next():
            left, _, _, top = letters.get_charbox(found[0])
            yield left / width, 1 - top / height


def _scanned(picture: Image.Image, condition: Condition, seed: int) -> Image.Image:
    if condition.skew:
        angle = Random(seed).choice((-1, 1)) * Random(seed).uniform(condition.skew / 2, condition.skew)
        picture = defects.laid_askew(picture, angle)
    if condition.shaded:
        picture = defects.shaded(picture)
    if condition.photographed:
        picture = defects.photographed(picture)
    if condition.noise or condition.specks:
        picture = defects.noisy(picture, condition.noise, condition.specks, seed)
    return picture.rotate(condition.turned, expand=True)
