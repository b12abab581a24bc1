"""What the archive holds already, so that it is neither read nor parsed again."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import Self

import duckdb

from models.source import Source
from pipeline.archive import is_newer
from pipeline.archive.sql import as_dicts
from pipeline.files.discover import Found
from pipeline.files.in_zip import outermost
from pipeline.files.read import Failure, named
from pipeline.ingest.zips import is_zip


@dataclass(slots=True)
class Held:
    """Sources by id, and the stamps of the files at each path; grows as the run reads more."""

    version: str
    sources: dict[str, Source] = field(default_factory=dict)
    stamps: dict[str, tuple[str, str]] = field(default_factory=dict)

    @classmethod
    def of(
        cls, connection: duckdb.DuckDBPyConnection, version: str, cures: frozenset[str] = frozenset()
    ) -> Self:
        """All that the archive holds, but for sources that failed with one of the codes in `cures`."""
        names = connection.execute("SELECT uri, source_id, stamp FROM source_names WHERE stamp IS NOT NULL")
        stamps = {uri: (source_id, stamp) for uri, source_id, stamp in names.fetchall()}
        sources = known_sources(connection)
        kept = {key: source for key, source in sources.items() if source.error_code not in cures}
        return cls(version, kept, stamps)

    def by_stamp(self, uri: str, stamp: str | None) -> Source | None:
        """The source at a path, if the file has not changed since it was read."""
        source_id, earlier = self.stamps.get(uri, ("", None))
        source = self._current(source_id) if stamp is not None and stamp == earlier else None
        return None if source is None else named(source, uri)

    def by_content(self, source_id: str, uri: str) -> Source | None:
        """The source with the same bytes, under the name at which it was met now.

        What failed is not known under another ending, which may tell its format rightly.
        """
        source = self._current(source_id)
        if source is None or (source.status == "failed" and _ending(source.uri) != _ending(uri)):
            return None
        return named(source, uri)

    def within(self, files: Iterable[Found]) -> Self:
        """The part of it that comes from ZIP archives among the files."""
        archives = {file.uri for file in files if is_zip(file)}
        if not archives:
            return type(self)(self.version)
        stamps = {uri: held for uri, held in self.stamps.items() if outermost(uri) in archives}
        ids = {source_id for source_id, _ in stamps.values()}
        sources = {source_id: source for source_id, source in self.sources.items() if source_id in ids}
        return type(self)(self.version, sources, stamps)

    def has(self, failure: Failure) -> bool:
        """Whether the file could not be read for the same reason before."""
        earlier = self.sources.get(failure.source.source_id)
        return earlier is not None and earlier.error_code == failure.source.error_code

    def _current(self, source_id: str) -> Source | None:
        source = self.sources.get(source_id)
        return None if source is None or is_newer(self.version, source.parser_version) else source


def _ending(uri: str) -> str:
    return PurePath(uri).suffix.lower()


def known_sources(connection: duckdb.DuckDBPyConnection) -> dict[str, Source]:
    """The sources that the archive holds, by id."""
    rows = as_dicts(connection.execute("SELECT * EXCLUDE (ingested_at) FROM sources"))
    return {row["source_id"]: Source.model_construct(**row) for row in rows}
