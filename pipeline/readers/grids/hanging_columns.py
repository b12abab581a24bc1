"""Tables whose header alone has its columns ruled: these hang down through rows that rules part across."""

from collections.abc import Sequence

from pipeline.readers.grids.bands import Band, bands, is_header, rows_of, walls_of
from pipeline.readers.grids.measures import Measures
from pipeline.readers.grids.rulings import Ruling, Rulings
from pipeline.readers.grids.words import Word

_LEAST_WALLS = 2
_FREE = 0.8  # share of the walls that no text of the rows runs across


def with_hanging_columns(group: Rulings, words: Sequence[Word], measure: Measures) -> Rulings:
    """The group with the walls that its header has drawn on to its end, and its rows parted."""
    if not group.horizontal or not group.vertical:
        return group
    ends = min(rule.start for rule in group.horizontal), max(rule.end for rule in group.horizontal)
    inner = [
        wall for wall in group.vertical if ends[0] + measure.letter < wall.place < ends[1] - measure.letter
    ]
    foot = max((wall.end for wall in inner), default=ends[1])
    low = [rule for rule in group.horizontal if rule.place > foot + measure.letter]
    places = _places(group, low, foot, measure)
    leaves = sorted({wall.place for wall in inner if wall.end >= foot - measure.snap})
    if (
        len(places) < 2
        or len(leaves) < _LEAST_WALLS
        or not all(_is_full(rule, ends, measure) for rule in low)
    ):
        return group
    top = group.horizontal[0].place
    head, *body = bands([top, *places], ends, words)
    if not is_header(head, measure):
        return group
    walls = [wall for band in body for wall in walls_of(band, leaves, measure)]
    if len(walls) < _FREE * len(leaves) * len(body) or not _has_columns(body, leaves):
        return group
    edges = [ends[0], *leaves, ends[1]]
    rows = [Ruling(y, *ends) for band in body for y in rows_of(band, edges, measure)]
    return Rulings(sorted([*group.horizontal, *rows]), sorted([*group.vertical, *walls]))


def _places(group: Rulings, low: Sequence[Ruling], foot: float, measure: Measures) -> list[float]:
    """The foot of the header, the rules below it, and the end of the sides where no rule closes them."""
    places = [foot, *(rule.place for rule in low)]
    end = max(wall.end for wall in group.vertical)
    return [*places, end] if end > places[-1] + measure.letter else places


def _is_full(rule: Ruling, ends: tuple[float, float], measure: Measures) -> bool:
    return rule.start <= ends[0] + measure.snap and rule.end >= ends[1] - measure.snap


def _has_columns(body: Sequence[Band], leaves: Sequence[float]) -> bool:
    """Whether there are texts in most of the columns."""
    held = {sum(word.x0 > x for x in leaves) for _, _, words in body for word in words}
    return 2 * len(held) > len(leaves) + 1
