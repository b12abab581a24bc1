"""Files go to the crew some at a time, and what befalls one of a task befalls no other."""

from concurrent.futures import Future
from typing import ClassVar

import pytest

from pipeline.files.limits import Limits
from pipeline.files.parser import Parser
from pipeline.files.read import identify
from pipeline.ingest import Found, crew, worker
from pipeline.ingest.crew import Alone
from pipeline.ingest.staging import Staging
from pipeline.ingest.tasks import Tasks, Waiting
from pipeline.ingest.worker import Job
from tests.unit.ingest import crashing

LIMITS = Limits(seconds=30)
NAMES = [f"{number}.txt" for number in range(7)]


class Several(Alone):
    """This process with several files to a task; notes how many files each task had, and may refuse large ones."""

    sizes: ClassVar[list[int]] = []
    refused: ClassVar[Exception | None] = None

    def submit(self, identities, staging):
        self.sizes.append(len(identities))
        if len(identities) > 1 and self.refused:
            future = Future()
            future.set_exception(self.refused)
            return future
        return super().submit(identities, staging)


@pytest.fixture
def tasks(tmp_path, monkeypatch):
    monkeypatch.setattr(Several, "sizes", [])
    job = Job(Parser(crashing.parse, "1.0"), LIMITS)
    made = Tasks(job, Staging(tmp_path), Several(job, largest=3))
    for name in NAMES:
        (tmp_path / name).write_text(f"Kế hoạch {name}")
        found = Found(tmp_path / name)
        made.add(Waiting(found, identify(found, 1000, "1.0"), None))
    return made


def outcomes(tasks):
    done = []
    while tasks:
        done += tasks.done(block=True)
    return {file.found.path.name: outcome.source for file, outcome in done}


def test_every_file_comes_back_once_under_its_name(tasks):
    found = outcomes(tasks)
    assert sorted(found) == NAMES
    assert all(source.filename == name and source.status == "ok" for name, source in found.items())


def test_a_task_that_takes_long_gives_its_other_files_back(tasks, monkeypatch):
    monkeypatch.setattr(worker, "SLICE", -1)
    assert sorted(outcomes(tasks)) == NAMES
    assert max(Several.sizes) > 1


@pytest.mark.parametrize("error", [TimeoutError(), MemoryError()])
def test_files_of_a_task_that_is_lost_are_tried_alone(tasks, monkeypatch, error):
    monkeypatch.setattr(Several, "refused", error)
    found = outcomes(tasks)
    assert sorted(found) == NAMES
    assert {source.status for source in found.values()} == {"ok"}


def test_a_file_whose_rows_do_not_fit_into_memory_fails_alone(tasks, monkeypatch):
    def too_much(self, identities, staging):
        future = Future()
        future.set_exception(MemoryError())
        return future

    monkeypatch.setattr(Several, "submit", too_much)
    found = outcomes(tasks)
    assert {name: source.error_code for name, source in found.items() if source.error_code} == dict.fromkeys(
        NAMES[2:], "memory_exceeded"
    )


def test_rows_stay_until_the_last_file_of_their_batch_is_written(tmp_path):
    job = Job(Parser(crashing.parse, "1.0"), LIMITS)
    (tmp_path / "a").write_text("a")
    (tmp_path / "b").write_text("b")
    staging = Staging(tmp_path)
    identities = [identify(Found(tmp_path / name), 1000, "1.0") for name in "ab"]
    first, second = job.do(identities, staging)
    left = staging.left_by_a_killed_run()
    assert [left[identity.source_id].source for identity in identities] == [first.source, second.source]
    assert [left[identity.source_id].counts for identity in identities] == [first.counts, second.counts]
    first.staged.batch.release()
    assert len(staging.left_by_a_killed_run()) == 2
    second.staged.batch.release()
    assert staging.left_by_a_killed_run() == {}


def test_very_many_small_texts_are_worth_workers(tmp_path, monkeypatch):
    monkeypatch.setattr(crew, "SMALL_RUN", 3 * crew.SMALL_FILE)
    files = []
    for name in "abc":
        files.append(Found(tmp_path / f"{name}.txt"))
        files[-1].path.write_text(name)
    assert crew.is_small(files[:2])
    assert not crew.is_small(files)
