"""A run that is killed or stopped loses nothing, and the next one makes the archive whole.

KILLS=20 and KILLED_FILES=300 in the environment make it longer than a test should be.
"""

import os
import random
import signal
import sys
import time
from pathlib import Path

import pytest

from tests.end_to_end.plans_folder import fill
from tests.end_to_end.program import children, contents, start

COUNT = int(os.environ.get("KILLED_FILES", "40"))
KILLS = int(os.environ.get("KILLS", "4"))
pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")


@pytest.fixture(scope="module")
def plans(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("plans")
    fill(folder, COUNT)
    return folder


@pytest.fixture(scope="module")
def undisturbed(plans: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    archive = tmp_path_factory.mktemp("undisturbed") / "kho.duckdb"
    run = start("ingest", plans, "--archive", archive)
    _, errors = run.communicate(timeout=300)
    assert run.returncode == 0, errors
    return archive


def test_a_run_that_is_killed_again_and_again_ends_with_the_same_archive(plans, undisturbed, tmp_path):
    archive = tmp_path / "kho.duckdb"
    chance = random.Random(os.environ.get("PYTHONHASHSEED", "6"))
    orphans = []
    for _ in range(KILLS):
        run = start("ingest", plans, "--archive", archive)
        wait_for_progress(archive, run)
        time.sleep(chance.uniform(0, 1.5))
        workers = children(run.pid)
        run.kill()
        run.communicate()
        orphans += workers
    last = start("ingest", plans, "--archive", archive)
    _, errors = last.communicate(timeout=300)
    assert last.returncode == 0, errors
    assert contents(archive) == contents(undisturbed)
    assert [path.name for path in tmp_path.iterdir()] == ["kho.duckdb"]
    assert not [pid for pid in orphans if is_running(pid)]


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_run_that_is_stopped_ends_cleanly_and_keeps_what_it_has(plans, undisturbed, tmp_path, number):
    archive = tmp_path / "kho.duckdb"
    run = start("ingest", plans, "--archive", archive)
    wait_for_progress(archive, run)
    workers = children(run.pid)
    run.send_signal(number)
    output, errors = run.communicate(timeout=60)
    assert run.returncode == 128 + number, errors
    assert "Traceback" not in output + errors
    assert not [pid for pid in workers if is_running(pid)]
    again = start("ingest", plans, "--archive", archive)
    again.communicate(timeout=300)
    assert contents(archive) == contents(undisturbed)


@pytest.mark.needs_libreoffice
def test_a_run_killed_amid_a_conversion_leaves_nothing_that_the_next_one_does_not_remove(tmp_path):
    plans, temporary, archive = tmp_path / "plans", tmp_path / "temporary", tmp_path / "kho.duckdb"
    for folder in (plans, temporary):
        folder.mkdir()
    (plans / "a.rtf").write_bytes(rb"{\rtf1\ansi K\u7871? ho\u7841?ch\par}")
    environment = {**os.environ, "TMPDIR": str(temporary)}
    run = start("ingest", plans, "--archive", archive, env=environment)
    wait_for(archive, run, ".rtf")  # the document waits there, since LibreOffice takes a while to start
    run.kill()
    run.communicate()
    assert list(temporary.iterdir()) == []
    last = start("ingest", plans, "--archive", archive, env=environment)
    _, errors = last.communicate(timeout=300)
    assert last.returncode == 0, errors
    assert {path.name for path in tmp_path.iterdir()} == {"plans", "temporary", "kho.duckdb"}
    assert list(temporary.iterdir()) == []


def wait_for_progress(archive: Path, run: object) -> None:
    """Until something is staged or loaded, or the run is over."""
    wait_for(archive, run, ".parquet")


def wait_for(archive: Path, run: object, ending: str) -> None:
    """Until a file with the ending stands in the staging folder, or the run is over."""
    staging = archive.with_name(f"{archive.name}.staging")
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline and run.poll() is None:
        # Not `rglob`, which fails where a folder goes while it looks: a new archive is begun in one that goes.
        if any(name.endswith(ending) for _, _, names in os.walk(staging) for name in names):
            return
        time.sleep(0.02)


def is_running(pid: int) -> bool:
    """Whether the process lives; one that has ended and waits for its parent does not."""
    for _ in range(100):
        try:
            state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
        except (FileNotFoundError, ProcessLookupError):
            return False
        if state == "Z":
            return False
        time.sleep(0.05)
    return True
