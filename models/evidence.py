"""Where in its source an extracted item was read."""

from models.base import Model

Box = tuple[float, float, float, float]
"""Left, top, right, bottom in points, from the top left corner of the page."""


class Evidence(Model):
    """A place in a source and the raw text that stands there.

    `start` and `end` count characters, in the whole decoded text of a plain-text source, else in
    the text of the element at `path` (HTML, DOCX) or of the page `page` (1-based; PDF, scans).
    """

    start: int
    end: int
    raw: str
    path: str | None = None
    page: int | None = None
    box: Box | None = None
    confidence: float | None = None
    """Of recognised letters: 0 to 1, that of the least certain word of the line or cell; else None."""
    alternative: str | None = None
    """What a second engine reads in the same cell, where the two differ."""
