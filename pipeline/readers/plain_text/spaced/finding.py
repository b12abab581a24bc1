"""Finds tables whose columns stand under one another."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from extractors.unruled import UnruledTable
from pipeline.normalise.characters import CharacterCleaner
from pipeline.readers.plain_text.lines import TextLine
from pipeline.readers.plain_text.spaced.body import Body, read_body, read_numbered
from pipeline.readers.plain_text.spaced.columns import Extent
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
    before: Body | None = None
    header: list[str] = []
    for region in regions:
        _skip_repeated(page, region, header)
        body = read(page, region)
        found = _headed(page, region, body, before) if body else None
        if body and not found and _begins_in_label(page, region, body):
            region.body, region.opened = region.header, True
            found = _headed(page, region, read(page, region) or body, before)
        before = None
        if found:
            before, headings = found
            header = _texts(page, region) or header
            yield UnruledTable(region.header, before.end, build_grid(cleaner, headings, before))


def _texts(page: Page, region: Region) -> list[str]:
    """The lines of the header, as they read on each page."""
    return [" ".join(page.lines[line].text.split()) for line in range(region.header, region.body)]


def _skip_repeated(page: Page, region: Region, header: Sequence[str]) -> None:
    """Lets the body begin below the header of the page before, though the rest of a label may stand first."""
    if header and page.begins_page(region.header) and _texts(page, region)[: len(header)] == header:
        region.body, region.opened = region.header + len(header), True


def _begins_in_label(page: Page, region: Region, body: Body) -> bool:
    """Whether the page begins with the first lines of a label, not with a header."""
    words = body.extents[: 1 + body.indexed]
    above = [page.pieces(line) for line in range(region.header, region.body)]
    labels = all(len(pieces) == 1 and words[-1].shared(pieces[0]) > 0 for pieces in above)
    return page.begins_page(region.header) and labels


def _headed(page: Page, region: Region, body: Body, before: Body | None) -> Headed | None:
    """The body of the region with its headings; without any it goes on with the table `before`."""
    if not _FEWEST_COLUMNS <= len(body.extents) <= _MOST_COLUMNS:
        return None
    if region.header < region.body:
        return headed(page, region, body)
    going_on = _as_wide(body, before) if before else None
    return (going_on, ()) if going_on else None


def _as_wide(body: Body, before: Body) -> Body | None:
    """The body with as many columns as the one before, of which the last, without values, may be blank."""
    missing = len(before.extents) - len(body.extents)
    if missing == 1 and not any(
        token.is_value for row in before.rows for token in row.get(len(body.extents), ())
    ):
        edge = body.extents[-1].x1
        return replace(body, extents=[*body.extents, Extent(edge + 1, edge + 2)])
    return None if missing else body
