"""What a killed run leaves in the staging folder, and what a power cut makes of it."""

import pytest

from pipeline.ingest.staging import Staging, opened
from tests.unit.archive.samples import sample


@pytest.fixture
def staging(tmp_path) -> Staging:
    return opened(tmp_path / "staging")


def test_what_was_staged_is_read_again_as_it_was(staging):
    (outcome,) = staging.write([sample()])
    (left,) = staging.left_by_a_killed_run().values()
    assert (left.source.source_id, left.counts) == (outcome.source.source_id, outcome.counts)
    assert left.staged.batch.read().equals(outcome.staged.batch.read())


@pytest.mark.parametrize(
    "spoil",
    [
        lambda data: b"",
        lambda data: data[: len(data) // 2],
        lambda data: data[: len(data) // 2] + bytes(len(data) - len(data) // 2),
        lambda data: bytes(len(data)),
        lambda data: data[:40] + bytes([data[40] ^ 1]) + data[41:],
    ],
)
def test_files_that_a_power_cut_has_spoiled_are_removed(staging, spoil):
    staging.write([sample()])
    (path,) = staging.folder.glob("*.parquet")
    path.write_bytes(spoil(path.read_bytes()))
    assert staging.left_by_a_killed_run() == {}
    assert not path.exists()


def test_copies_temporary_and_unfinished_files_of_a_killed_run_are_removed(staging):
    staging.write([sample()])
    (staging.copies / "member").write_bytes(b"x")
    (staging.folder / "half.part").write_bytes(b"x")
    (staging.temporary / "document").mkdir()
    again = opened(staging.folder)
    assert list(again.copies.iterdir()) == list(again.temporary.iterdir()) == []
    assert not (staging.folder / "half.part").exists()
    assert len(again.left_by_a_killed_run()) == 1
