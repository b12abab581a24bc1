"""`kehoach dashboard`: the archive in a browser, on this machine only."""

from pathlib import Path
from typing import Annotated

from pipeline.cli.parameters import DEFAULT_ARCHIVE, option
from pipeline.messages import text


def dashboard(
    port: Annotated[int, option("port", min=1, max=65535)] = 8501,
    no_browser: Annotated[bool, option("no-browser")] = False,
    archive: Annotated[Path, option("archive")] = DEFAULT_ARCHIVE,
) -> None:
    """Serves it until it is stopped."""
    from pipeline.dashboard.serve import serve  # noqa: PLC0415  duckdb is slow to import

    serve(archive, port, browser=not no_browser)
    print(text("dashboard.stopped"))
