"""The search index: it changes in the transaction that loads or deletes what it points to."""

from collections.abc import Sequence

import duckdb
import pyarrow as pa

from pipeline.archive.schema import ddl


def index_sources(connection: duckdb.DuckDBPyConnection, source_ids: Sequence[str]) -> None:
    """Adds the documents of newly loaded sources to the search index."""
    if not source_ids:
        return
    connection.register("arriving_source", pa.table({"source_id": list(source_ids)}))
    connection.execute(ddl("search_index"))
    connection.unregister("arriving_source")
