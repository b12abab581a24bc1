"""Tables whose header alone has its columns ruled: these hang down through rows that rules part across."""

from collections.abc import Sequence

from pipeline.readers.grids.measures import Measures
from pipeline.readers.grids.part_ruled.bands import Band, bands, columns_of, is_header, rows_of, walls_of
from pipeline.readers.grids.ruled.rulings import Ruling, Rulings
from pipeline.readers.grids.words import Word

_LEAST_WALLS = 2
"""Between the columns of the header; one may part two boxes."""
_FREE = 0.8  # share of the walls that no text of the rows runs across


def with_hanging_columns(group: Rulings, words: Sequence[Word], measure: Measures) -> Rulings:
    """The group with the walls that its header has drawn on to its end, and its rows parted."""
    if not group.horizontal or not group.vertical:
        return group
    ends = min(rule.start for rule in group.horizontal), max(rule.end for rule in group.horizontal)
    inner = [
        wall for wall in group.vertical if ends[0] + measure.letter < wall.place < ends[1] - measure.letter
    ]
    if not inner:
        return group
    foot = max(wall.end for wall in inner)
    leaves = sorted({wall.place for wall in inner if wall.end >= foot - measure.snap})
    places = _places(group, ends, foot, measure)
    if len(places) < 2 or len(leaves) < _LEAST_WALLS:
        return group
    head, *body = bands([group.horizontal[0].place, *places], ends, words)
    walls = [wall for band in body for wall in walls_of(band, leaves, measure)]
    are_free = len(walls) >= _FREE * len(leaves) * len(body)
    if not is_header(head, measure) or not are_free or not _has_columns(body, leaves):
        return group
    edges = [ends[0], *leaves, ends[1]]
    rows = [Ruling(y, *ends) for band in body for y in rows_of(band, edges, measure)]
    return Rulings(sorted([*group.horizontal, *rows]), sorted([*group.vertical, *walls]))


def _places(group: Rulings, ends: tuple[float, float], foot: float, measure: Measures) -> list[float]:
    """The foot of the header, the rules below it, and the end of the sides where no rule closes them.

    There are none where one of these rules does not go from end to end.
    """
    low = [rule for rule in group.horizontal if rule.place > foot + measure.letter]
    if not all(_is_full(rule, ends, measure) for rule in low):
        return []
    places = [foot, *(rule.place for rule in low)]
    end = max(wall.end for wall in group.vertical)
    return [*places, end] if end > places[-1] + measure.letter else places


def _is_full(rule: Ruling, ends: tuple[float, float], measure: Measures) -> bool:
    return rule.start <= ends[0] + measure.snap and rule.end >= ends[1] - measure.snap


def _has_columns(body: Sequence[Band], leaves: Sequence[float]) -> bool:
    """Whether there are texts in most of the columns."""
    held = columns_of((word for _, _, words in body for word in words), leaves)
    return 2 * len(held) > len(leaves) + 1
