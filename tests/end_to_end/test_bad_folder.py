"""A folder with everything that can be wrong in it, through the command line."""

import ctypes
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest

CORPUS = Path(__file__).parents[2] / "corpus" / "plans"
PR_CAPBSET_DROP = 24
RIGHTS_TO_READ_ALL = (1, 2)
"""CAP_DAC_OVERRIDE and CAP_DAC_READ_SEARCH of Linux: with them, root reads what may not be read."""


@pytest.fixture(scope="module")
def folder() -> Iterator[Path]:
    """Good and bad files, a file and a folder that may not be read."""
    root = Path(tempfile.mkdtemp(prefix="kehoach-bad-input-"))
    plans = root / "plans"
    plans.mkdir()
    good = sorted(CORPUS.glob("xa-giam-ngheo-*.txt"))[0]
    shutil.copy(good, plans)
    (plans / "empty.txt").write_bytes(b"")
    (plans / "rubbish.txt").write_bytes(bytes(range(256)) * 40)
    (plans / "photo.xyz").write_bytes(b"\x00\x01")
    (plans / "secret.txt").write_text("KẾ HOẠCH", encoding="utf-8")
    (plans / "closed").mkdir()
    (plans / "closed" / "plan.txt").write_text("KẾ HOẠCH", encoding="utf-8")
    (plans / "secret.txt").chmod(0)
    (plans / "closed").chmod(0)
    yield root
    (plans / "closed").chmod(0o700)
    shutil.rmtree(root)


@pytest.fixture(scope="module")
def run(folder: Path) -> subprocess.CompletedProcess[str]:
    """`kehoach ingest` on the folder, as a user who may not read everything."""
    command = "from pipeline.cli import main; main()"
    arguments = ["ingest", str(folder / "plans"), "--archive", str(folder / "archive.duckdb")]
    return subprocess.run(
        [sys.executable, "-c", command, *arguments],
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=give_up_rights if os.geteuid() == 0 else None,
    )


def give_up_rights() -> None:
    """Makes root an ordinary user in what it may read, from the next program on."""
    library = ctypes.CDLL(None)
    for right in RIGHTS_TO_READ_ALL:
        library.prctl(PR_CAPBSET_DROP, right, 0, 0, 0)


def sources(folder: Path) -> dict[str, tuple[str, str | None, str | None]]:
    with duckdb.connect(str(folder / "archive.duckdb"), read_only=True) as connection:
        rows = connection.sql("SELECT filename, status, error_code, error FROM sources").fetchall()
    return {filename: (status, code, error) for filename, status, code, error in rows}


def test_the_run_ends_and_says_that_some_files_failed(run: subprocess.CompletedProcess[str]) -> None:
    assert run.returncode == 1, run.stderr
    assert "Traceback" not in run.stderr + run.stdout


@pytest.mark.parametrize(
    ("filename", "code"),
    [
        ("empty.txt", "empty_file"),
        ("rubbish.txt", "not_text"),
        ("photo.xyz", "unknown_format"),
        ("secret.txt", "file_unreadable"),
        ("closed", "folder_unreadable"),
    ],
)
def test_bad_file_has_a_row_with_its_code(folder, run, filename, code):
    status, error_code, error = sources(folder)[filename]
    assert (status, error_code) == ("failed", code)
    assert error
    assert filename in run.stderr


def test_the_good_plan_is_in_the_archive(folder: Path, run: subprocess.CompletedProcess[str]) -> None:
    assert run.returncode == 1
    assert sources(folder)["xa-giam-ngheo-2024.txt"][0] == "ok"
