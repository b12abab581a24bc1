"""A query whose answer is shown a page at a time."""

from dataclasses import dataclass

ROWS_IN_BLOCK = 2_000
"""Rows asked for at once, with how many there are in all; that costs little more than the first page."""
COUNT = "rows_in_all"


@dataclass(frozen=True, slots=True)
class Listing:
    """Rows that are shown a page at a time: what is selected, from where, and in which order."""

    columns: str
    source: str
    order: str

    @property
    def whole(self) -> str:
        """All rows in order."""
        return f"SELECT {self.columns} {self.source} ORDER BY {self.order}"

    @property
    def block(self) -> str:
        """The rows after the first `$skip`, each with the number of rows in all."""
        return (
            f"SELECT count(*) OVER () AS {COUNT}, {self.columns} {self.source} ORDER BY {self.order} "
            f"LIMIT {ROWS_IN_BLOCK} OFFSET $skip"
        )
