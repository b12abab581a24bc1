"""What a run of ingest tells at its end."""

import sys
from collections import Counter
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
        self._count_plans(result)

    def show(self, archive: Path) -> None:
        """Prints the counts as a table."""
        table = Table(show_header=False)
        for key in COUNTED:
            table.add_row(text(f"ingest.count.{key}"), str(self.counts[key]))
        print(text("ingest.done", archive=archive))
        Console().print(table)

    def _count_plans(self, result: Result) -> None:
        for plan in result.plans:
            self.counts["documents"] += 1
            self.counts["citations"] += len(plan.citations)
            self.counts["tables"] += len(plan.tables)
            self.counts["findings"] += len(plan.findings)
            cells = (cell for table in plan.tables for cell in table.cells)
            self.counts["numbers"] += sum(cell.quantity is not None for cell in cells)
