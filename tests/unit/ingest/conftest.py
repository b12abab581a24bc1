import time

import pytest

from pipeline.archive import open_for_writing
from pipeline.files.read import RECENT


@pytest.fixture
def folder(tmp_path):
    """An empty folder for plans."""
    (tmp_path / "plans").mkdir()
    return tmp_path / "plans"


@pytest.fixture
def archive(tmp_path):
    """An empty archive, open for writing."""
    with open_for_writing(tmp_path / "kho.duckdb") as connection:
        yield connection


@pytest.fixture
def rested(monkeypatch):
    """The clock runs ahead, so that files just written count as rested."""
    now = time.time_ns
    monkeypatch.setattr(time, "time_ns", lambda: now() + 2 * RECENT)
