import pytest

from pipeline.archive import open_for_writing


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
