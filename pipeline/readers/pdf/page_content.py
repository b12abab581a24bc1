"""What stands on a page, upright, when the page is read and closed."""

from dataclasses import dataclass, field

from pipeline.readers.errors import ReadError
from pipeline.readers.grids import Segment
from pipeline.readers.pdf.annotations.stamps import Stamped
from pipeline.readers.pdf.page_text.lines import Line
from pipeline.readers.pdf.page_text.old_fonts import Stretch
from pipeline.readers.pdf.tables.grid_text import PageGrid


@dataclass(slots=True)
class PageContent:
    """What stands on a page (1-based number): `width` and `height` in points, upright.

    `rules`: horizontal rulings that belong to no grid. `stamped`: what was stamped on it. `notes`: what
    readers' notes on it say. `struck`: what lines strike out. `margin`: letters drawn across it, running
    heads and feet. `is_readable`: whether PDFium could load the page; `has_picture`: whether it is a
    picture without text; `has_layer`: whether it is a picture whose text a scanner recognised;
    `has_rubbish`: whether its text is no Vietnamese; `fault`: why its letters could not be recognised;
    `stretches`: the text font by font, where it may be in an encoding from before Unicode;
    `lacks_capitals`: whether its headings may stand in small letters, for their font is lost. `right`: the
    page on the right half of the sheet, where it holds two; `left`: how far that stands from the left edge
    of the sheet, in points.
    """

    number: int
    width: float
    height: float
    lines: list[Line]
    grids: list[PageGrid]
    rules: list[Segment]
    stamped: Stamped = field(default_factory=Stamped)
    notes: list[str] = field(default_factory=list)
    struck: list[str] = field(default_factory=list)
    margin: list[str] = field(default_factory=list)
    is_readable: bool = True
    has_picture: bool = False
    has_layer: bool = False
    has_rubbish: bool = False
    fault: ReadError | None = None
    stretches: list[Stretch] = field(default_factory=list)
    lacks_capitals: bool = False
    right: "PageContent | None" = None
    left: float = 0.0

    @property
    def needs_recognition(self) -> bool:
        """Whether only recognition of its picture can tell what stands on the page, and how surely.

        A scanner's layer of text says neither how sure it is nor what stands in which cell.
        """
        return self.has_picture or self.has_layer or self.has_rubbish

    @property
    def text(self) -> str:
        """The lines, then those of the cells."""
        cells = (line for grid in self.grids for text in grid.texts for line in text.lines)
        return "\n".join((*(line.text for line in self.lines), *cells))
