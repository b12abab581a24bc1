"""Finds tables whose columns stand under one another."""

from collections.abc import Iterator, Sequence

from extractors.unruled import UnruledTable
from pipeline.normalise.characters import CharacterCleaner
from pipeline.readers.plain_text.lines import TextLine
from pipeline.readers.plain_text.spaced.body import read_body
from pipeline.readers.plain_text.spaced.grids import build_grid
from pipeline.readers.plain_text.spaced.headings import Headed, headed
from pipeline.readers.plain_text.spaced.regions import Page, Region, regions_in

_FEWEST_COLUMNS, _MOST_COLUMNS = 3, 40


def find_spaced_tables(cleaner: CharacterCleaner, lines: Sequence[TextLine]) -> Iterator[UnruledTable]:
    """The tables in reading order; what goes on over a page is a table on each."""
    if "  " not in cleaner.unit:
        return
    page = Page(cleaner.unit, lines)
    columns = 0
    for region in regions_in(page):
        found = _headed(page, region, columns)
        columns = 0
        if found:
            body, headings = found
            columns = len(body.extents)
            yield UnruledTable(region.header, body.end, build_grid(cleaner, headings, body))


def _headed(page: Page, region: Region, columns: int) -> Headed | None:
    """The body of the region with its headings; without any it goes on with a table of as many `columns`."""
    body = read_body(page, region)
    if body is None or not _FEWEST_COLUMNS <= len(body.extents) <= _MOST_COLUMNS:
        return None
    if region.header == region.body:
        return (body, ()) if len(body.extents) == columns else None
    return headed(page, region, body)
