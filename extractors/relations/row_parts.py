"""Which rows are parts of which: as the reader of tables says, but for `Trong đó` and what is under it."""

from collections.abc import Iterator, Sequence

import regex

from extractors.relations.figures import Figures
from extractors.relations.header_words import says

_BULLET = regex.compile(r"\s*[-–+*•]")


def parents(figures: Figures) -> list[int | None]:
    """The parent of each row; `Trong đó:` belongs to the row over it, which it divides, and not beside it.

    So it is where it has no figures, and where it is the first part itself: `Chia ra: - Trâu` over `- Bò`.
    """
    given = [row.parent_row for row in figures.rows]
    found = [*given]
    for row in figures.announcements - {0}:
        before = row - 1
        if figures.rows[row].kind == "total" or given[before] != given[row]:
            continue
        amounts = figures.amounts[row]
        hollow = amounts.count(None) == len(amounts)
        if hollow or given[row + 1 : row + 2] == [before]:
            found[row] = before
    return found


def children(parent_of: list[int | None]) -> dict[int | None, list[int]]:
    """The rows directly below each row; None for those at the top."""
    below: dict[int | None, list[int]] = {}
    for row, parent in enumerate(parent_of):
        if parent != row:
            below.setdefault(parent, []).append(row)
    return below


def announced_row_parts(figures: Figures) -> Iterator[tuple[int, int]]:
    """Each whole with each of its parts; the parts need not be all there are."""
    parent_of = parents(figures) if figures.announcements else []
    for row in sorted(figures.announcements):
        whole = parent_of[row]
        if whole is None:
            continue
        if is_filled(figures, row):
            yield whole, row
        else:
            yield from ((whole, part) for part in _below(figures, parent_of, row))


def is_open(figures: Figures, members: Sequence[int]) -> bool:
    """True where rows stand under `Trong đó:`, so that they need not be all there are."""
    labels = _labels_before(figures, members)
    return any(says("parts", label) and not says("exhaustive_parts", label) for label in labels)


def is_divided(figures: Figures, members: Sequence[int]) -> bool:
    """True where rows stand under `Chia ra:`, so that they are all there are."""
    return any(says("exhaustive_parts", label) for label in _labels_before(figures, members))


def _labels_before(figures: Figures, members: Sequence[int]) -> Iterator[str]:
    """The labels of the first member and of the row without figures over it, where any announces parts."""
    first = min(members) if members and figures.announcements else None
    if first is not None:
        yield figures.rows[first].label or ""
    if first and not is_filled(figures, first - 1):
        yield figures.rows[first - 1].label or ""


def _below(figures: Figures, parent_of: Sequence[int | None], announcement: int) -> Iterator[int]:
    """The rows after an announcement while they are bulleted, or its own and in the unit of the whole."""
    whole = parent_of[announcement]
    for row in range(announcement + 1, len(figures.rows)):
        own = parent_of[row] == announcement
        if not own and not (parent_of[row] == whole and _is_bulleted(figures, row)):
            return
        if is_filled(figures, row) and (_is_bulleted(figures, row) or _same_known_unit(figures, whole, row)):
            yield row


def _same_known_unit(figures: Figures, whole: int | None, part: int) -> bool:
    unit = figures.units.get(part)
    return bool(unit) and whole is not None and figures.units.get(whole) == unit


def _is_bulleted(figures: Figures, row: int) -> bool:
    return any(_BULLET.match(text) for text in (figures.rows[row].label or "", figures.markers.get(row, "")))


def is_filled(figures: Figures, row: int) -> bool:
    """True for a row with any number."""
    line = figures.amounts[row]
    return line.count(None) < len(line)
