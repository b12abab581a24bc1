"""The rulings of a page: stroked lines, thin rectangles and pictures, edges of stroked rectangles."""

from collections.abc import Iterable, Iterator, Sequence

from pipeline.readers.grids import Segment
from pipeline.readers.pdf import page_objects as objects
from pipeline.readers.pdf.frame import Frame
from pipeline.readers.pdf.page_objects import Edges, Matrix, Point
from pipeline.readers.pdf.pdfium import Handle

_THIN = 3.0
"""Points; a rectangle that is less high or wide is a line."""
_LEAST_SCAN = 200.0
_MOST_LETTERS = 200
"""What an e-signature prints on a scan; a page of print has more."""
_COVERED = 0.5
"""Of the area of the page."""
_MOST_DEPTH = 6
_POINTS_OF_RECTANGLE = 5


class _Drawn:
    """The edges drawn on a page: those in ink, those in white, and the box around all coloured areas."""

    def __init__(self) -> None:
        self.ink: list[Edges] = []
        self.white: list[Edges] = []
        self.coloured: Edges | None = None

    def colour(self, box: Edges) -> None:
        """Adds a filled area that is not white."""
        corners = [box[:2], box[2:]]
        self.coloured = around([*corners, self.coloured[:2], self.coloured[2:]] if self.coloured else corners)

    def visible(self) -> list[Edges]:
        """The edges that can be seen: white ones on coloured ground only."""
        if self.coloured is None:
            return self.ink
        left, bottom, right, top = self.coloured
        seen = (edge for edge in self.white if left <= edge[2] and edge[0] <= right)
        return self.ink + [edge for edge in seen if bottom <= edge[3] and edge[1] <= top]


def rulings(page: Handle, frame: Frame) -> list[Segment]:
    """The horizontal and vertical rulings, upright; each dot of a dotted rule is one."""
    drawn = _Drawn()
    _gather(objects.of_page(page), None, 0, drawn)
    return [Segment(*frame.box(*edges)) for edges in drawn.visible()]


def is_picture(page: Handle, frame: Frame, text: str) -> bool:
    """Whether the page is the scan of one: pictures, and no text but that of a stamp or a seal."""
    letters = sum(map(str.isalnum, text))
    if letters > _MOST_LETTERS:
        return False
    boxes = [
        objects.bounds(item, None) for item in objects.of_page(page) if objects.kind(item) == objects.PICTURE
    ]
    if not letters and any(min(box[2] - box[0], box[3] - box[1]) > _LEAST_SCAN for box in boxes):
        return True
    covered = sum((right - left) * (top - bottom) for left, bottom, right, top in boxes)
    return covered > _COVERED * frame.width * frame.height


def _gather(items: Iterable[int], outer: Matrix | None, depth: int, drawn: _Drawn) -> None:
    for item in items:
        kind = objects.kind(item)
        if kind == objects.PATH:
            _gather_path(item, outer, drawn)
        elif kind == objects.PICTURE:
            box = objects.bounds(item, outer)
            if _is_thin(box):
                drawn.ink.append(box)
        elif kind == objects.FORM and depth < _MOST_DEPTH:
            _gather(objects.of_form(item), objects.inner_matrix(item, outer), depth + 1, drawn)


def _gather_path(path: int, outer: Matrix | None, drawn: _Drawn) -> None:
    filled, stroked = objects.draw_mode(path)
    if not filled and not stroked:
        return
    edges = list(_path_edges(path, outer, stroked=stroked))
    if edges:
        (drawn.white if objects.is_white(path, stroked=stroked) else drawn.ink).extend(edges)
    if filled and not objects.is_white(path, stroked=False):
        box = objects.bounds(path, outer)
        if not _is_thin(box):
            drawn.colour(box)


def _path_edges(path: int, outer: Matrix | None, *, stroked: bool) -> Iterator[Edges]:
    count = objects.count_points(path)
    if count <= _POINTS_OF_RECTANGLE:
        box = objects.bounds(path, outer)
        if _is_thin(box):
            yield box
            return
        if not stroked:
            return
    for points in objects.subpaths(path, count, outer):
        box = around(points)
        if _is_thin(box):
            yield box
        elif stroked:
            yield from _sides(points)


def _sides(points: Sequence[Point]) -> Iterator[Edges]:
    for index in range(len(points) - 1):
        box = around(points[index : index + 2])
        if _is_thin(box):
            yield box


def around(points: Sequence[Point]) -> Edges:
    """The least rectangle around the points."""
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return min(xs), min(ys), max(xs), max(ys)


def _is_thin(box: Edges) -> bool:
    return box[2] - box[0] < _THIN or box[3] - box[1] < _THIN
