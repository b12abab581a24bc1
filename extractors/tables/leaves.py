"""The leaf columns of a sheet with merged cells: ranges of slots that hold one column together."""

from itertools import pairwise

from extractors.tables.sheet import NO_CELL, Sheet

Range = tuple[int, int]


def leaf_ranges(sheet: Sheet, height: int) -> list[Range]:
    """The ranges of slots of the leaf columns below a header of `height` rows.

    The cells of the lowest header row are the leaves; where two texts of one row stand wholly under
    such a cell, it heads as many columns as the rows keep apart.
    """
    ranges: list[Range] = []
    for start, stop in _header_ranges(sheet, height):
        if stop - start == 1 or (height and not _is_divided(sheet, height, start, stop)):
            ranges.append((start, stop))
        else:
            ranges += _kept_apart(sheet, start, stop)
    return ranges


def cell_ranges(owners: list[int], start: int = 0, stop: int | None = None) -> list[Range]:
    """The runs of slots that one cell covers, in order; a slot without a cell is a run by itself."""
    stop = len(owners) if stop is None else stop
    ranges: list[Range] = []
    for col in range(start, stop):
        if ranges and owners[col] == owners[col - 1] != NO_CELL:
            ranges[-1] = (ranges[-1][0], col + 1)
        else:
            ranges.append((col, col + 1))
    return ranges


def _header_ranges(sheet: Sheet, height: int) -> list[Range]:
    if height == 0:
        return [(0, sheet.n_cols)]
    cuts = {0, sheet.n_cols}
    for row in range(height):
        for start, stop in cell_ranges(sheet.owners[row]):
            cuts |= {start, stop}
    return list(pairwise(sorted(cuts)))


def _is_divided(sheet: Sheet, height: int, start: int, stop: int) -> bool:
    """Whether some row keeps two texts apart that both stand wholly inside the range."""
    for line in sheet.owners[height:]:
        inside = 0
        for left, right in cell_ranges(line, start, stop):
            begins = left > start or start == 0 or line[start - 1] != line[start]
            ends = right < stop or stop == len(line) or line[stop] != line[stop - 1]
            inside += line[left] > NO_CELL and begins and ends
        if inside > 1:
            return True
    return False


def _kept_apart(sheet: Sheet, start: int, stop: int) -> list[Range]:
    """The range cut where some row keeps two texts apart, or where no cell joins the slots."""
    ranges: list[Range] = []
    holders: list[int] = []
    for col in range(start, stop):
        column = [max(line[col], NO_CELL) for line in sheet.owners]
        if col > start and _is_joined(sheet, col) and not _conflict(holders, column):
            ranges[-1] = (ranges[-1][0], col + 1)
            holders = [new if held == NO_CELL else held for held, new in zip(holders, column, strict=True)]
        else:
            ranges.append((col, col + 1))
            holders = column
    return ranges


def _is_joined(sheet: Sheet, col: int) -> bool:
    return any(line[col] == line[col - 1] != NO_CELL for line in sheet.owners)


def _conflict(holders: list[int], column: list[int]) -> bool:
    return any(
        held != NO_CELL and new not in (NO_CELL, held) for held, new in zip(holders, column, strict=True)
    )
