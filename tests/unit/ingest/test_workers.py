"""The pool: a file that brings down its worker costs itself alone."""

import os
import subprocess
import sys
from functools import partial

import pytest

from pipeline.ingest import Limits, Parser, Settings, discover, ingest
from pipeline.ingest.crew import WorkersFailed, at_once
from tests.unit.ingest import crashing

LIMITS = Limits(seconds=8, memory=1_500_000_000)


def run(archive, folder, parser=Parser(crashing.parse, "1.0"), workers=2):  # noqa: B008
    files = discover([str(folder)])
    return {
        result.source.filename: result for result in ingest(archive, files, parser, Settings(workers, LIMITS))
    }


def test_each_misdeed_costs_its_own_file_alone(archive, folder, tmp_path):
    misdeeds = {
        "segfault": "worker_died",
        "exit": "worker_died",
        "loop": "time_exceeded",
        "pause": "time_exceeded",
        "eat": "memory_exceeded",
    }
    for word in misdeeds:
        (folder / f"{word}.pdf").write_text(f"{word} now")
    (folder / "once.pdf").write_text(f"once {tmp_path / 'marker'}")
    good = [f"good-{number:02}.pdf" for number in range(12)]
    for name in good:
        (folder / name).write_text(f"Kế hoạch {name}")
    results = run(archive, folder)
    codes = {name: result.source.error_code for name, result in results.items()}
    assert codes == {f"{word}.pdf": code for word, code in misdeeds.items()} | dict.fromkeys(
        [*good, "once.pdf"]
    )
    titles = archive.execute("SELECT title FROM documents ORDER BY title").fetchall()
    assert len(titles) == len(good) + 1
    assert not (tmp_path / "kho.duckdb.staging").exists()


def test_a_worker_killed_by_its_time_limit_leaves_no_folder(archive, folder, tmp_path, monkeypatch):
    own = tmp_path / "temporary"
    own.mkdir()
    monkeypatch.setenv("TMPDIR", str(own))
    (folder / "a.pdf").write_text("leave now")
    limits = Limits(seconds=3)
    (result,) = ingest(archive, discover([str(folder)]), Parser(crashing.parse, "1.0"), Settings(1, limits))
    assert result.source.error_code == "time_exceeded"
    assert list(own.iterdir()) == []
    assert not (tmp_path / "kho.duckdb.staging").exists()


def test_workers_are_set_up_and_taken_down(archive, folder, tmp_path, monkeypatch):
    monkeypatch.setenv("KEHOACH_TEST_MARKS", str(tmp_path))
    (folder / "a.pdf").write_text("Kế hoạch")
    parser = Parser(crashing.parse, "1.0", around_worker=crashing.leaving_a_mark)
    run(archive, folder, parser, workers=1)
    (mark,) = [path for path in tmp_path.iterdir() if path.name.isdigit()]
    assert mark.name != str(os.getpid())
    assert mark.read_text() == "down"


@pytest.mark.parametrize(("names", "processes"), [(["a.pdf"], 1), (["a.pdf", "b.pdf"], 2), (["a.zip"], 8)])
def test_no_more_processes_start_than_there_can_be_files(folder, names, processes):
    for name in names:
        (folder / name).write_text("Kế hoạch")
    assert at_once(discover([str(folder)]), 8) == processes


def test_pandas_is_left_out_of_a_process_until_someone_asks_for_it():
    program = (
        "import sys; import pyarrow as pa; from pipeline.archive.lean_arrow import leave_pandas_out; "
        "leave_pandas_out(); numbers = pa.array([1, 2]); assert 'pandas' not in sys.modules; "
        "assert list(numbers.to_pandas()) == [1, 2]"
    )
    subprocess.run([sys.executable, "-c", program], check=True)


def test_options_bound_to_the_parser_reach_the_workers(archive, folder):
    (folder / "a.pdf").write_text("Kế hoạch")
    results = run(archive, folder, Parser(partial(renamed, suffix=" (1)"), "1.0"), workers=1)
    assert results["a.pdf"].source.media_type == "text/x (1)"


def renamed(data, filename, *, suffix):
    parsed = crashing.parse(data, filename)
    source = parsed.source.model_copy(update={"media_type": f"text/x{suffix}"})
    return type(parsed)(source, parsed.plans)


def test_a_small_text_that_loops_ends_in_this_process_too(archive, folder):
    (folder / "a.txt").write_text("loop now")
    (folder / "b.txt").write_text("Kế hoạch")
    results = run(archive, folder)
    assert results["a.txt"].source.error_code == "time_exceeded"
    assert results["b.txt"].source.status == "ok"


def test_workers_that_cannot_start_end_the_run_with_an_error(archive, folder):
    (folder / "a.pdf").write_text("Kế hoạch")
    parser = Parser(crashing.parse, "1.0", around_worker=crashing.dying_at_once)
    with pytest.raises(WorkersFailed):
        run(archive, folder, parser, workers=1)
