"""What a run of ingest tells: failures and changes at once, counts at its end."""

import json
import sys
from collections import Counter
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from pathlib import Path
from time import monotonic

from rich.console import Console
from rich.table import Table

from pipeline.display import on_one_line
from pipeline.ingest import Change, Result
from pipeline.messages import text

COUNTED = ("files", "read", "known", "failed", "documents", "citations", "tables", "numbers", "findings")
CHANGES = ("changed", "moved", "deleted")


def to_standard_error(line: str) -> None:
    """The usual place of what is told at once."""
    print(line, file=sys.stderr)


@dataclass(slots=True)
class Summary:
    """Counts files and what was read from them; `tell` is given each line as it comes, or nothing is told."""

    tell: Callable[[str], None] | None = to_standard_error
    only_news: bool = False
    counts: Counter[str] = field(default_factory=Counter)
    troubles: list[Result] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)
    began: float = field(default_factory=monotonic)

    @property
    def failed(self) -> int:
        """How many files gave nothing."""
        return self.counts["failed"]

    @property
    def has_news(self) -> bool:
        """Whether anything happened that the archive did not know before."""
        return bool(self.counts["read"] or self.troubles or self.changes)

    def add(self, result: Result) -> None:
        """Counts a file."""
        source = result.source
        self.counts["files"] += 1
        if source.status != "ok" and not (result.known and self.only_news):
            self.troubles.append(result)
            self._tell(f"{source.uri}: {source.error} [{source.error_code}]")
        if source.status == "failed":
            self.counts["failed"] += 1
        elif result.known:
            self.counts["known"] += 1
        else:
            self.counts["read"] += 1
        for key, count in asdict(result.counts).items():
            self.counts[key] += count

    def add_change(self, change: Change) -> None:
        """Counts a file that changed, moved or went."""
        self.changes.append(change)
        self.counts[change.kind] += 1
        self._tell(text(f"ingest.change.{change.kind}", uri=change.uri, to=change.to))

    def show(self, archive: Path) -> None:
        """Prints the counts as a table."""
        if not self.counts["files"]:
            self._tell(text("ingest.nothing"))
        table = Table(show_header=False)
        for key in (*COUNTED, *(kind for kind in CHANGES if self.counts[kind])):
            table.add_row(text(f"ingest.count.{key}"), str(self.counts[key]))
        print(text("ingest.done", archive=archive))
        Console().print(table)

    def as_json(self, archive: Path, *, stopped: bool) -> str:
        """All that was counted and told, for programs."""
        content = {
            "archive": str(archive),
            "stopped": stopped,
            "seconds": round(monotonic() - self.began, 3),
            "counts": {key: self.counts[key] for key in (*COUNTED, *CHANGES)},
            "failures": [_trouble(result) for result in self.troubles],
            "changes": [asdict(change) for change in self.changes],
        }
        return json.dumps(content, ensure_ascii=False)

    def _tell(self, line: str) -> None:
        if self.tell is not None:
            self.tell(on_one_line(line))


def _trouble(result: Result) -> dict[str, str | None]:
    source = result.source
    return {"uri": source.uri, "status": source.status, "code": source.error_code, "error": source.error}
