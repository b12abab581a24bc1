from collections.abc import Callable, Iterator
from pathlib import Path

import duckdb
import pytest

from pipeline.archive import open_for_writing


@pytest.fixture
def archive_path(tmp_path: Path) -> Path:
    return tmp_path / "kho" / "kehoach.duckdb"


@pytest.fixture
def archive(archive_path: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    with open_for_writing(archive_path) as connection:
        yield connection


@pytest.fixture
def ask(archive: duckdb.DuckDBPyConnection) -> Callable[[str], list[tuple[object, ...]]]:
    return lambda sql: archive.execute(sql).fetchall()
