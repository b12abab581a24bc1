import fsspec
import pytest

from pipeline.files.storage import StorageUnreachable, fetch, files, folder, is_address, size
from pipeline.ingest import PathMissing, discover


@pytest.fixture
def memory():
    """Storage with an address, and three files in it."""
    system = fsspec.filesystem("memory")
    for name in ("b.txt", "xa/a.txt", "xa/c.pdf"):
        system.pipe_file(f"/kho/{name}", name.encode())
    yield system
    system.rm("/", recursive=True)


@pytest.mark.parametrize(
    ("name", "expected"), [("s3://b/k", True), ("C:/plans", False), ("c://plans", False), ("a/b.txt", False)]
)
def test_what_is_an_address(name, expected):
    assert is_address(name) is expected


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("memory://kho", ["b.txt", "xa/a.txt", "xa/c.pdf"]),
        ("memory://kho/xa", ["xa/a.txt", "xa/c.pdf"]),
        ("memory://kho/*/*.pdf", ["xa/c.pdf"]),
        ("memory://kho/b.txt", ["b.txt"]),
    ],
)
def test_folders_globs_and_files(memory, address, expected):
    assert [file.address for file in files(address)] == [f"memory:///kho/{name}" for name in expected]
    assert all(file.version for file in files(address))


def test_the_version_changes_with_the_file(memory):
    (before,) = files("memory://kho/b.txt")
    memory.pipe_file("/kho/b.txt", b"c.txt")
    (after,) = files("memory://kho/b.txt")
    assert before.version != after.version


def test_a_file_is_measured_and_copied(memory, tmp_path):
    assert size("memory://kho/b.txt") == 5
    fetch("memory://kho/b.txt", tmp_path / "b")
    assert (tmp_path / "b").read_bytes() == b"b.txt"
    assert folder("memory://kho/") == "memory:///kho"


def test_what_is_not_there(memory, tmp_path):
    with pytest.raises(StorageUnreachable, match="gone"):
        fetch("memory://kho/gone.txt", tmp_path / "gone")
    assert not (tmp_path / "gone").exists()
    with pytest.raises(PathMissing):
        discover(["memory://nowhere"])


def test_a_kind_of_storage_that_nobody_knows():
    with pytest.raises(StorageUnreachable, match="nowhere"):
        files("nowhere://bucket/plans")
