"""The tables of an archive that findings are about, with the cells that they are about."""

from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path

from pipeline.archive import open_for_reading

Place = tuple[int, int]

CELLS = (
    "SELECT table_id, row, col, raw FROM cells SEMI JOIN (SELECT unnest($ids) AS table_id) USING (table_id)"
)
COLUMNS = """
    SELECT table_id, path FROM table_columns SEMI JOIN (SELECT unnest($ids) AS table_id) USING (table_id)
    ORDER BY table_id, col
"""
MARKS = """
    SELECT table_id, finding_ordinal, row, col
    FROM finding_cells SEMI JOIN (SELECT unnest($ids) AS table_id) USING (table_id)
    ORDER BY ALL
"""


@dataclass(slots=True)
class MarkedTable:
    """`headers` are the header texts over each column, from the top; `marks` the findings of a cell."""

    headers: list[list[str]] = field(default_factory=list)
    cells: dict[Place, str] = field(default_factory=dict)
    marks: dict[Place, list[int]] = field(default_factory=lambda: defaultdict(list))

    @property
    def n_rows(self) -> int:
        """How many body rows reach down to the last text."""
        return 1 + max((row for row, _ in self.cells), default=-1)


def marked_tables(archive: Path, identifiers: list[str]) -> dict[str, MarkedTable]:
    """The tables with these ids."""
    tables = {one: MarkedTable() for one in identifiers}
    with open_for_reading(archive) as connection:
        given = {"ids": identifiers}
        for identifier, path in connection.execute(COLUMNS, given).fetchall():
            tables[identifier].headers.append(path)
        for identifier, row, col, raw in connection.execute(CELLS, given).fetchall():
            tables[identifier].cells[row, col] = raw
        for identifier, finding, row, col in connection.execute(MARKS, given).fetchall():
            tables[identifier].marks[row, col].append(finding)
    return tables
