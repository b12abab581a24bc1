"""Blocks: the one thing that all readers produce and that extractors see."""

from dataclasses import field
from typing import Literal

from models.sourced_text import SourcedText
from models.value import value

Alignment = Literal["left", "center", "right", "justify"]
GridOrigin = Literal["tabs", "pipes", "html", "docx", "ruled", "aligned"]


@value
class Paragraph:
    """One logical paragraph or heading: its lines, and the same joined into one text.

    As little a pydantic model as its text, since a file has hundreds: their checks cost more than they find.
    """

    lines: tuple[SourcedText, ...]
    text: SourcedText
    bold: bool = False
    alignment: Alignment | None = None
    indent: float | None = None
    page: int | None = None
    column: int | None = None
    """0 for the left, 1 for the right cell of a layout table (header or signature block), else None."""
    marked_in: "Block | None" = field(default=None, repr=False, compare=False)
    """Of a footnote or endnote that stands apart from the text: the block that holds its mark."""


@value
class GridCell:
    """A cell of a grid: `text` is None where the cell is blank; spans count rows and columns.

    As light as its text, since a table has thousands of them.
    """

    row: int
    col: int
    text: SourcedText | None = None
    rowspan: int = 1
    colspan: int = 1
    bold: bool = False
    lines: tuple[SourcedText, ...] = ()
    """The lines of the cell before they were joined; layout tables are read by them."""


@value
class Grid:
    """A table as it stands on the page: `n_rows` × `n_cols` slots covered by cells.

    Where `spans_known` is false (tab-separated text), a merged cell is written once, in its first
    slot, and the slots that it covers are blank cells.
    """

    n_rows: int
    n_cols: int
    cells: tuple[GridCell, ...]
    origin: GridOrigin
    spans_known: bool = True
    page: int | None = None
    header_rows: int | None = None
    """How many rows the source itself marks as header (`<thead>`, repeated rows), if it does."""
    doubtful_rows: tuple[int, ...] = ()
    """Rows that lack cells, where neither the source nor their figures tell which ones are blank."""
    doubtful_header: bool = False
    """Whether the cells of its header may as well stand over others, as nothing but their words tells."""
    continued_row: int | None = None
    """The row, the first after a repeated header, that is the rest of the last row of the grid before."""


Block = Paragraph | Grid
