"""Which rows belong to which, as the arithmetic takes it: as the table reader says, but for `Trong đó:`."""

from extractors.relations.figures import Figures


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
