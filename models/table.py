"""A data table: columns with header paths, rows with kinds, cells with raw text and quantity."""

from typing import Literal

from models.base import Model
from models.evidence import Evidence
from models.quantity import NumberStyle, Quantity

ColumnKind = Literal["index", "label", "number", "rate", "text"]
RowKind = Literal["data", "group", "total"]


class Column(Model):
    """A leaf column; `path` are the header texts over it, from the top."""

    col: int
    path: tuple[str, ...]
    unit: str | None = None
    kind: ColumnKind = "text"
    number_style: NumberStyle | None = None
    mark: str | None = None
    """What the row of column numbers calls the column (`7`, `A`)."""
    formula: str | None = None
    """How the row of column numbers says that it is computed (`5/1*100`)."""
    evidence: Evidence | None = None
    """Where the lowest of its header texts stands; None where it has no header."""


class Row(Model):
    """A body row (0-based). `parent_row` is the group or total row that it belongs to."""

    row: int
    kind: RowKind = "data"
    label: str | None = None
    parent_row: int | None = None


class Cell(Model):
    """A body cell that is not blank. `raw` is its text, white space collapsed."""

    row: int
    col: int
    raw: str
    quantity: Quantity | None = None
    evidence: Evidence


class Table(Model):
    """`ordinal` is 1-based within the document; `appendix` is the label of the appendix (`01`)."""

    ordinal: int
    appendix: str | None = None
    title: str | None = None
    unit: str | None = None
    section_id: int | None = None
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    cells: tuple[Cell, ...]
    evidence: Evidence

    @property
    def body(self) -> list[list[str]]:
        """The raw texts of the body, row by row; blank cells are empty."""
        raw = {(cell.row, cell.col): cell.raw for cell in self.cells}
        return [[raw.get((row.row, column.col), "") for column in self.columns] for row in self.rows]
