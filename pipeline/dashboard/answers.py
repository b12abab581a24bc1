"""Asking the archive, which is open only while a page asks what is not remembered: ingest need not wait."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa

from pipeline.archive import open_for_reading
from pipeline.archive.errors import ArchiveViewsOld
from pipeline.dashboard.answer_cache import Remembered, stamp_of
from pipeline.dashboard.queries.listing import COUNT, ROWS_IN_BLOCK, Listing

Row = dict[str, Any]

_remembered = Remembered()


class Answers:
    """What the archive at `path` says, for one drawing of a page."""

    def __init__(self, path: Path, opened: ExitStack) -> None:
        self.path, self._opened = path, opened
        self._stamp = stamp_of(path)
        self._connection: duckdb.DuckDBPyConnection | None = None

    @property
    def connection(self) -> duckdb.DuckDBPyConnection:
        """The archive, opened read-only when it is first asked for. Raises an ArchiveError."""
        if self._connection is None:
            self._connection = self._opened.enter_context(open_for_reading(self.path))
        return self._connection

    def table(self, sql: str, **given: object) -> pa.Table:
        """The whole answer."""
        if self._stamp is None:
            return self._asked(sql, given)
        question = (self.path, self._stamp, sql, tuple(sorted(given.items())))
        return _remembered.answer(question, lambda: self._asked(sql, given))

    def rows(self, sql: str, **given: object) -> list[Row]:
        """The rows by column name."""
        return self.table(sql, **given).to_pylist()

    def row(self, sql: str, **given: object) -> Row:
        """The first row; empty where there is none."""
        return next(iter(self.rows(sql, **given)), {})

    def column(self, sql: str, **given: object) -> list[Any]:
        """The values of the first column."""
        return self.table(sql, **given).column(0).to_pylist()

    def count(self, listing: Listing, **given: object) -> int:
        """How many rows the listing has."""
        block = self._block(listing, 0, given)
        return int(block[COUNT][0].as_py()) if block.num_rows else 0

    def listed(self, listing: Listing, most: int, skip: int, **given: object) -> pa.Table:
        """Rows of a listing after the first `skip`: at most `most`, and none beyond the end of a block."""
        number, begin = divmod(skip, ROWS_IN_BLOCK)
        return self._block(listing, number, given).drop([COUNT]).slice(begin, most)

    def _block(self, listing: Listing, number: int, given: dict[str, object]) -> pa.Table:
        return self.table(listing.block, **given, skip=number * ROWS_IN_BLOCK)

    def _asked(self, sql: str, given: dict[str, object]) -> pa.Table:
        answer: pa.Table = self.connection.sql(sql, params=given).to_arrow_table()
        return answer


@contextmanager
def answers_of(path: Path) -> Iterator[Answers]:
    """The archive, to be asked. Raises an ArchiveError, also where its views are not those of today."""
    with ExitStack() as opened:
        try:
            yield Answers(path, opened)
        except (duckdb.BinderException, duckdb.CatalogException) as error:
            raise ArchiveViewsOld(path) from error
