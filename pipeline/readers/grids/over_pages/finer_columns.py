"""The part of a table that ends a page, in the columns of the part that goes on.

Where the page break cuts the header, the part above it has only the merged cells over the columns.
"""

from pipeline.readers.grids.geometry import FoundGrid

_APART = 3.0
"""Points; edges that are farther apart are not one."""


def with_finer_columns(upper: FoundGrid, lower: FoundGrid) -> FoundGrid | None:
    """`upper` in the columns of `lower`; None where it has as many, or an edge that `lower` has not."""
    if upper.n_cols >= lower.n_cols:
        return None
    edges = sorted({cell.col: cell.box.x0 for cell in lower.cells}.items())
    lines = [x for _, x in edges] + [lower.box.x1]
    cells = []
    for cell in upper.cells:
        first, end = _line(lines, cell.box.x0), _line(lines, cell.box.x1)
        if first is None or end is None:
            return None
        cells.append(cell._replace(col=first, colspan=end - first))
    return upper._replace(n_cols=lower.n_cols, cells=tuple(cells)) if len(lines) == lower.n_cols + 1 else None


def _line(lines: list[float], x: float) -> int | None:
    return next((index for index, line in enumerate(lines) if abs(line - x) <= _APART), None)
