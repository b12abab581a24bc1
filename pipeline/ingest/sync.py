"""What became of the files that the archive knew: changed, moved, deleted."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import duckdb
import pyarrow as pa

from pipeline.archive import transaction
from pipeline.files import storage
from pipeline.files.discover import Found, uri_of

Names = dict[str, str]
"""The id of the source at each path."""


@dataclass(frozen=True, slots=True)
class Change:
    """A path whose file is another one now, or stands elsewhere (`to`), or is gone."""

    kind: Literal["changed", "moved", "deleted"]
    uri: str
    to: str | None = None


def known_names(connection: duckdb.DuckDBPyConnection) -> Names:
    """The source at each path that was there when last looked for; where one failed since, the one before."""
    rows = connection.execute(
        """
        SELECT n.uri, arg_min(n.source_id, s.status = 'failed')
        FROM source_names AS n JOIN sources AS s USING (source_id)
        WHERE n.missing_since IS NULL
        GROUP BY n.uri
        """
    )
    return dict(rows.fetchall())


def covered(names: Mapping[str, str], roots: Sequence[str], files: Sequence[Found]) -> Names:
    """Those of the names that a run over the roots must meet again, unless their files are gone.

    A root is a path or an address. What stands below a folder that cannot be listed may well be there still.
    """
    folders = tuple(folder for root in roots if (folder := _folder(root)))
    hidden = tuple(f"{file.uri}/" for file in files if file.folder_error is not None)
    return {
        uri: source_id
        for uri, source_id in names.items()
        if uri.startswith(folders) and not uri.startswith(hidden)
    }


def _folder(root: str) -> str | None:
    """How the names of the files below begin; nothing where the root is a file or a glob."""
    if storage.is_address(root):
        return f"{storage.folder(root)}/"
    path = Path(root).absolute()
    return f"{uri_of(path)}/" if path.is_dir() else None


def changes(before: Mapping[str, str], after: Mapping[str, str], seen: Collection[str]) -> Iterator[Change]:
    """What changed between two states of the names; `seen` are the paths at which there are files now."""
    arrived = {source_id: uri for uri, source_id in after.items() if uri not in before and uri in seen}
    for uri, source_id in sorted(before.items()):
        if uri not in seen:
            to = arrived.get(source_id)
            yield Change("deleted" if to is None else "moved", uri, to)
        elif after.get(uri, source_id) != source_id:
            yield Change("changed", uri)


def mark_missing(connection: duckdb.DuckDBPyConnection, gone: Sequence[str], seen: Collection[str]) -> None:
    """Notes since when paths are missing, and that others are back; what was read from them stays."""
    connection.register("gone", pa.table({"uri": pa.array(gone, pa.string())}))
    connection.register("seen", pa.table({"uri": pa.array(list(seen), pa.string())}))
    with transaction(connection):
        connection.execute(
            "UPDATE source_names SET missing_since = now()::TIMESTAMPTZ AT TIME ZONE 'UTC' "
            "WHERE missing_since IS NULL AND uri IN (SELECT uri FROM gone)"
        )
        connection.execute(
            "UPDATE source_names SET missing_since = NULL "
            "WHERE missing_since IS NOT NULL AND uri IN (SELECT uri FROM seen)"
        )
    connection.unregister("gone")
    connection.unregister("seen")
