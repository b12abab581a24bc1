"""Where the header of a table ends and its body begins."""

from functools import lru_cache

from extractors.tables.column_numbers import column_numbers
from extractors.tables.index_labels import index_label
from extractors.tables.sheet import Sheet
from extractors.tables.territories import Territories
from extractors.tables.units import bare_unit
from extractors.tables.vocabulary import says, wording

MOST_HEADER_ROWS = 10


def header_height(sheet: Sheet) -> int:
    """How many rows at the top are header; 0 where the table begins with its body."""
    if sheet.n_rows < 2:
        return int(sheet.n_rows == 1 and not _begins_body(sheet))
    given = sheet.header_rows
    if given and given < sheet.n_rows:
        return _height_by_content(sheet, _without_column_numbers(sheet, given))
    if _begins_body(sheet) or column_numbers(sheet.values(0)):
        return 0
    return _height_by_content(sheet, 1)


def _height_by_content(sheet: Sheet, least: int) -> int:
    """Goes down while rows name parts of what stands above; a last row that parts nothing is body again."""
    territories = Territories(sheet.n_cols)
    height = 0
    for row in range(min(sheet.n_rows - 1, max(MOST_HEADER_ROWS, least))):
        spanned = row < _below_spans(sheet, max(height, least))
        if not spanned and not _subdivides(sheet, row, territories):
            break
        values = sheet.values(row)
        columns = [col for col, value in enumerate(values) if value]
        below = [value for col, value in enumerate(values) if not territories.repeats(col, value)]
        if spanned or territories.divides(columns) or _names_units(below):
            height = row + 1
        territories.enter(sheet, row)
    return height


def _without_column_numbers(sheet: Sheet, height: int) -> int:
    """The height without rows of column numbers that the source counts among the header."""
    while height > 1 and column_numbers(sheet.values(height - 1)):
        height -= 1
    return height


def _below_spans(sheet: Sheet, height: int) -> int:
    """The height with the rows into which header cells reach; a table all of header has none of them."""
    reach = height
    while reach < sheet.n_rows and any(sheet.covered_from_above(reach, col) for col in range(sheet.n_cols)):
        reach += 1
    return reach if reach < sheet.n_rows else height


def _begins_body(sheet: Sheet) -> bool:
    """Whether the first row bears figures, or a row label in its first column."""
    values = sheet.values(0)
    if index_label(values[0]) and any(values[1:]) and not column_numbers(values):
        return True
    return any(is_figure(value) for value in values)


@lru_cache(maxsize=16384)
def is_figure(value: str) -> bool:
    """Whether a text is a figure and not a year, which may head a column."""
    if value[-1:].isalpha():  # as nearly all texts end, and no figure
        return False
    return wording("number").search(value) is not None and wording("year").search(value) is None


def _subdivides(sheet: Sheet, row: int, territories: Territories) -> bool:
    """Whether the row names parts of the header cells above it, and nothing else."""
    values = sheet.values(row)
    columns = [col for col, value in enumerate(values) if value]
    if column_numbers(values):
        # Months 1 to 12 under one text are header; a row that numbers all columns is not.
        return territories.parts_a_group(columns) and all(map(territories.is_open, columns))
    # The heading of the first column, written out again, stands in no row of the body.
    written_out = len(columns) > 1 and values[0] and territories.repeats(0, values[0])
    figures = [col for col in columns if is_figure(values[col])]
    if not written_out and figures and not territories.counts_parts(figures, values):
        return False
    if written_out or _names_units(values):
        return True
    if columns == [0] or index_label(values[0]):
        return False
    if all(territories.is_open(col) or territories.repeats(col, values[col]) for col in columns):
        return True
    # Beside a group that is parted, a column may stand alone under its group: one text under one text.
    return 0 not in columns and territories.parts_a_group(columns)


def _names_units(values: list[str]) -> bool:
    """Whether a row says nothing but units, for the columns above: `(ha)`, `tạ/ha`."""
    told = [value for value in values if value]
    return bool(told) and all(
        says("header_unit", value) if value[0] == "(" else bare_unit(value) for value in told
    )
