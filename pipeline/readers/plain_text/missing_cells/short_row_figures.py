"""Where figures stand in rows that lack some and tell no blanks: by their sizes, and by what adds up."""

from collections.abc import Sequence
from typing import NamedTuple

from extractors.unruled.number_tables.placement import ValueRow, place
from pipeline.readers.plain_text.missing_cells.cell_kinds import NUMBER


class KindRow(NamedTuple):
    """The texts and kinds of a row's cells, and whether it is a `total`, a `group` or `data`."""

    texts: Sequence[str]
    kinds: Sequence[int]
    role: str


def place_figures(
    rows: Sequence[KindRow], profile: Sequence[Sequence[float]]
) -> tuple[list[dict[int, int]], frozenset[int]]:
    """The columns of the figures among each row's cells; the rows in doubt."""
    figured = [col for col in range(1, len(profile)) if _holds_figures(profile[col])]
    cells = [[at for at, kind in enumerate(row.kinds) if at and kind == NUMBER] for row in rows]
    if not figured or any(len(own) > len(figured) for own in cells):
        return [{} for _ in rows], frozenset()
    values = [
        ValueRow(tuple(row.texts[at] for at in own), row.role) for row, own in zip(rows, cells, strict=True)
    ]
    placement = place(values, len(figured))
    fixed = [
        {at: figured[position] for at, position in zip(own, where, strict=True)}
        for own, where in zip(cells, placement.positions, strict=True)
    ]
    return fixed, placement.doubtful


def _holds_figures(scores: Sequence[float]) -> bool:
    """Whether figures are what the column holds most; one without any cell is equally open to all."""
    return all(scores[NUMBER] > score for kind, score in enumerate(scores) if kind != NUMBER)
