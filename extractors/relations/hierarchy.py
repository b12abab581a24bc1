"""Which rows belong to which: the parents that the table reader gives, else the row numbers' own order."""

import regex

from extractors.relations.figures import Figures

_LEVELS = (
    ("letter", regex.compile(r"[A-HJ-UW-Z]")),
    ("roman", regex.compile(r"[IVXL]+")),
    ("decimal3", regex.compile(r"\d+\.\d+\.\d+")),
    ("decimal2", regex.compile(r"\d+\.\d+")),
    ("number", regex.compile(r"\d+")),
    ("small", regex.compile(r"[a-zđ]")),
    ("bullet", regex.compile(r"[-+*•]")),
)


def _level(marker: str) -> str | None:
    """The numbering that a row number belongs to: `II.` is roman, `1.2` decimal2."""
    bare = marker.strip(" .()")
    return next((name for name, pattern in _LEVELS if pattern.fullmatch(bare)), None)


def parents(figures: Figures) -> list[int | None]:
    """The parent of each row; a numbering that opens inside another one is below it."""
    given = [row.parent_row for row in figures.rows]
    if any(parent is not None for parent in given):
        return _under_whole(figures, given)
    found: list[int | None] = []
    open_levels: list[tuple[str, int]] = []
    for position, row in enumerate(figures.rows):
        level = _level(figures.markers.get(position, ""))
        if row.kind == "total":
            found.append(None)
        elif level is None:
            found.append(_unnumbered(figures, found, open_levels))
        else:
            names = [name for name, _ in open_levels]
            if level in names:
                del open_levels[names.index(level) :]
            found.append(open_levels[-1][1] if open_levels else None)
            open_levels.append((level, position))
    return found


def _under_whole(figures: Figures, given: list[int | None]) -> list[int | None]:
    """`Trong đó:` belongs to the row over it, which it divides, and not beside it.

    So it is where it has no figures, and where it is the first part itself: `Chia ra: - Trâu` over `- Bò`.
    """
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


def _unnumbered(figures: Figures, found: list[int | None], open_levels: list[tuple[str, int]]) -> int | None:
    """A row without a number is below the group row over it, else beside the last numbered row."""
    if not open_levels:
        return None
    last = open_levels[-1][1]
    return last if figures.rows[last].kind == "group" else found[last]


def children(parent_of: list[int | None]) -> dict[int | None, list[int]]:
    """The rows directly below each row; None for those at the top."""
    below: dict[int | None, list[int]] = {}
    for row, parent in enumerate(parent_of):
        if parent != row:
            below.setdefault(parent, []).append(row)
    return below
