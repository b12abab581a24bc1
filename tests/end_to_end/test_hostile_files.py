"""Two hundred hostile files among good ones: every good one is in, every other one has its row, nothing is left.

GOOD_FILES=1000 in the environment makes it longer than a test should be.
"""

import os
import sys
from pathlib import Path

import duckdb
import pytest

from tests.end_to_end.hostile_files import hostile_files, write_sparse
from tests.end_to_end.program import children, start
from tests.many_plans import many_plans

GOOD = int(os.environ.get("GOOD_FILES", "60"))
MUST_FAIL = ("empty", "wrong", "bomb", "nested", "entities", "locked", "sparse")
FAULTS_OF_OURS = ("parser_broke_down", "rows_rejected", "worker_died", "time_exceeded", "memory_exceeded")

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")


@pytest.fixture(scope="module")
def rows(tmp_path_factory: pytest.TempPathFactory) -> list[tuple[str, str, str | None]]:
    """Path, status and code of each source, after a run over all of them."""
    root = tmp_path_factory.mktemp("hostile")
    good, hostile = root / "plans" / "good", root / "plans" / "hostile"
    good.mkdir(parents=True)
    hostile.mkdir()
    for name, data in many_plans(GOOD):
        (good / name).write_bytes(data)
    count = write_sparse(hostile)
    for name, data in hostile_files():
        (hostile / name).write_bytes(data)
        count += 1
    assert count == 200
    run = start(
        "ingest", root / "plans", "--archive", root / "kho.duckdb", "--time-limit", 120, "--workers", 2
    )
    _, errors = run.communicate(timeout=900)
    assert run.returncode == 1, errors
    assert "Traceback" not in errors
    assert children(run.pid) == []
    assert sorted(path.name for path in root.iterdir()) == ["kho.duckdb", "plans"]
    return found(root / "kho.duckdb")


def found(archive: Path) -> list[tuple[str, str, str | None]]:
    with duckdb.connect(str(archive), read_only=True) as connection:
        return connection.execute(
            "SELECT n.uri, status, error_code FROM source_names AS n JOIN sources USING (source_id)"
        ).fetchall()


def test_every_good_file_is_in(rows: list[tuple[str, str, str | None]]) -> None:
    good = [status for uri, status, _ in rows if "/good/" in uri]
    assert good == ["ok"] * GOOD


def test_every_hostile_file_has_a_row(rows: list[tuple[str, str, str | None]]) -> None:
    hostile = [uri for uri, _, _ in rows if "/hostile/" in uri]
    # The nested archives are told of by the one that is too deep, the bombs in ZIP archives by their member.
    assert len(hostile) == 200


def test_what_cannot_be_read_says_why(rows: list[tuple[str, str, str | None]]) -> None:
    silent = [
        uri
        for uri, status, code in rows
        if uri.partition("/hostile/")[2].startswith(MUST_FAIL) and (status != "failed" or code is None)
    ]
    assert silent == []


def test_no_file_breaks_the_program_down(rows: list[tuple[str, str, str | None]]) -> None:
    assert [(uri, code) for uri, _, code in rows if code in FAULTS_OF_OURS] == []
