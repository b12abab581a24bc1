"""An archive comes into being whole: a kill at its first step would leave an empty file."""

import os
from contextlib import suppress
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp

import duckdb

from pipeline.archive.sql import literal

STORAGE_VERSION = "v1.5.0"
"""Dashboards that bundle DuckDB 1.5 can still open what we write."""

AS_WE_WRITE = f"(STORAGE_VERSION '{STORAGE_VERSION}')"


def begin(path: Path) -> None:
    """Puts a database without tables at the path, unless another process was faster.

    Where the system knows no links, nothing is put there. Raises duckdb.Error and OSError.
    """
    root = path.with_name(f"{path.name}.staging")  # which the run removes at its end
    folder = _folder_of_its_own(root)
    try:
        new = folder / "new"
        with duckdb.connect() as connection:
            connection.execute(f"ATTACH {literal(new)} AS new {AS_WE_WRITE}")
            connection.execute("DETACH new")
        with suppress(OSError, NotImplementedError):
            os.link(new, path)
    finally:
        rmtree(folder, ignore_errors=True)
        with suppress(OSError):  # another process begins, too
            root.rmdir()


def _folder_of_its_own(root: Path) -> Path:
    """A new folder below the root, which another process that began the same may have just removed."""
    while True:
        root.mkdir(exist_ok=True)
        with suppress(FileNotFoundError):
            return Path(mkdtemp(dir=root))
