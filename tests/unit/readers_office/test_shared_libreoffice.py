"""The processes of a run share one LibreOffice, which the process that started them keeps."""

import os
import signal
import tempfile
from collections.abc import Iterator
from concurrent.futures import FIRST_COMPLETED, Future, wait
from pathlib import Path

import pytest

from pipeline.cli.reading import parser_with
from pipeline.files.limits import Limits
from pipeline.ingest.crew import Workers, pool_of
from pipeline.ingest.worker import Job
from pipeline.parsing import parse_bytes
from pipeline.readers.office import shared_libreoffice, warm_libreoffice
from tests.unit.readers_office.keepers import NEEDS_A_KEEPER, RTF, comes_true, keepers

pytestmark = NEEDS_A_KEEPER
PARSER = parser_with("never")


@pytest.fixture(autouse=True)
def none_is_kept() -> None:
    """An earlier test may have left the LibreOffice of this process, whose profile is elsewhere."""
    warm_libreoffice.end()


@pytest.fixture
def workers(monkeypatch: pytest.MonkeyPatch) -> Iterator[Workers]:
    """Two processes of a run."""
    monkeypatch.setattr(warm_libreoffice, "_SECONDS_TO_END", 1.0)
    with PARSER.around_run(), pool_of(Job(PARSER, Limits()), 2) as pool:
        yield pool


def status(folder: Path) -> tuple[int, str]:
    """In a worker: which one it is, and what it makes of a document."""
    tempfile.tempdir = str(folder)
    return os.getpid(), parse_bytes(RTF, "a.rtf").source.status


def read(workers: Workers, folder: Path, seconds: float = 120) -> "Future[tuple[int, str]]":
    return workers.pool.schedule(status, args=(folder,), timeout=seconds)


def test_two_processes_share_one(workers: Workers, tmp_path: Path) -> None:
    told = [future.result() for future in [read(workers, tmp_path) for _ in range(12)]]
    assert {said for _, said in told} == {"ok"}
    assert len({process for process, _ in told}) == 2
    assert len(keepers(tmp_path)) == 1


def test_it_ends_with_the_run(tmp_path: Path) -> None:
    with PARSER.around_run(), pool_of(Job(PARSER, Limits()), 1) as pool:
        read(pool, tmp_path).result()
        assert keepers(tmp_path)
    assert not keepers(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_who_is_killed_amid_a_document_does_not_hold_up_the_others(workers: Workers, tmp_path: Path) -> None:
    read(workers, tmp_path).result()
    (stuck,) = keepers(tmp_path)
    os.kill(stuck, signal.SIGSTOP)
    with pytest.raises(TimeoutError):
        read(workers, tmp_path, seconds=2).result()
    assert read(workers, tmp_path).result()[1] == "ok"
    assert comes_true(lambda: stuck not in keepers(tmp_path))


def test_whom_a_stuck_document_keeps_waiting_reads_without_it(
    workers: Workers, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Broken: where the time limit was short all who waited behind a stuck document failed with it."""
    monkeypatch.setattr(shared_libreoffice, "_PATIENCE", 1.0)
    read(workers, tmp_path).result()
    (stuck,) = keepers(tmp_path)
    os.kill(stuck, signal.SIGSTOP)
    both = [read(workers, tmp_path) for _ in range(2)]
    done, waiting = wait(both, timeout=60, return_when=FIRST_COMPLETED)
    assert [len(done), len(waiting)] == [1, 1]
    os.kill(stuck, signal.SIGKILL)
    assert [one.result()[1] for one in both] == ["ok", "ok"]


def test_after_it_died_another_one_reads(workers: Workers, tmp_path: Path) -> None:
    read(workers, tmp_path).result()
    (first,) = keepers(tmp_path)
    os.kill(first, signal.SIGKILL)
    assert read(workers, tmp_path).result()[1] == "ok"
    assert len(keepers(tmp_path)) == 1
