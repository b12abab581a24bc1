"""A batch: the files that one task reads, and the rows that come back from it."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyarrow as pa

from models.source import Source
from pipeline.archive.rows.arrow import flattened, nested, nested_schema
from pipeline.archive.schema import LOADED_TABLES
from pipeline.files.discover import Found
from pipeline.files.limits import Limits
from pipeline.files.parser import Parser
from pipeline.files.read import Failure, named, stamp_of
from pipeline.ingest.cluster.errors import FileNotShared
from pipeline.ingest.cluster.staging import SharedStaging
from pipeline.ingest.known_sources import Held
from pipeline.ingest.outcome import Result, Staged, counts_of, lengths_of
from pipeline.ingest.staging import nested_rows, sources_of

INPUTS = b"kehoach.inputs"
"""In the schema of a batch: the uris of its files and their stamps, as JSON."""


@dataclass(frozen=True, slots=True)
class Batch:
    """What a task is told; `held` is what the archive has of the ZIP archives among the files. Pickles."""

    name: str
    files: tuple[Found, ...]
    held: Held
    parser: Parser
    limits: Limits
    staging: SharedStaging


@dataclass(frozen=True, slots=True, eq=False)
class Fetched:
    """The rows of a batch in memory; the batch is removed as a whole."""

    rows: pa.RecordBatch

    def read(self) -> pa.RecordBatch:
        """The rows."""
        return self.rows

    def release(self) -> None:
        """Nothing: the batch holds the bytes."""


def table_of(results: Sequence[Result], files: Sequence[Found]) -> pa.Table:
    """A row for each result: its name, and the rows of its tables where it was read."""
    empty = Staged(Fetched(nested([{}])), 0, 0)
    table = pa.Table.from_batches(nested_rows(result.staged or empty for result in results), nested_schema())
    heads: dict[str, pa.Array[Any]] = {
        "uri": pa.array([result.source.uri for result in results], pa.string()),
        "source_id": pa.array([result.source.source_id for result in results], pa.string()),
        "stamp": pa.array([result.stamp for result in results], pa.string()),
        "settled": pa.array([result.settled for result in results], pa.bool_()),
    }
    for name, column in heads.items():
        table = table.append_column(name, column)
    return table.replace_schema_metadata({INPUTS: json.dumps([(file.uri, stamp_of(file)) for file in files])})


def inputs_of(schema: pa.Schema) -> dict[str, str | None]:
    """The stamps of the files of a batch, by uri."""
    return dict(json.loads((schema.metadata or {}).get(INPUTS, b"[]")))


def results_of(table: pa.Table, held: Held) -> Iterator[Result]:
    """What became of each file; what the archive has by now under another name is not written again."""
    (rows,) = table.select(list(LOADED_TABLES)).combine_chunks().to_batches() or (nested([]),)
    batch = Fetched(rows)
    sources = iter(sources_of(flattened(pa.Table.from_batches([rows]))))
    were_read = lengths_of(rows, "sources")
    heads = table.select(["uri", "source_id", "stamp", "settled"]).to_pylist()
    for number, (head, was_read, counts) in enumerate(zip(heads, were_read, counts_of(rows), strict=True)):
        if was_read:
            staged = Staged(batch, number, rows.nbytes // len(heads))
            yield _read(Result(next(sources), counts, staged=staged, stamp=head["stamp"]), held)
        else:
            source = named(held.sources[head["source_id"]], head["uri"])
            yield Result(source, known=True, stamp=head["stamp"], settled=head["settled"])


def _read(result: Result, held: Held) -> Result:
    source = result.source
    _require_shared(source)
    known = held.by_content(source.source_id, source.uri)
    if known is not None or held.has(Failure(source)):
        return Result(known or source, known=True, stamp=result.stamp)
    held.sources[source.source_id] = source
    return result


def _require_shared(source: Source) -> None:
    if source.error_code == "file_gone" and Path(source.uri).exists():
        raise FileNotShared(file=source.uri)
