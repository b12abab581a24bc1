"""Tables with their spans."""

from models.blocks import Grid
from pipeline.readers.html.blocks import Element
from pipeline.readers.html.texts import PageTexts, is_bold
from pipeline.readers.spanned import SpannedCell, span_of, spanned_grid


def grid_of(table: Element, texts: PageTexts) -> Grid | None:
    """The grid of a table that holds no other; None where its cells are blank.

    Raises OversizedTableError where its spans claim more rows and columns than anyone could read.
    """
    rows = [[_cell(td, texts) for td in tr.iterchildren("td", "th")] for tr in table.iter("tr")]
    return spanned_grid(rows, len(table.findall("./thead/tr")))


def _cell(td: Element, texts: PageTexts) -> SpannedCell:
    return SpannedCell(
        texts.lines_of(td), span_of(td.get("rowspan")), span_of(td.get("colspan")), is_bold(td)
    )
