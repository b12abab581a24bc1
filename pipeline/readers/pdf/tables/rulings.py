"""What is drawn on a page: its pictures, and its rulings.

Rulings are stroked lines, thin rectangles and pictures, edges of stroked rectangles, and thin frames: what is
painted between two rectangles, one within the other.
"""

from collections.abc import Iterable, Iterator, Sequence

from pipeline.readers.grids import Segment
from pipeline.readers.pdf.frame import Frame
from pipeline.readers.pdf.pdfium import page_objects as objects
from pipeline.readers.pdf.pdfium.interface import Handle
from pipeline.readers.pdf.pdfium.page_objects import Address, Drawing, Edges, Matrix, Point

_THIN = 3.0
"""Points; a rectangle that is less high or wide is a line."""
_POINTS_OF_RECTANGLE = 5
_POINTS_OF_FRAME = 2 * _POINTS_OF_RECTANGLE


class Drawn:
    """What is drawn on a page: pictures, edges in ink, edges in white, and coloured areas."""

    def __init__(self) -> None:
        self.pictures: list[Edges] = []
        self.ink: list[Edges] = []
        self.white: list[Edges] = []
        self.painted: list[Edges] = []

    def visible(self) -> list[Edges]:
        """The edges that can be seen: white ones on coloured ground only."""
        if not self.painted:
            return self.ink
        left, bottom, right, top = around([corner for box in self.painted for corner in (box[:2], box[2:])])
        seen = (edge for edge in self.white if left <= edge[2] and edge[0] <= right)
        return self.ink + [edge for edge in seen if bottom <= edge[3] and edge[1] <= top]


def drawn_on(page: Handle) -> Drawn:
    """All that is drawn on an open page."""
    drawn = Drawn()
    _gather(objects.of_page(page), None, 0, drawn)
    return drawn


def rulings(drawn: Drawn, frame: Frame) -> list[Segment]:
    """The horizontal and vertical rulings, upright; each dot of a dotted rule is one."""
    return [Segment(*frame.box(*edges)) for edges in drawn.visible()]


def _gather(items: Iterable[Drawing], outer: Matrix | None, depth: int, drawn: Drawn) -> None:
    for kind, item in items:
        if kind == objects.PATH:
            _gather_path(item, outer, drawn)
        elif kind == objects.PICTURE:
            box = objects.bounds(item, outer)
            (drawn.ink if _is_thin(box) else drawn.pictures).append(box)
        elif kind == objects.FORM and depth < objects.MOST_DEPTH:
            _gather(objects.of_form(item), objects.inner_matrix(item, outer), depth + 1, drawn)


def _gather_path(path: Address, outer: Matrix | None, drawn: Drawn) -> None:
    filled, stroked = objects.draw_mode(path)
    if not filled and not stroked:
        return
    count, box = objects.count_points(path), objects.bounds(path, outer)
    frame = _frame_edges(path, outer) if count == _POINTS_OF_FRAME and not stroked else []
    edges = frame or list(_path_edges(path, count, box, outer, stroked=stroked))
    if edges:
        (drawn.white if objects.is_white(path, stroked=stroked) else drawn.ink).extend(edges)
    if filled and not frame and not _is_thin(box) and not objects.is_white(path, stroked=False):
        drawn.painted.append(box)


def _frame_edges(path: Address, outer: Matrix | None) -> list[Edges]:
    """The sides of a thin frame, if two rectangles are one: a border that is filled and not stroked."""
    boxes = sorted(around(points) for points in objects.subpaths(path, _POINTS_OF_FRAME, outer))
    if len(boxes) != 2:
        return []
    (x0, y0, x1, y1), (left, bottom, right, top) = boxes
    if not all(0 <= thick < _THIN for thick in (left - x0, bottom - y0, x1 - right, y1 - top)):
        return []
    sides = (x0, y0, left, y1), (right, y0, x1, y1), (x0, y0, x1, bottom), (x0, top, x1, y1)
    return [side for side in sides if side[0] < side[2] and side[1] < side[3]]


def _path_edges(
    path: Address, count: int, box: Edges, outer: Matrix | None, *, stroked: bool
) -> Iterator[Edges]:
    """The thin sides of a path of `count` points, `box` being around all of it."""
    if count <= _POINTS_OF_RECTANGLE and (not stroked or _is_thin(box)):
        yield from [box] if _is_thin(box) else []
        return
    for points in objects.subpaths(path, count, outer):
        part = around(points)
        if _is_thin(part):
            yield part
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
