"""Sheets that hold two pages: these are counted one by one while their order is sought."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import chain
from typing import NamedTuple

from pipeline.readers.pdf.page_content import PageContent


class Place(NamedTuple):
    """Where a page stands in the file: on which sheet (1-based), and how far from its left edge."""

    sheet: int
    left: float


def counted(pages: Sequence[PageContent]) -> dict[int, Place]:
    """Numbers all pages from 1 on, what stands on them too; gives their places, none where all are sheets."""
    if not pages or pages[-1].number == len(pages):
        return {}
    places = {}
    for number, page in enumerate(pages, 1):
        places[number] = Place(page.number, page.left)
        page.number = number
        for line in chain(page.lines, page.stamped.apart):
            line.page = number
        page.grids = [replace(grid, page=number) for grid in page.grids]
    return places


def as_in_file(pages: Sequence[PageContent], places: dict[int, Place]) -> None:
    """Numbers the pages as their sheets again."""
    for page in pages if places else ():
        page.number = places[page.number].sheet
