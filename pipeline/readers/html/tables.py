"""Tables with their spans."""

from models.blocks import Grid
from pipeline.normalise.characters import CharacterCleaner
from pipeline.readers.html.blocks import Element
from pipeline.readers.html.texts import is_bold, lines_of
from pipeline.readers.spanned import SpannedCell, span_of, spanned_grid


def grid_of(table: Element, cleaner: CharacterCleaner) -> Grid | None:
    """The grid of a table that holds no other; None where its cells are blank.

    Raises OversizedTableError where its spans claim more rows and columns than anyone could read.
    """
    rows = [[_cell(td, cleaner) for td in tr.iterchildren("td", "th")] for tr in table.iter("tr")]
    return spanned_grid(rows, len(table.findall("./thead/tr")))


def _cell(td: Element, cleaner: CharacterCleaner) -> SpannedCell:
    return SpannedCell(
        lines_of(td, cleaner), span_of(td.get("rowspan")), span_of(td.get("colspan")), is_bold(td)
    )
