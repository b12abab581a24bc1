"""What pdfplumber says of a page whose grids are doubtful.

It costs some sixty times what our own finder does. It also needs both ends of every rule drawn, and so
finds less where a table is open or badly drawn; but rules that overhang or stray, which make our finder
doubt, do not mislead it.
"""

from functools import cached_property
from io import BytesIO
from typing import Any

from pipeline.readers.grids import Box
from pipeline.readers.pdf.frame import Frame

_MOST_PAGES = 100
"""A file of charts must not take minutes: further pages get no second opinion."""


class SecondOpinion:
    """The cells that pdfplumber finds in the file `data`, asked page by page."""

    def __init__(self, data: bytes, password: str | None = None) -> None:
        self._data = data
        self._password = password
        self._asked = 0

    def tables(self, number: int, frame: Frame) -> list[list[Box]]:
        """The cells of each table of the page (1-based), in points of its frame; none where it is lost."""
        self._asked += 1
        if self._asked > _MOST_PAGES:
            return []
        try:
            page = self._pages[number - 1]
            found = [] if page.rotation // 90 % 4 != frame.turns else _tables(page)
            page.close()  # it keeps every character of the page until then
        except Exception:  # noqa: BLE001  pdfminer raises anything on a file that PDFium has mended
            return []
        return found

    @cached_property
    def _pages(self) -> list[Any]:
        """The pages of the file: the tree of a long one is walked but once."""
        import pdfplumber  # noqa: PLC0415  heavy, and hardly ever asked

        return list(pdfplumber.open(BytesIO(self._data), password=self._password).pages)


def _tables(page: Any) -> list[list[Box]]:  # noqa: ANN401  pdfplumber has no types
    left, top = page.bbox[:2]
    return [
        [Box(x0 - left, y0 - top, x1 - left, y1 - top) for x0, y0, x1, y1 in table.cells]
        for table in page.find_tables()
    ]
