"""An archive that is damaged, or may not be written, is said to be so and stays as it is."""

import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from pipeline.archive import open_for_writing
from tests.end_to_end.plans_folder import PLANS, SHORT
from tests.end_to_end.program import start
from tests.end_to_end.test_bad_folder import give_up_rights

HEADERS = 300_000


def cut(data: bytes) -> bytes:
    return data[: len(data) // 2]


def with_holes(data: bytes) -> bytes:
    changed = bytearray(data)
    for begin in range(HEADERS, len(data) - 1000, 50_000):
        changed[begin : begin + 200] = bytes(200)
    return bytes(changed)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An archive with two plans, beside a folder with a third."""
    root = tmp_path_factory.mktemp("made")
    (root / "plans").mkdir()
    for name in SHORT:
        shutil.copy(PLANS / name, root / "plans")
    ingest(root)
    (root / "plans" / "third.txt").write_text(f"{(PLANS / SHORT[0]).read_text(encoding='utf-8')}\nBản 3.\n")
    return root


@pytest.fixture
def root(made: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(made, tmp_path / "root"))


def ingest(root: Path, **options: object) -> tuple[int, str]:
    """The exit status of a run, and what it says on standard error."""
    run = start("ingest", root / "plans", "--archive", root / "kho.duckdb", "--quiet", **options)
    _, errors = run.communicate(timeout=300)
    assert "Traceback" not in errors
    return run.returncode, errors


@pytest.mark.parametrize("damage", [cut, with_holes])
def test_a_damaged_archive(root: Path, damage: Callable[[bytes], bytes]) -> None:
    archive = root / "kho.duckdb"
    archive.write_bytes(damage(archive.read_bytes()))
    before = archive.read_bytes()
    status, errors = ingest(root)
    assert (status, errors.strip().endswith("[archive_damaged]")) == (2, True)
    assert archive.read_bytes() == before


@pytest.mark.skipif(sys.platform != "linux", reason="gives up the rights of root")
def test_a_folder_that_may_not_be_written_with_an_archive_that_may(root: Path) -> None:
    archive = root / "kho.duckdb"
    before = archive.read_bytes()
    root.chmod(0o555)
    status, errors = ingest(root, preexec_fn=give_up_rights if os.geteuid() == 0 else None)
    root.chmod(0o755)
    assert status == 2
    assert "Permission denied" in errors
    assert "[archive_damaged]" not in errors
    assert archive.read_bytes() == before


def test_opening_an_archive_of_this_version_writes_nothing(root: Path) -> None:
    before = (root / "kho.duckdb").read_bytes()
    with open_for_writing(root / "kho.duckdb"):
        pass
    assert (root / "kho.duckdb").read_bytes() == before
