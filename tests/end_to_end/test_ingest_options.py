"""`kehoach ingest` for cron: JSON, quiet, waiting, watching, and disks and archives that fail."""

import json
import random
import resource
import signal
import sys
import time
from pathlib import Path

import pytest

from pipeline.archive import open_for_writing
from tests.end_to_end.program import contents, start

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="limits and signals of POSIX")


@pytest.fixture
def plans(tmp_path: Path) -> Path:
    folder = tmp_path / "plans"
    folder.mkdir()
    (folder / "good.txt").write_text("ỦY BAN NHÂN DÂN XÃ AN\n\nKẾ HOẠCH\nTrồng cây", encoding="utf-8")
    (folder / "empty.txt").write_bytes(b"")
    return folder


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    return tmp_path / "kho.duckdb"


def ingest(plans: Path, archive: Path, *options: str, **settings: object) -> tuple[int, str, str]:
    run = start("ingest", plans, "--archive", archive, *options, **settings)
    output, errors = run.communicate(timeout=120)
    assert "Traceback" not in errors
    return run.returncode, output, errors


def test_json_tells_all_in_one_object(plans: Path, archive: Path) -> None:
    status, output, errors = ingest(plans, archive, "--json", "--sync")
    told = json.loads(output)
    assert (status, errors, told["stopped"]) == (1, "", False)
    assert (told["counts"]["files"], told["counts"]["read"], told["counts"]["failed"]) == (2, 1, 1)
    assert [(failure["code"], Path(failure["uri"]).name) for failure in told["failures"]] == [
        ("empty_file", "empty.txt")
    ]
    (plans / "empty.txt").unlink()
    status, output, _ = ingest(plans, archive, "--json", "--sync")
    assert status == 0
    assert [change["kind"] for change in json.loads(output)["changes"]] == ["deleted"]


def test_quiet_tells_failures_alone(plans: Path, archive: Path) -> None:
    status, output, errors = ingest(plans, archive, "--quiet")
    assert (status, output) == (1, "")
    assert errors.strip().endswith("[empty_file]")


def test_two_runs_at_once(plans: Path, archive: Path) -> None:
    with open_for_writing(archive):
        status, _, errors = ingest(plans, archive)
        assert status == 2
        assert "archive_locked" in errors
        assert "PID" in errors
        waiting = start("ingest", plans, "--archive", archive, "--wait")
        assert waiting.stderr is not None
        assert waiting.stderr.readline()
        assert waiting.poll() is None
    waiting.communicate(timeout=60)
    assert waiting.returncode == 1
    assert contents(archive)["documents"]


def test_a_folder_is_watched_until_the_run_is_stopped(plans: Path, archive: Path) -> None:
    run = start("ingest", plans, "--archive", archive, "--watch", "--json")
    assert run.stdout is not None
    assert json.loads(run.stdout.readline())["counts"]["read"] == 1
    time.sleep(1)  # the watch begins after the run
    (plans / "new.txt").write_text("ỦY BAN NHÂN DÂN XÃ BÌNH\n\nKẾ HOẠCH\nNước sạch", encoding="utf-8")
    told = json.loads(run.stdout.readline())
    assert (told["counts"]["read"], told["counts"]["files"]) == (1, 3)
    run.send_signal(signal.SIGTERM)
    _, errors = run.communicate(timeout=60)
    assert run.returncode == 128 + signal.SIGTERM
    assert "Traceback" not in errors


def test_a_watch_outlives_a_folder_that_goes(plans: Path, archive: Path, tmp_path: Path) -> None:
    """As when a drive is switched off: it ended, and what arrived in the other folders was not read."""
    (tmp_path / "drive").mkdir()
    (tmp_path / "drive" / "a.txt").write_text("KẾ HOẠCH", encoding="utf-8")
    run = start("ingest", plans, tmp_path / "drive", "--archive", archive, "--watch", "--json", "--sync")
    assert run.stdout is not None
    assert json.loads(run.stdout.readline())["counts"]["read"] == 2
    time.sleep(1)  # the watch begins after the run
    (tmp_path / "drive").rename(tmp_path / "off")
    time.sleep(2)
    (plans / "new.txt").write_text("KẾ HOẠCH\nNước sạch", encoding="utf-8")
    told = json.loads(run.stdout.readline())
    assert (told["counts"]["read"], told["changes"]) == (1, [])
    run.send_signal(signal.SIGTERM)
    _, errors = run.communicate(timeout=60)
    assert run.returncode == 128 + signal.SIGTERM
    assert errors.count(str(tmp_path / "drive")) == 1


def test_a_disk_that_is_full_leaves_the_archive_as_it_was(plans: Path, archive: Path) -> None:
    ingest(plans, archive)
    before = contents(archive)
    noise = random.Random(1).randbytes(1_000_000).hex()
    (plans / "large.txt").write_text(f"KẾ HOẠCH\n\n{noise}", encoding="utf-8")
    size = archive.stat().st_size
    status, _, errors = ingest(
        plans, archive, preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
    )
    assert status == 2
    assert "[archive_write_failed]" in errors
    assert contents(archive) == before
    assert ingest(plans, archive)[0] == 1
    assert len(contents(archive)["sources"]) == 3


def test_a_damaged_archive_is_said_so_and_not_touched(plans: Path, archive: Path) -> None:
    ingest(plans, archive)
    data = bytearray(archive.read_bytes())
    for place in range(12_288, len(data), 64):
        data[place] ^= 0xFF
    archive.write_bytes(bytes(data))
    status, _, errors = ingest(plans, archive)
    assert status == 2
    assert "[archive_damaged]" in errors or "[archive_not_database]" in errors
    assert archive.read_bytes() == bytes(data)


def test_an_archive_in_the_folder_itself_is_left_out(plans: Path) -> None:
    archive = plans / "kho.duckdb"
    ingest(plans, archive)
    ingest(plans, archive)
    assert len(contents(archive)["sources"]) == 2
