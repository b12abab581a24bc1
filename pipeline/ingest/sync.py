"""What became of the files that the archive knew: changed, moved, deleted."""

import glob
import os
import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Literal

import duckdb
import pyarrow as pa

from pipeline.archive import transaction
from pipeline.files import storage
from pipeline.files.discover import uri_of
from pipeline.files.in_zip import ENDING, INSIDE, outermost

Names = dict[str, str]
"""The id of the source at each path."""

END_OF_PLACE = re.compile("!?/")
"""Where in a uri the name of a folder or of a ZIP archive ends."""


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


def covered(names: Mapping[str, str], roots: Iterable[str]) -> Names:
    """Those of the names that a run over the roots must meet again, unless their files are gone.

    A root is a path, an address, or a glob of either.
    """
    places, globs = _places_and_globs(roots)
    below = tuple(f"{place.rstrip('/')}{mark}" for place in places for mark in ("/", INSIDE))
    return {
        uri: source_id
        for uri, source_id in names.items()
        if uri in places
        or uri.startswith(below)
        or any(_matches(outermost(uri).split("/"), glob) for glob in globs)
    }


def _places_and_globs(roots: Iterable[str]) -> tuple[set[str], list[Sequence[str]]]:
    """The uris of files and folders, and the parts of globs."""
    places: set[str] = set()
    globs: list[Sequence[str]] = []
    for root in roots:
        uri = storage.folder(root) if storage.is_address(root) else uri_of(Path(os.path.abspath(root)))  # noqa: PTH100  absolute() keeps ..
        if os.path.lexists(root) or not glob.has_magic(root):
            places.add(uri)
        else:
            globs.append(uri.split("/"))
    return places, globs


def _matches(parts: Sequence[str], glob: Sequence[str]) -> bool:
    """Whether a glob names a file, or a folder above it."""
    if not glob or not parts:
        return not glob
    if glob[0] == "**":
        return _matches(parts, glob[1:]) or _matches(parts[1:], glob)
    return fnmatchcase(parts[0], glob[0]) and _matches(parts[1:], glob[1:])


def in_sight(names: Mapping[str, str], seen: Collection[str], closed: Collection[str]) -> Names:
    """Without names that may be there still, though they are not among the `seen`.

    They stand in a folder or ZIP archive that could not be opened, or where a run over a folder does not
    look: hidden, or behind a link.
    """
    return {
        uri: source_id
        for uri, source_id in names.items()
        if uri in seen or not (_is_within(uri, closed) or _is_file(uri))
    }


def _is_within(uri: str, closed: Collection[str]) -> bool:
    return any(uri[: end.start()] in closed for end in END_OF_PLACE.finditer(uri))


def _is_file(uri: str) -> bool:
    """Whether it is a file on this machine; a ZIP archive that was opened stands for its members."""
    return not uri.lower().endswith(ENDING) and os.path.isfile(uri)  # noqa: PTH113  an address is no path


def changes(before: Mapping[str, str], after: Mapping[str, str], seen: Collection[str]) -> Iterator[Change]:
    """What changed between two states of the names; `seen` are the paths at which there are files now."""
    arrived: dict[str, list[str]] = defaultdict(list)
    for uri in sorted((after.keys() - before.keys()).intersection(seen), reverse=True):
        arrived[after[uri]].append(uri)
    for uri, source_id in sorted(before.items()):
        if uri not in seen:
            to = arrived[source_id].pop() if arrived[source_id] else None
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
