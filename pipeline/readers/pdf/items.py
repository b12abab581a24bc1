"""What the pages of a file are a sequence of."""

from dataclasses import dataclass, field

from pipeline.readers.pdf.margins import Margins
from pipeline.readers.pdf.page_layout.columns import Columns
from pipeline.readers.pdf.page_text.lines import Line
from pipeline.readers.pdf.sheets import Place
from pipeline.readers.pdf.tables.grid_text import PageGrid


@dataclass(slots=True)
class Footnotes:
    """The footnotes of a page."""

    lines: list[Line]


Item = Line | PageGrid | Columns | Footnotes


@dataclass(frozen=True, slots=True)
class Sequenced:
    """The items in reading order, and the margins of each page by its number.

    `stamped`: what was stamped on the pages and is no part of the text. `places`: where each page stands in
    the file, where a sheet holds two.
    """

    items: tuple[Item, ...]
    stamped: tuple[Line, ...]
    margins: dict[int, Margins]
    places: dict[int, Place] = field(default_factory=dict)
