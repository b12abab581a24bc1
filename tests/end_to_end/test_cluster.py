"""A Ray cluster of two nodes on this machine; one is killed in the middle."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from pipeline.archive import open_for_writing
from pipeline.ingest import Cluster, Limits, Parser, Result, Settings, discover, ingest
from tests.end_to_end.program import contents, start
from tests.unit.ingest import crashing

pytestmark = [
    pytest.mark.needs_ray,
    pytest.mark.skipif(sys.platform != "linux", reason="a cluster of nodes on one machine"),
]

PARSER = Parser(crashing.parse, "1.0")
SHARED_MEMORY = 80_000_000


@pytest.fixture
def plans(tmp_path: Path) -> Path:
    """Files that take a while each, and one that brings down the process that reads it."""
    folder = tmp_path / "plans"
    folder.mkdir()
    for number in range(48):
        (folder / f"{number:02}.pdf").write_text(f"wait 0.1 kế hoạch {number}")
    (folder / "20.pdf").write_text("segfault now")
    return folder


@pytest.fixture
def two_nodes() -> Iterator[object]:
    """The head and one more, with a core each."""
    from ray.cluster_utils import Cluster as Nodes  # noqa: PLC0415  an extra

    node = {"num_cpus": 1, "object_store_memory": SHARED_MEMORY}
    nodes = Nodes(initialize_head=True, head_node_args={**node, "include_dashboard": False})
    nodes.add_node(**node)
    yield nodes
    nodes.shutdown()


def test_a_node_dies_and_the_archive_is_that_of_a_run_on_one_machine(plans, tmp_path, two_nodes):
    here, there = tmp_path / "here.duckdb", tmp_path / "there.duckdb"
    list(run(here, plans, Settings(4)))
    cluster = Cluster(two_nodes.address, staging=f"file://{tmp_path}/staging")
    results = run(there, plans, Settings(limits=Limits(), cluster=cluster))
    first = next(results)
    two_nodes.remove_node(next(iter(two_nodes.worker_nodes)), allow_graceful=False)
    results = [first, *results]
    assert len(results) == 48
    assert {result.source.error_code for result in results} == {None, "worker_died"}
    assert contents(there) == contents(here)
    assert list((tmp_path / "staging").iterdir()) == []


def test_a_cluster_that_is_not_there_is_said_so(plans: Path, tmp_path: Path) -> None:
    where = ["--engine", "ray", "--address", "127.0.0.1:1", "--archive", tmp_path / "kho.duckdb"]
    program = start("ingest", plans, *where)
    _, errors = program.communicate(timeout=120)
    assert program.returncode == 2
    assert errors.strip().endswith("[cluster_unreachable]")


def run(archive: Path, plans: Path, settings: Settings) -> Iterator[Result]:
    with open_for_writing(archive) as connection:
        yield from ingest(connection, discover([str(plans)]), PARSER, settings)
