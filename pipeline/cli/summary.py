"""What a run of ingest tells at its end."""

import sys
from collections import Counter
from dataclasses import asdict
from pathlib import Path

from rich.console import Console
from rich.table import Table

from pipeline.ingest import Result
from pipeline.messages import text

COUNTED = ("files", "read", "known", "failed", "documents", "citations", "tables", "numbers", "findings")


class Summary:
    """Counts files and what was read from them; files that failed are told at once on standard error."""

    def __init__(self) -> None:
        self.counts: Counter[str] = Counter()

    @property
    def failed(self) -> int:
        """How many files gave nothing."""
        return self.counts["failed"]

    def add(self, result: Result) -> None:
        """Counts a file."""
        source = result.source
        self.counts["files"] += 1
        if source.status != "ok":
            print(f"{source.uri}: {source.error} [{source.error_code}]", file=sys.stderr)
        if source.status == "failed":
            self.counts["failed"] += 1
        elif result.known:
            self.counts["known"] += 1
        else:
            self.counts["read"] += 1
        for key, count in asdict(result.counts).items():
            self.counts[key] += count

    def show(self, archive: Path) -> None:
        """Prints the counts as a table."""
        table = Table(show_header=False)
        for key in COUNTED:
            table.add_row(text(f"ingest.count.{key}"), str(self.counts[key]))
        print(text("ingest.done", archive=archive))
        Console().print(table)
