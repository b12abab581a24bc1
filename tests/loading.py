"""Parsed files into an archive, without the run that reads them."""

from collections.abc import Sequence

import duckdb

from models.source import Source
from pipeline.archive import Name, load_rows
from pipeline.archive.rows.arrow import arrow_rows
from pipeline.files.parsed import ParsedFile


def load(
    connection: duckdb.DuckDBPyConnection, batch: Sequence[ParsedFile], known: Sequence[Source] = ()
) -> None:
    """Writes a batch; `known` are sources that the archive holds already and that were met again."""
    met = [*(parsed.source for parsed in batch), *known]
    load_rows(connection, arrow_rows(batch), [Name.of(source) for source in met])
