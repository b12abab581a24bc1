"""Asking the open archive; each run of a page opens it anew, so that ingest is not kept waiting."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa

from pipeline.archive import open_for_reading
from pipeline.archive.errors import ArchiveViewsOld
from pipeline.dashboard.queries.listing import Listing

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Answers:
    """What the archive at `path` says; `connection` is open while a page is drawn."""

    path: Path
    connection: duckdb.DuckDBPyConnection

    def rows(self, sql: str, **given: object) -> list[Row]:
        """The rows by column name."""
        return self.table(sql, **given).to_pylist()

    def row(self, sql: str, **given: object) -> Row:
        """The first row; empty where there is none."""
        return next(iter(self.rows(sql, **given)), {})

    def column(self, sql: str, **given: object) -> list[Any]:
        """The values of the first column."""
        return [row[0] for row in self.connection.execute(sql, given).fetchall()]

    def table(self, sql: str, **given: object) -> pa.Table:
        """The whole answer."""
        answer: pa.Table = self.connection.sql(sql, params=given).to_arrow_table()
        return answer

    def count(self, listing: Listing, **given: object) -> int:
        """How many rows the listing has."""
        return int(self.column(listing.counted, **given)[0])


@contextmanager
def answers_of(path: Path) -> Iterator[Answers]:
    """The archive, opened read-only. Raises an ArchiveError, also where its views are not those of today."""
    with open_for_reading(path) as connection:
        try:
            yield Answers(path, connection)
        except (duckdb.BinderException, duckdb.CatalogException) as error:
            raise ArchiveViewsOld(path) from error
