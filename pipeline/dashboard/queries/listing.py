"""A query whose answer is shown a page at a time."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Listing:
    """Rows that are shown a page at a time: a SELECT, and the order of its rows."""

    select: str
    order: str

    @property
    def whole(self) -> str:
        """All rows in order."""
        return f"{self.select} ORDER BY {self.order}"

    @property
    def page(self) -> str:
        """`$most` rows after the first `$skip`."""
        return f"{self.whole} LIMIT $most OFFSET $skip"

    @property
    def counted(self) -> str:
        """How many rows there are."""
        return f"SELECT count(*) FROM ({self.select})"
