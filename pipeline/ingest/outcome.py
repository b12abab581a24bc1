"""What becomes of a file in a run."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Protocol

import pyarrow as pa

from models.source import Source

COUNTED = ("documents", "citations", "tables", "findings")


@dataclass(frozen=True, slots=True)
class Counts:
    """How much was read from a file; `numbers` are cells with a value."""

    documents: int = 0
    citations: int = 0
    tables: int = 0
    numbers: int = 0
    findings: int = 0


def counts_of(rows: pa.RecordBatch) -> Iterator[Counts]:
    """The counts of each nested row (`arrow_rows.nested`)."""
    lengths = zip(*(lengths_of(rows, name) for name in COUNTED), strict=True)
    cells: Any = rows.column("cells")
    ends = cells.offsets.to_pylist()
    proofs = cells.values.field("proof")
    for number, (documents, citations, tables, findings) in enumerate(lengths):
        here = proofs[ends[number] : ends[number + 1]]
        yield Counts(documents, citations, tables, len(here) - here.null_count, findings)


def lengths_of(rows: pa.RecordBatch, name: str) -> list[int]:
    """How many rows of a table each nested row holds."""
    lists: Any = rows.column(name)
    return list(lists.value_lengths().to_pylist())


class StagedBatch(Protocol):
    """The rows of some files that wait for the writer."""

    def read(self) -> pa.RecordBatch:
        """A nested row a file (`arrow_rows.nested`)."""

    def release(self) -> None:
        """One of the rows is written; with the last the batch goes."""


@dataclass(frozen=True, slots=True)
class Staged:
    """The rows of one file: which of the nested rows of the batch they are, and about how many bytes."""

    batch: StagedBatch
    number: int
    size: int


@dataclass(frozen=True, slots=True)
class Outcome:
    """A file that was parsed, or failed: its rows wait in the staging folder."""

    source: Source
    counts: Counts
    staged: Staged


@dataclass(frozen=True, slots=True)
class Result:
    """What became of one file; `known` if the archive held it already, else its rows are at `staged`.

    `stamp` tells the file as it was found, so that the next run need not read it; `settled` means that the
    archive has the name with this stamp, too.
    """

    source: Source
    counts: Counts = Counts()
    known: bool = False
    staged: Staged | None = None
    stamp: str | None = None
    settled: bool = False
