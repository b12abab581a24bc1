"""The staging folder beside the archive: what was parsed and is not loaded yet, some sources a Parquet file.

By measurement (ms a plan, writing and reading; parsing takes 18): Parquet 13 with one plan a file, 2.5 with
four, 0.6 with sixteen, twice that with zstd; Arrow IPC 0.2, 0.04 and 0.01. So workers take many files at a
time. Each file is named by the SHA-256 of its bytes, for a power cut may leave it spoiled.
"""

import io
import shutil
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256
from itertools import groupby
from operator import attrgetter
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from models.source import Source
from pipeline.archive import ArchiveWriteFailed, ArrowRows
from pipeline.archive.rows.arrow import flattened, nested
from pipeline.archive.rows.building import rows_of
from pipeline.files.parsed import ParsedFile
from pipeline.files.read import sentence
from pipeline.ingest.outcome import Outcome, Staged, StagedBatch, counts_of

ENDING = ".parquet"
UNFINISHED = ".part"


@dataclass(slots=True, eq=False)
class StagedFile:
    """The rows of some sources in the staging folder; the file goes when none of them waits any more."""

    path: Path
    waiting: int

    def read(self) -> pa.RecordBatch:
        """The rows."""
        with pq.ParquetFile(self.path) as file:
            (rows,) = file.read(use_threads=False).combine_chunks().to_batches()
        return rows

    def release(self) -> None:
        """Removes the file with the last of its rows."""
        self.waiting -= 1
        if not self.waiting:
            self.path.unlink(missing_ok=True)


@dataclass(frozen=True, slots=True)
class Staging:
    """A folder for one run; a run that is killed leaves it to the next one with the same `key`."""

    folder: Path

    @property
    def copies(self) -> Path:
        """Where copies of files from ZIP archives and from elsewhere wait, apart from what was parsed."""
        return self.folder / "copies"

    @property
    def temporary(self) -> Path:
        """Where readers put what they need for a while, for one that is killed does not remove it."""
        return self.folder / "temporary"

    def write(self, parsed: Sequence[ParsedFile]) -> list[Outcome]:
        """Puts the rows of files there, whole or not at all; rows that cannot be written fail their file."""
        try:
            rows = nested(list(map(rows_of, parsed)))
        except (pa.ArrowException, ValueError) as error:
            if len(parsed) > 1:
                return [outcome for file in parsed for outcome in self.write([file])]
            return self.write([ParsedFile(rejected(parsed[0].source, error))])
        path = self._put(in_parquet(rows))
        return _outcomes(path, rows, [file.source for file in parsed])

    def left_by_a_killed_run(self) -> dict[str, Outcome]:
        """What was read and not loaded, by source; files that a power cut has spoiled are removed."""
        left: dict[str, Outcome] = {}
        for path in sorted(self.folder.glob(f"*{ENDING}")):
            if path.stem != sha256(path.read_bytes()).hexdigest():
                path.unlink()
                continue
            rows = StagedFile(path, 1).read()
            sources = sources_of(flattened(pa.Table.from_batches([rows])))
            left |= {outcome.source.source_id: outcome for outcome in _outcomes(path, rows, sources)}
        return left

    def _put(self, data: bytes) -> Path:
        path = self.folder / f"{sha256(data).hexdigest()}{ENDING}"
        unfinished = path.with_suffix(UNFINISHED)
        unfinished.write_bytes(data)
        return unfinished.replace(path)


@contextmanager
def staging_beside(archive: Path, key: str) -> Iterator[Staging]:
    """The staging folder of an archive that this process holds; removed when the run comes to its end.

    `key` names the parser with its options, for what another parser left is of no use.
    """
    root = archive.with_name(f"{archive.name}.staging")
    try:
        yield opened(root / key)
        shutil.rmtree(root)
    except OSError as error:
        raise ArchiveWriteFailed(archive, str(error)) from error


def opened(folder: Path) -> Staging:
    """The folder made ready: of what a killed run left, all but what was parsed is removed."""
    staging = Staging(folder)
    for own in (staging.copies, staging.temporary):
        shutil.rmtree(own, ignore_errors=True)
        own.mkdir(parents=True, exist_ok=True)
    for left in folder.glob(f"*{UNFINISHED}"):
        left.unlink()
    return staging


def nested_rows(waiting: Iterable[Staged]) -> Iterator[pa.RecordBatch]:
    """The rows of files that wait, in their order; a batch is read once for those that stand together."""
    for batch, staged in groupby(waiting, key=attrgetter("batch")):
        numbers = [row.number for row in staged]
        rows = batch.read()
        if numbers == list(range(rows.num_rows)):
            yield rows
        else:
            yield from (rows.slice(number, 1) for number in numbers)


def in_parquet(rows: pa.RecordBatch) -> bytes:
    """The rows as the bytes of a Parquet file."""
    buffer = io.BytesIO()
    table = pa.Table.from_batches([rows])
    pq.write_table(table, buffer, compression="none", use_dictionary=False, write_statistics=False)
    return buffer.getvalue()


def sources_of(rows: ArrowRows) -> list[Source]:
    """The sources among the rows."""
    return [Source.model_validate(row) for row in rows["sources"].drop_columns(["ingested_at"]).to_pylist()]


def rejected(source: Source, error: Exception) -> Source:
    """The source of a file whose rows contradict the schema of the archive."""
    detail = str(error).partition("\n")[0]
    update = {"status": "failed", "error_code": "rows_rejected", "error": sentence("rows_rejected", detail)}
    return source.model_copy(update=update)


def _outcomes(path: Path, rows: pa.RecordBatch, sources: Sequence[Source]) -> list[Outcome]:
    batch: StagedBatch = StagedFile(path, len(sources))
    size = rows.nbytes // len(sources)
    return [
        Outcome(source, counts, Staged(batch, number, size))
        for number, (source, counts) in enumerate(zip(sources, counts_of(rows), strict=True))
    ]
