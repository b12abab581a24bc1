"""Finds tables whose columns stand under one another."""

from collections.abc import Callable, Iterator, Sequence

from extractors.unruled import UnruledTable
from pipeline.normalise.characters import CharacterCleaner
from pipeline.readers.plain_text.lines import TextLine
from pipeline.readers.plain_text.spaced.body import Body, read_body, read_numbered
from pipeline.readers.plain_text.spaced.grids import build_grid
from pipeline.readers.plain_text.spaced.headings import Headed, headed
from pipeline.readers.plain_text.spaced.page import Page
from pipeline.readers.plain_text.spaced.regions import Region, regions_in

_FEWEST_COLUMNS, _MOST_COLUMNS = 3, 40
_VALUES_APART, _NUMBERS_APART = 8, 24
"""Lines of words between two rows of values, or between the numbers of two rows."""


def find_spaced_tables(cleaner: CharacterCleaner, lines: Sequence[TextLine]) -> Iterator[UnruledTable]:
    """The tables with values, then those of words; what goes on over a page is a table on each."""
    if "  " not in cleaner.unit:
        return
    page = Page(cleaner.unit, lines)
    valued = list(_tables(cleaner, page, regions_in(page, page.has_values, _VALUES_APART), read_body))
    taken = {line for table in valued for line in range(table.start, table.end)}
    numbered = _tables(cleaner, page, regions_in(page, page.is_numbered, _NUMBERS_APART), read_numbered)
    yield from valued
    yield from (table for table in numbered if taken.isdisjoint(range(table.start, table.end)))


def _tables(
    cleaner: CharacterCleaner,
    page: Page,
    regions: Iterator[Region],
    read: Callable[[Page, Region], Body | None],
) -> Iterator[UnruledTable]:
    columns = 0
    for region in regions:
        body = read(page, region)
        found = _headed(page, region, body, columns) if body else None
        if body and not found and _goes_on(page, region, body, columns):
            region.body = region.header
            found = _headed(page, region, read(page, region) or body, columns)
        columns = 0
        if found:
            body, headings = found
            columns = len(body.extents)
            yield UnruledTable(region.header, body.end, build_grid(cleaner, headings, body))


def _goes_on(page: Page, region: Region, body: Body, columns: int) -> bool:
    """Whether the page begins with the first lines of a label, not with a header."""
    words = body.extents[: 1 + body.indexed]
    above = [page.pieces(line) for line in range(region.header, region.body)]
    labels = all(len(pieces) == 1 and words[-1].shared(pieces[0]) > 0 for pieces in above)
    return len(body.extents) == columns and page.begins_page(region.header) and labels


def _headed(page: Page, region: Region, body: Body, columns: int) -> Headed | None:
    """The body of the region with its headings; without any it goes on with a table of as many `columns`."""
    if not _FEWEST_COLUMNS <= len(body.extents) <= _MOST_COLUMNS:
        return None
    if region.header == region.body:
        return (body, ()) if len(body.extents) == columns else None
    return headed(page, region, body)
