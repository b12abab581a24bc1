"""What becomes of a file in a run."""

from dataclasses import dataclass
from typing import Protocol, Self

import pyarrow as pa

from models.source import Source
from pipeline.archive import ArrowRows


@dataclass(frozen=True, slots=True)
class Counts:
    """How much was read from a file; `numbers` are cells with a value."""

    documents: int = 0
    citations: int = 0
    tables: int = 0
    numbers: int = 0
    findings: int = 0

    @classmethod
    def of(cls, rows: ArrowRows) -> Self:
        """The counts of the rows."""
        proofs = rows["cells"].column("proof")
        return cls(
            documents=rows["documents"].num_rows,
            citations=rows["citations"].num_rows,
            tables=rows["tables"].num_rows,
            numbers=len(proofs) - proofs.null_count,
            findings=rows["findings"].num_rows,
        )


class Staged(Protocol):
    """The rows of a file that wait for the writer, as one nested row (`arrow_rows.nested`)."""

    @property
    def size(self) -> int:
        """About how many bytes they are."""

    def read(self) -> pa.RecordBatch:
        """The row."""

    def discard(self) -> None:
        """Removes what the writer has written."""


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
