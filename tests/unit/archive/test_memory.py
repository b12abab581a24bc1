"""What the writer may hold follows what it loads."""

import tempfile

import pyarrow as pa
import pytest

from pipeline.archive import memory, open_for_writing
from pipeline.archive.memory import memory_for
from pipeline.archive.rows.arrow import arrow_rows


@pytest.fixture
def archive(tmp_path):
    with open_for_writing(tmp_path / "kho.duckdb") as connection:
        yield connection


def limit(connection):
    return connection.execute("SELECT current_setting('memory_limit')").fetchall()[0][0]


def test_a_small_load_may_hold_little_and_whatever_follows_as_before(archive):
    before = limit(archive)
    with memory_for(archive, arrow_rows([])):
        assert limit(archive) == "122.0 MiB"
    assert limit(archive) == before


def test_a_large_load_may_hold_a_multiple_of_its_rows(archive, monkeypatch):
    monkeypatch.setattr(memory, "TIMES", 200)
    rows = {"cells": pa.table({"raw": ["1" * 1_000_000]})}
    with memory_for(archive, rows):
        assert limit(archive) == "190.7 MiB"


def test_what_is_in_use_already_does_not_end_the_load(archive, monkeypatch):
    monkeypatch.setattr(memory, "LEAST", 1)
    before = limit(archive)
    archive.execute("CREATE TEMP TABLE held AS SELECT range AS x FROM range(1_000_000)")
    with memory_for(archive, {}):
        pass
    assert archive.execute("SELECT count(*) FROM held").fetchall() == [(1_000_000,)]
    assert limit(archive) == before


def test_what_a_killed_run_spilled_is_removed(tmp_path):
    left = tmp_path / "kho.duckdb.tmp"
    left.mkdir()
    (left / "duckdb_temp_storage-0.tmp").write_bytes(b"0")
    with open_for_writing(tmp_path / "kho.duckdb") as connection:
        answer = connection.execute("SELECT current_setting('temp_directory')").fetchall()
    assert answer == [(str(left),)]
    assert [path.name for path in tmp_path.iterdir()] == ["kho.duckdb"]


def test_what_another_process_has_spilled_is_left_alone(tmp_path, monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    (tmp_path / "kehoach-1-ab").mkdir()
    mine = memory.spill_folder()
    mine.mkdir()
    (mine / "duckdb_temp_storage_DEFAULT-0.tmp").write_bytes(b"rows")
    memory.remove_spilled()
    assert [path.name for path in tmp_path.iterdir()] == ["kehoach-1-ab"]
