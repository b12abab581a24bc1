"""Turns a page upright: points, from its top left corner, y downwards."""

from dataclasses import dataclass

from pipeline.readers.grids import Box
from pipeline.readers.pdf.pdfium.interface import Handle
from pipeline.readers.pdf.pdfium.interface import raw as pdfium
from pipeline.readers.pdf.pdfium.native import Edges, quarter_turns

_SAMPLES = 24


@dataclass(frozen=True, slots=True)
class Frame:
    """The edges of the page in its own space, y upwards, and by how many quarter turns its text is turned."""

    left: float
    bottom: float
    right: float
    top: float
    turns: int

    @property
    def width(self) -> float:
        """The width of the upright page."""
        return self.top - self.bottom if self.turns % 2 else self.right - self.left

    @property
    def height(self) -> float:
        """The height of the upright page."""
        return self.right - self.left if self.turns % 2 else self.top - self.bottom

    def is_across(self, turns: int) -> bool:
        """Whether text that is turned so often runs up or down the upright page."""
        return (turns - self.turns) % 2 == 1

    def box(self, left: float, bottom: float, right: float, top: float) -> Box:
        """An upright box from one in the page's own space."""
        if self.turns == 0:
            return Box(left - self.left, self.top - top, right - self.left, self.top - bottom)
        if self.turns == 1:
            return Box(bottom - self.bottom, left - self.left, top - self.bottom, right - self.left)
        if self.turns == 2:
            return Box(self.right - right, bottom - self.bottom, self.right - left, top - self.bottom)
        return Box(self.top - top, self.right - right, self.top - bottom, self.right - left)

    def upright(self, found: Edges) -> Edges:
        """The boxes with upright edges, y downwards."""
        left, top, right, bottom = found
        west, south, east, north = self.left, self.bottom, self.right, self.top
        if self.turns == 0:
            if west:
                left, right = [x - west for x in left], [x - west for x in right]
            return Edges(left, [north - y for y in top], right, [north - y for y in bottom])
        if self.turns == 1:
            xs = [y - south for y in bottom], [y - south for y in top]
            ys = [x - west for x in left], [x - west for x in right]
        elif self.turns == 2:
            xs = [east - x for x in right], [east - x for x in left]
            ys = [y - south for y in bottom], [y - south for y in top]
        else:
            xs = [north - y for y in top], [north - y for y in bottom]
            ys = [east - x for x in right], [east - x for x in left]
        return Edges(xs[0], ys[0], xs[1], ys[1])


def frame_of(page: Handle, text_page: Handle, text: str) -> Frame:
    """The frame in which most of the text stands upright, whatever the page's own rotation says."""
    edges = pdfium.FS_RECTF()
    pdfium.FPDF_GetPageBoundingBox(page, edges)
    turns = _turns(text_page, text)
    if turns is None:
        turns = pdfium.FPDFPage_GetRotation(page) % 4
    return Frame(edges.left, edges.bottom, edges.right, edges.top, turns)


def _turns(text_page: Handle, text: str) -> int | None:
    sampled = _letters(text, max(1, len(text) // _SAMPLES)) or _letters(text, 1)
    if not sampled:
        return None
    turns = quarter_turns(text_page, sampled)
    return max(set(turns), key=turns.count)


def _letters(text: str, step: int) -> list[int]:
    """The places of letters and figures among every `step`th character, at most a page's sample of them."""
    places = [index for index in range(0, len(text), step) if text[index].isalnum()]
    return places[:: max(1, len(places) // _SAMPLES)]
