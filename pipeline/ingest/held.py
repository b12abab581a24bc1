"""What the archive holds already, so that it is neither read nor parsed again."""

from dataclasses import dataclass, field
from typing import Self

import duckdb

from models.source import Source
from pipeline.archive import is_newer
from pipeline.ingest.read import Failure, FileIdentity, named


@dataclass(slots=True)
class Held:
    """Sources by id, and the stamps of the files at each path; grows as the run reads more."""

    version: str
    sources: dict[str, Source] = field(default_factory=dict)
    stamps: dict[str, tuple[str, str]] = field(default_factory=dict)

    @classmethod
    def of(cls, connection: duckdb.DuckDBPyConnection, version: str) -> Self:
        """All that the archive holds."""
        names = connection.execute("SELECT uri, source_id, stamp FROM source_names WHERE stamp IS NOT NULL")
        stamps = {uri: (source_id, stamp) for uri, source_id, stamp in names.fetchall()}
        return cls(version, known_sources(connection), stamps)

    def by_stamp(self, uri: str, stamp: str | None) -> Source | None:
        """The source at a path, if the file has not changed since it was read."""
        source_id, earlier = self.stamps.get(uri, ("", None))
        source = self._current(source_id) if stamp is not None and stamp == earlier else None
        return None if source is None else named(source, uri)

    def by_content(self, identity: FileIdentity) -> Source | None:
        """The source with the same bytes, under the name at which it was met now."""
        source = self._current(identity.source_id)
        return None if source is None else named(source, identity.uri)

    def has(self, failure: Failure) -> bool:
        """Whether the file could not be read for the same reason before."""
        earlier = self.sources.get(failure.source.source_id)
        return earlier is not None and earlier.error_code == failure.source.error_code

    def _current(self, source_id: str) -> Source | None:
        source = self.sources.get(source_id)
        return None if source is None or is_newer(self.version, source.parser_version) else source


def known_sources(connection: duckdb.DuckDBPyConnection) -> dict[str, Source]:
    """The sources that the archive holds, by id."""
    answer = connection.table("sources").project("* EXCLUDE (ingested_at)")
    rows = (dict(zip(answer.columns, row, strict=True)) for row in answer.fetchall())
    return {row["source_id"]: Source.model_construct(**row) for row in rows}
