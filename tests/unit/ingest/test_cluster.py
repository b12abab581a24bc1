"""What the driver and the nodes of a cluster do, in one process; with Ray itself: tests/end_to_end/test_cluster.py."""

import tempfile
import zipfile
from contextlib import ExitStack, contextmanager

import fsspec
import pytest

from pipeline.archive import open_for_writing
from pipeline.ingest import Cluster, Parser, Settings, discover, ingest
from pipeline.ingest import run as run_module
from pipeline.ingest.cluster import engine, task
from pipeline.ingest.cluster.errors import ClusterFailed, FileNotShared
from pipeline.ingest.cluster.staging import SharedStaging
from tests.end_to_end.program import contents
from tests.unit.ingest import crashing
from tests.unit.ingest.runs import LIMITS

MEMORY = "memory://plans"


class Node:
    """Does each batch at once, in this process; from the batch `dies_at` on not at all."""

    cores = 1

    def __init__(self, dies_at=None):
        self.done, self.dies_at = [], dies_at

    def submit(self, batch):
        if len(self.done) != self.dies_at:
            task.read_batch(batch)
            self.done.append(batch)
        return batch

    def wait_for(self, batch):
        if batch not in self.done:
            raise ClusterFailed("died")


@pytest.fixture
def node(monkeypatch):
    """The one node of the cluster."""
    node = Node()

    @contextmanager
    def connected(*_):
        yield node

    monkeypatch.setattr(engine, "connected", connected)
    monkeypatch.setattr(engine, "SMALLEST_BATCH", 3)
    monkeypatch.setattr(engine, "LARGEST_BATCH", 3)
    yield node
    task.end_standing_pool()


@pytest.fixture
def memory():
    """Storage with an address."""
    system = fsspec.filesystem("memory")
    yield system
    system.rm("/", recursive=True)


def run(archive, names, cluster):
    with open_for_writing(archive) as connection:
        parser = Parser(crashing.parse, "1.0")
        return list(ingest(connection, discover(names), parser, Settings(1, LIMITS, cluster=cluster)))


def write(folder, *titles):
    for title in titles:
        (folder / f"{title}.txt").write_text(title)


def test_the_archive_is_that_of_a_run_on_one_machine(node, folder, tmp_path):
    write(folder, "một", "hai", "ba", "bốn", "năm", "bảy")
    (folder / "z-copy.txt").write_text("một")
    (folder / "segfault.pdf").write_text("segfault now")
    (folder / "away.txt").symlink_to(folder / "nowhere")
    with zipfile.ZipFile(folder / "nén.zip", "w") as package:
        package.writestr("sáu.txt", "sáu")
        package.writestr("ba.txt", "ba")
    here, there = tmp_path / "here.duckdb", tmp_path / "there.duckdb"
    one = run(here, [str(folder)], None)
    many = run(there, [str(folder)], Cluster())
    assert len(node.done) == 4
    assert contents(there) == contents(here)
    assert sorted(result.source.uri for result in many) == sorted(result.source.uri for result in one)
    assert [path.name for path in tmp_path.iterdir() if "there" in path.name] == ["there.duckdb"]


def test_what_a_killed_run_left_is_not_read_again(node, folder, tmp_path, rested):
    write(folder, *"abcdefgh")
    node.dies_at = 2
    with pytest.raises(ClusterFailed):
        run(tmp_path / "kho.duckdb", [str(folder)], Cluster())
    node.dies_at = None
    first = [file.path.name for batch in node.done for file in batch.files]
    node.done.clear()
    run(tmp_path / "kho.duckdb", [str(folder)], Cluster())
    second = [file.path.name for batch in node.done for file in batch.files]
    assert sorted(first + second) == [f"{letter}.txt" for letter in "abcdefgh"]
    assert len(contents(tmp_path / "kho.duckdb")["documents"]) == 8


def test_what_was_left_of_a_file_that_changed_is_thrown_away(node, folder, tmp_path, rested, monkeypatch):
    write(folder, "a", "b")
    with monkeypatch.context() as patched, pytest.raises(MemoryError):
        patched.setattr(run_module, "load_batch", dying)
        run(tmp_path / "kho.duckdb", [str(folder)], Cluster())
    (folder / "b.txt").write_text("sửa")
    run(tmp_path / "kho.duckdb", [str(folder)], Cluster())
    assert len(node.done) == 2
    assert "sửa" in str(contents(tmp_path / "kho.duckdb")["documents"])


def test_a_second_run_reads_nothing_and_knows_copies(node, folder, tmp_path, rested):
    write(folder, "a", "b")
    archive = tmp_path / "kho.duckdb"
    run(archive, [str(folder)], Cluster())
    node.done.clear()
    assert {result.known for result in run(archive, [str(folder)], Cluster())} == {True}
    assert node.done == []
    (folder / "c.txt").write_text("a")
    assert [result.known for result in run(archive, [str(folder)], Cluster())] == [True, True, True]
    assert len(contents(archive)["source_names"]) == 3


def test_a_file_that_the_node_does_not_see_is_no_failure_of_the_file(node, folder, tmp_path, monkeypatch):
    write(folder, "a")
    monkeypatch.setattr(node, "submit", lambda batch: elsewhere(node, batch, folder / "a.txt"))
    with pytest.raises(FileNotShared, match=r"a\.txt"):
        run(tmp_path / "kho.duckdb", [str(folder)], Cluster())
    assert contents(tmp_path / "kho.duckdb")["sources"] == []


def test_files_and_staging_that_have_an_address(node, memory, tmp_path):
    for name in ("a.txt", "xa/b.txt", "xa/~$b.txt", ".git/c.txt"):
        memory.pipe_file(f"/plans/{name}", name.encode())
    archive = tmp_path / "kho.duckdb"
    results = run(archive, [MEMORY], Cluster(staging="memory://staging"))
    assert [result.source.uri for result in results] == ["memory:///plans/a.txt", "memory:///plans/xa/b.txt"]
    assert {result.source.status for result in results} == {"ok"}
    assert memory.find("/staging") == []
    assert {result.known for result in run(archive, [MEMORY], Cluster())} == {True}
    memory.pipe_file("/plans/a.txt", b"changed")
    assert [result.known for result in run(archive, [MEMORY], None)] == [True, False]


def elsewhere(node, batch, path):
    """As on a node where the path leads nowhere."""
    text = path.read_text()
    path.unlink()
    task.read_batch(batch)
    path.write_text(text)
    node.done.append(batch)
    return batch


def dying(*_):
    raise MemoryError


def test_what_a_killed_run_left_on_a_node_goes_with_the_next_one(tmp_path, monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    with ExitStack() as killed:
        left = killed.enter_context(SharedStaging("/a", "key").on_node())
        of_another = killed.enter_context(SharedStaging("/b", "key").on_node())
        next_run = SharedStaging("/a", "key")
        with next_run.on_node() as first, next_run.on_node() as second:
            assert not left.exists()
            assert set(tmp_path.iterdir()) == {of_another, first, second}
            next_run.remove_all()
            assert set(tmp_path.iterdir()) == {of_another}
