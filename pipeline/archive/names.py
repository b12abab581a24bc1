"""The paths under which the bytes of a source were found."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from typing import Self

import duckdb
import pyarrow as pa

from models.source import Source
from pipeline.files.in_zip import containers
from pipeline.identifiers import unread_id

BELOW_DOCUMENT = (
    "finding_cells",
    "findings",
    "targets",
    "sections",
    "citations",
    "recipients",
    "signers",
    "document_evidence",
    "search_texts",
    "keywords",
    "user_spans",
)
BELOW_TEXT = ("search_postings", "search_pairs")
BELOW_TABLE = ("cells", "table_rows", "table_columns")


@dataclass(frozen=True, slots=True)
class Name:
    """A path under which a source was found; `stamp` tells the file as it was then (`file_stamp`)."""

    uri: str
    source_id: str
    filename: str
    stamp: str | None = None

    @classmethod
    def of(cls, source: Source, stamp: str | None = None) -> Self:
        """The name that the source itself bears."""
        return cls(source.uri, source.source_id, source.filename, stamp)

    @property
    def was_read(self) -> bool:
        """Whether the bytes at the path could be read."""
        return self.source_id != unread_id(self.uri)


def record_names(connection: duckdb.DuckDBPyConnection, names: Sequence[Name]) -> list[str]:
    """Keeps the names; returns the sources that lost one because other bytes now stand at the path.

    A file that could not be read this time takes no path from what was read there before; a ZIP archive with
    members could be opened, whatever was wrong with it before.
    """
    if not names:
        return []
    connection.register("met", _met(names))
    released = connection.execute(
        """
        DELETE FROM source_names USING met
        WHERE met.was_read AND source_names.uri = met.uri AND source_names.source_id <> met.source_id
        RETURNING source_names.source_id
        """
    ).fetchall()
    connection.execute(
        "INSERT OR REPLACE INTO source_names (uri, source_id, filename, stamp) "
        "SELECT uri, source_id, filename, stamp FROM met"
    )
    connection.unregister("met")
    opened = {archive for name in names for archive in containers(name.uri)}
    released += connection.execute(
        "DELETE FROM source_names WHERE uri IN (SELECT unnest(?::VARCHAR[])) RETURNING source_id",
        [list(opened)],
    ).fetchall()
    return [row[0] for row in released]


def _met(names: Sequence[Name]) -> pa.Table:
    unique = {(name.uri, name.source_id): name for name in names}.values()
    return pa.Table.from_pylist([{**asdict(name), "was_read": name.was_read} for name in unique])


def drop_nameless(connection: duckdb.DuckDBPyConnection, source_ids: Iterable[str]) -> None:
    """Deletes those of the sources that stand under no path any more; renames the others."""
    candidates = list(source_ids)
    if not candidates:
        return
    gone = connection.execute(
        "SELECT x FROM (SELECT unnest(?) AS x) WHERE x NOT IN (SELECT source_id FROM source_names)",
        [candidates],
    ).fetchall()
    delete_sources(connection, [row[0] for row in gone])
    connection.execute(
        """
        UPDATE sources SET uri = n.uri, filename = n.filename
        FROM (
            SELECT source_id, min(uri) AS uri, arg_min(filename, uri) AS filename
            FROM source_names WHERE source_id IN (SELECT unnest(?)) GROUP BY source_id
        ) AS n
        WHERE
            sources.source_id = n.source_id
            AND (sources.source_id, sources.uri) NOT IN (SELECT (source_id, uri) FROM source_names)
        """,
        [candidates],
    )


def delete_sources(connection: duckdb.DuckDBPyConnection, source_ids: Sequence[str]) -> None:
    """Deletes the sources with everything that was read from them; their names stay."""
    source_ids = _held(connection, source_ids)
    if not source_ids:
        return
    documents = "SELECT doc_id FROM documents WHERE source_id IN (SELECT unnest($ids))"
    parameters = {"ids": list(source_ids)}
    tables = f"SELECT table_id FROM tables WHERE doc_id IN ({documents})"
    texts = f"SELECT text_id FROM search_texts WHERE doc_id IN ({documents})"
    for name in BELOW_TEXT:
        connection.execute(f"DELETE FROM {name} WHERE text_id IN ({texts})", parameters)
    for name in BELOW_TABLE:
        connection.execute(f"DELETE FROM {name} WHERE table_id IN ({tables})", parameters)
    for name in (*BELOW_DOCUMENT, "tables"):
        connection.execute(f"DELETE FROM {name} WHERE doc_id IN ({documents})", parameters)
    for name in ("documents", "signatures", "side_texts", "sources"):
        connection.execute(f"DELETE FROM {name} WHERE source_id IN (SELECT unnest($ids))", parameters)


def _held(connection: duckdb.DuckDBPyConnection, source_ids: Sequence[str]) -> list[str]:
    """Those that the archive has: mostly none, and each of the tables would be searched for them."""
    rows = connection.execute(
        "SELECT source_id FROM sources WHERE source_id IN (SELECT unnest(?))", [list(source_ids)]
    )
    return [source_id for (source_id,) in rows.fetchall()]
