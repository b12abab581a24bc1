"""ZIP archives are read in place, and nothing that they hold can do harm."""

import io
import struct
import zipfile

import pytest

from pipeline.ingest import Limits, zips
from tests.unit.ingest.runs import run, titles


def packed(**files):
    """A ZIP archive of the files; bytes are compressed."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in files.items():
            package.writestr(name, data)
    return buffer.getvalue()


def failures(archive):
    rows = archive.execute("SELECT filename, error_code FROM sources WHERE status = 'failed' ORDER BY ALL")
    return rows.fetchall()


def encrypted(data):
    """The archive with the flag of encryption set on every member."""
    changed = bytearray(data)
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        start = changed.find(mark)
        while start >= 0:
            changed[start + offset] |= 1
            start = changed.find(mark, start + 1)
    return bytes(changed)


def test_members_are_read_like_files_in_folders(archive, folder, tmp_path):
    inner = packed(**{"sâu/c.txt": "ba"})
    members = {
        "a.txt": "một",
        "xã/b.txt": "hai",
        "trong.zip": inner,
        ".hidden.txt": "x",
        "__MACOSX/a.txt": "x",
        "b/Thumbs.db": "x",
    }
    (folder / "plans.zip").write_bytes(packed(**members))
    (folder / "d.txt").write_text("bốn")
    run(archive, folder)
    assert titles(archive) == ["ba", "bốn", "hai", "một"]
    uris = archive.execute("SELECT uri, filename FROM sources ORDER BY uri").fetchall()
    assert uris == [
        (f"{folder}/d.txt", "d.txt"),
        (f"{folder}/plans.zip!/a.txt", "a.txt"),
        (f"{folder}/plans.zip!/trong.zip!/sâu/c.txt", "c.txt"),
        (f"{folder}/plans.zip!/xã/b.txt", "b.txt"),
    ]
    assert {path.name for path in tmp_path.iterdir()} == {"kho.duckdb", "plans"} | {"kho.duckdb.wal"}


def test_a_member_named_from_the_folder_above_is_read_and_written_nowhere(archive, folder, tmp_path):
    (folder / "plans.zip").write_bytes(packed(**{"../../beside.txt": "một", "../.hidden.txt": "x"}))
    run(archive, folder)
    assert titles(archive) == ["một"]
    assert not list(tmp_path.rglob("beside.txt"))


def test_archives_of_the_same_name_in_different_folders_keep_their_members_apart(archive, folder):
    for district in ("một", "hai"):
        (folder / district).mkdir()
        members = {f"{number}.txt": f"{district} {number}" for number in range(20)}
        (folder / district / "plans.zip").write_bytes(packed(**members))
    run(archive, folder)
    assert failures(archive) == []
    rows = archive.execute(
        "SELECT split_part(uri, '/', -3), filename, title FROM sources JOIN documents USING (source_id)"
    ).fetchall()
    assert len(rows) == 40
    assert all(title == f"{district} {name.removesuffix('.txt')}" for district, name, title in rows)


def test_names_in_utf_8_are_read_also_where_the_packer_does_not_say_so(archive, folder):
    data = bytearray(packed(**{"Kế hoạch.txt": "một"}))
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        struct.pack_into("<H", data, data.find(mark) + offset, 0)
    (folder / "plans.zip").write_bytes(data)
    run(archive, folder)
    assert archive.execute("SELECT filename FROM sources").fetchall() == [("Kế hoạch.txt",)]


def test_a_second_run_knows_the_members(archive, folder):
    (folder / "plans.zip").write_bytes(packed(**{"a.txt": "một", "b.txt": "một"}))
    assert [result.known for result in run(archive, folder)] == [False, True]
    assert [result.known for result in run(archive, folder)] == [True, True]


@pytest.mark.parametrize(
    ("data", "name", "code"),
    [
        (b"no archive", "plans.zip", "zip_damaged"),
        (b"", "plans.zip", "zip_damaged"),
        (packed(), "plans.zip", "zip_damaged"),
        (packed(**{"a.txt": "một " * 1000})[:-60], "plans.zip", "zip_damaged"),
        (packed(**{"a.txt": bytes(30_000_000)}), "a.txt", "zip_bomb"),
        (encrypted(packed(**{"a.txt": "một"})), "a.txt", "zip_encrypted"),
    ],
)
def test_what_cannot_be_unpacked_is_a_failure_with_its_code(archive, folder, data, name, code):
    (folder / "plans.zip").write_bytes(data)
    (folder / "good.txt").write_text("Kế hoạch")
    run(archive, folder)
    assert failures(archive) == [(name, code)]
    assert titles(archive) == ["Kế hoạch"]
    assert all(result.known for result in run(archive, folder))


def test_an_archive_that_was_met_half_copied_is_no_failure_once_it_is_whole(archive, folder):
    whole = packed(**{"a.txt": "một"})
    (folder / "plans.zip").write_bytes(whole[:-30])
    run(archive, folder)
    assert failures(archive) == [("plans.zip", "zip_damaged")]
    (folder / "plans.zip").write_bytes(whole)
    run(archive, folder)
    assert failures(archive) == []
    assert titles(archive) == ["một"]


def test_a_member_whose_bytes_are_damaged_costs_itself_alone(archive, folder):
    data = bytearray(packed(**{"a.txt": "một " * 400, "b.txt": "hai"}))
    data[45] ^= 0xFF
    (folder / "plans.zip").write_bytes(bytes(data))
    run(archive, folder)
    assert failures(archive) == [("a.txt", "zip_damaged")]
    assert titles(archive) == ["hai"]


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_damage_to_a_member_packed_in_another_way_costs_itself_alone(archive, folder, method):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as package:
        package.writestr("a.txt", "một " * 5000)
        package.writestr("b.txt", "hai")
    data = bytearray(buffer.getvalue())
    data[45:60] = b"\xff" * 15
    (folder / "plans.zip").write_bytes(bytes(data))
    run(archive, folder)
    assert failures(archive) == [("a.txt", "zip_damaged")]
    assert len(titles(archive)) == 1


@pytest.mark.parametrize("ending", ["zip", "ZIP"])
def test_archives_in_archives_end_somewhere(archive, folder, ending):
    """Broken: archives with names in capitals were no level, so that one within itself never ended."""
    data = packed(**{"a.txt": "một"})
    for level in range(5):
        data = packed(**{f"{level}.{ending}": data})
    (folder / f"plans.{ending}").write_bytes(data)
    run(archive, folder)
    assert failures(archive) == [(f"2.{ending}", "zip_too_deep")]


def test_an_archive_in_a_folder_that_is_named_like_one(archive, folder):
    """Broken: the run ended in a traceback."""
    (folder / "cũ.zip!").mkdir()
    (folder / "cũ.zip!" / "plans.zip").write_bytes(packed(**{"a.txt": "một"}))
    run(archive, folder)
    assert titles(archive) == ["một"]


def test_too_many_members(archive, folder, monkeypatch):
    monkeypatch.setattr(zips, "MAX_MEMBERS", 2)
    (folder / "plans.zip").write_bytes(packed(a="một", b="hai", c="ba"))
    run(archive, folder)
    assert failures(archive) == [("plans.zip", "zip_too_many")]


def test_archives_within_an_archive_count_with_it(archive, folder, monkeypatch):
    """A few kilobytes could hold ten thousand archives of ten thousand files each."""
    monkeypatch.setattr(zips, "MAX_MEMBERS", 5)
    inner = {f"{name}.zip": packed(**{f"{name}1.txt": name, f"{name}2.txt": name * 2}) for name in "abc"}
    (folder / "plans.zip").write_bytes(packed(**inner))
    (folder / "z.zip").write_bytes(packed(**{"z1.txt": "z", "z2.txt": "zz", "z3.txt": "zzz"}))
    run(archive, folder)
    assert failures(archive) == [("b.zip", "zip_too_many"), ("c.zip", "zip_too_many")]
    assert titles(archive) == ["a", "aa", "z", "zz", "zzz"]


def test_too_many_bytes_in_all(archive, folder, monkeypatch):
    monkeypatch.setattr(zips, "MAX_BYTES", 10)
    (folder / "plans.zip").write_bytes(packed(a="một " * 9))
    run(archive, folder)
    assert failures(archive) == [("plans.zip", "zip_bomb")]


def test_a_directory_that_is_too_large_is_not_taken_into_memory(archive, folder):
    end = struct.pack("<4s4H2IH", b"PK\x05\x06", 0, 0, 1, 1, 4_000_000_000, 0, 0)
    (folder / "plans.zip").write_bytes(packed(**{"a.txt": "một"})[:-22] + end)
    run(archive, folder)
    assert failures(archive) == [("plans.zip", "zip_too_many")]


def test_a_member_above_the_size_limit(archive, folder):
    (folder / "plans.zip").write_bytes(packed(**{"a.txt": "một " * 400}))
    run(archive, folder, Limits(size=1000))
    assert failures(archive) == [("a.txt", "file_too_large")]


def test_a_member_that_is_said_to_stand_before_the_beginning_costs_itself_alone(archive, folder):
    data = bytearray(packed(**{"a.txt": "x", "b.txt": "hai"}))
    (size,) = struct.unpack_from("<I", data, data.rfind(b"PK\x05\x06") + 12)
    struct.pack_into("<I", data, data.rfind(b"PK\x05\x06") + 12, size + 100_000)
    (folder / "a.zip").write_bytes(data)
    (folder / "c.txt").write_text("ba")
    run(archive, folder)
    assert titles(archive) == ["ba"]
    assert {code for _, code in failures(archive)} == {"zip_damaged"}


@pytest.mark.parametrize("name", [".", "./.", "/", "\\", "a/"])
def test_a_member_without_a_name_costs_itself_alone(archive, folder, name):
    (folder / "a.zip").write_bytes(packed(**{name: "x", "b.txt": "hai"}))
    run(archive, folder)
    assert "hai" in titles(archive)
