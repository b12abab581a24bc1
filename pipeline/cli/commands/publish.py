"""`kehoach publish`: a read-only copy of the archive for dashboards and other readers."""

from pathlib import Path
from typing import Annotated

from pipeline.cli.parameters import DEFAULT_ARCHIVE, argument, option
from pipeline.messages import text


def publish(
    target: Annotated[Path, argument("target", metavar="FILE")],
    archive: Annotated[Path, option("archive")] = DEFAULT_ARCHIVE,
) -> None:
    """Swaps the copy into place."""
    from pipeline.archive import publish as swap  # noqa: PLC0415  duckdb is slow to import

    print(text("publish.done", target=target, megabytes=f"{swap(archive, target) / 1e6:.1f}"))
