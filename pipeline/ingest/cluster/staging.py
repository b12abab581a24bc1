"""Where nodes put what they read: a folder that they and the writer see, with a Parquet file a batch."""

import hashlib
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path, PurePosixPath
from secrets import token_hex
from tempfile import TemporaryDirectory, gettempdir

import pyarrow as pa
import pyarrow.parquet as pq

from pipeline.files import storage

ENDING = ".parquet"
UNFINISHED = ".part"


@dataclass(frozen=True, slots=True)
class SharedStaging:
    """The folder at an address, for one archive and one parser; pickles, to reach the nodes."""

    address: str
    key: str
    run: str = field(default_factory=partial(token_hex, 4))
    """Names the run, the only one on the archive: what others left on a node is of no use."""

    @contextmanager
    def on_node(self) -> Iterator[Path]:
        """A folder of the node for a task; those that a killed run has left there are removed."""
        own = f"{self._on_nodes}{self.run}-"
        self._clear_node(own)
        with TemporaryDirectory(prefix=own, ignore_cleanup_errors=True) as folder:
            yield Path(folder)

    def batches(self) -> list[str]:
        """The names of the batches there, in the order in which they were cut."""
        with storage.reached(self._folder) as (system, path):
            names = [
                PurePosixPath(name) for name in (system.ls(path, detail=False) if system.exists(path) else ())
            ]
        return sorted(name.stem for name in names if name.suffix == ENDING)

    def write(self, name: str, table: pa.Table) -> None:
        """Puts a batch there, whole or not at all."""
        with storage.reached(self._path(name)) as (system, path):
            system.makedirs(path.rpartition("/")[0], exist_ok=True)
            pq.write_table(table, path + UNFINISHED, filesystem=system)
            system.mv(path + UNFINISHED, path)

    def read(self, name: str) -> pa.Table:
        """The rows of a batch."""
        with storage.reached(self._path(name)) as (system, path):
            return pq.ParquetFile(path, filesystem=system).read()

    def schema(self, name: str) -> pa.Schema:
        """That of a batch, with what it says of itself."""
        with storage.reached(self._path(name)) as (system, path):
            return pq.read_schema(path, filesystem=system)

    def remove(self, name: str) -> None:
        """Removes a batch that is loaded."""
        with storage.reached(self._path(name)) as (system, path):
            system.rm_file(path)

    def remove_all(self) -> None:
        """Removes the folder, with what other parsers left in it, and what killed tasks left here."""
        self._clear_node()
        with storage.reached(self.address) as (system, path):
            if system.exists(path):
                system.rm(path, recursive=True)

    def _clear_node(self, kept: str | None = None) -> None:
        """Removes the folders of tasks on this archive, but for those whose names begin with `kept`."""
        for left in Path(gettempdir()).glob(f"{self._on_nodes}*"):
            if kept is None or not left.name.startswith(kept):
                shutil.rmtree(left, ignore_errors=True)

    @property
    def _on_nodes(self) -> str:
        """How the names of its folders on nodes begin."""
        return f"kehoach-{hashlib.sha256(self.address.encode()).hexdigest()[:12]}-"

    @property
    def _folder(self) -> str:
        return f"{self.address}/{self.key}"

    def _path(self, name: str) -> str:
        return f"{self._folder}/{name}{ENDING}"


@contextmanager
def shared_staging(archive: Path, address: str | None, key: str) -> Iterator[SharedStaging]:
    """The staging folder of an archive at the address, else beside it; removed at the end of a run."""
    if address is None:
        root = f"{archive.absolute()}.staging"
    else:
        mark = hashlib.sha256(str(archive.absolute()).encode()).hexdigest()[:12]
        root = f"{address.rstrip('/')}/{archive.name}-{mark}"
    staging = SharedStaging(root, key)
    yield staging
    staging.remove_all()
