"""How a sheet was scanned."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Condition:
    """What a scanner, a stamp and a careless hand do to a page."""

    dpi: int = 200
    skew: float = 0
    """Degrees by which a sheet lies askew at most; the sheets of a file differ."""
    noise: float = 0
    """Standard deviation of the brightness, of 255."""
    specks: float = 0
    """Share of the picture's points that are black or white without reason."""
    quality: int = 92
    """Of the JPEG compression, 1 to 100."""
    stamped: bool = False
    """A round red stamp over the left of each signature."""
    turned: int = 0
    """Degrees, anticlockwise, by which all sheets were laid in wrongly: 0, 90, 180 or 270."""
    shaded: bool = False
    """Grey paper, darker towards the spine of the book it was bound in."""
    photographed: bool = False
    """Each sheet on a dark table, photographed askew in the light of a lamp."""
    side_by_side: bool = False
    """Two pages on one sheet, as an open booklet lies on the glass."""
    seed: int = 0


CONDITIONS = {
    "clean": Condition(),
    "coarse": Condition(dpi=150),
    "worn": Condition(skew=1.5, noise=12, specks=0.0005, quality=45),
    "stamped": Condition(stamped=True),
    "upside-down": Condition(turned=180),
    "turned": Condition(turned=90),
    "shaded": Condition(shaded=True, noise=4),
    "photographed": Condition(dpi=260, photographed=True, noise=5, quality=80),
    "side-by-side": Condition(side_by_side=True),
    "fine": Condition(dpi=1200),
}
"""The conditions in which every sample can be had."""
