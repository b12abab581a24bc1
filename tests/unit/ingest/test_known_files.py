"""A file whose size and times stay is not opened again; whatever else happens to it, it is."""

import os

import pytest

from pipeline.files.read import file_stamp
from pipeline.ingest import Parser, Settings, discover, ingest
from pipeline.ingest import reading as reading_module
from pipeline.parsing import parse_bytes
from pipeline.version import PARSER_VERSION
from tests.unit.ingest import crashing
from tests.unit.ingest.runs import titles

pytestmark = pytest.mark.usefixtures("rested")


@pytest.fixture
def opened(monkeypatch):
    """The files that are opened to be identified."""
    names = []
    identify = reading_module.identify

    def noted(found, *arguments):
        names.append(found.path.name)
        return identify(found, *arguments)

    monkeypatch.setattr(reading_module, "identify", noted)
    return names


def run(archive, folder):
    return list(ingest(archive, discover([str(folder)]), Parser(crashing.parse, "1.0"), Settings(1)))


def test_a_file_that_rests_is_not_opened(archive, folder, opened):
    (folder / "a.txt").write_text("một")
    run(archive, folder)
    opened.clear()
    (result,) = run(archive, folder)
    assert (result.known, result.source.filename, opened) == (True, "a.txt", [])


def test_a_file_that_changes_and_keeps_its_size_and_time_is_read(archive, folder, opened):
    path = folder / "a.txt"
    path.write_text("một")
    state = path.stat()
    run(archive, folder)
    path.write_text("mốt")
    os.utime(path, ns=(state.st_atime_ns, state.st_mtime_ns))
    run(archive, folder)
    assert titles(archive) == ["mốt"]


def test_a_file_that_is_only_touched_is_known_by_its_bytes(archive, folder, opened):
    (folder / "a.txt").write_text("một")
    run(archive, folder)
    os.utime(folder / "a.txt", (1, 1))
    opened.clear()
    assert [result.known for result in run(archive, folder)] == [True]
    assert opened == ["a.txt"]
    opened.clear()
    run(archive, folder)
    assert opened == []


def test_a_file_just_written_has_no_stamp(folder, monkeypatch):
    (folder / "a.txt").write_text("một")
    monkeypatch.undo()
    assert file_stamp(folder / "a.txt") is None
    assert file_stamp(folder / "nowhere") is None


def test_a_failure_that_may_pass_is_tried_again(archive, folder, opened):
    (folder / "a.txt").symlink_to("nowhere")
    run(archive, folder)
    opened.clear()
    run(archive, folder)
    assert opened == ["a.txt"]


def statuses(archive, folder):
    found = discover([str(folder)])
    results = ingest(archive, found, Parser(parse_bytes, PARSER_VERSION), Settings(1))
    return sorted((one.source.filename, one.source.status) for one in results)


def test_what_failed_under_one_ending_is_read_under_another(archive, folder):
    """Broken: whoever named the file as the message asks was told the same again."""
    (folder / "a.xyz").write_text("KẾ HOẠCH\nTrồng rừng")
    assert statuses(archive, folder) == [("a.xyz", "failed")]
    (folder / "a.xyz").rename(folder / "a.txt")
    assert statuses(archive, folder) == [("a.txt", "ok")]


def test_bytes_under_an_ending_that_says_nothing_and_a_right_one_are_read(archive, folder):
    for name in ("a", "b.txt", "c.xyz"):
        (folder / name).write_text("KẾ HOẠCH\nTrồng rừng")
    statuses(archive, folder)
    assert statuses(archive, folder) == [("a", "ok"), ("b.txt", "ok"), ("c.xyz", "ok")]
    assert archive.execute("SELECT count(*) FROM sources").fetchall() == [(1,)]
    assert archive.execute("SELECT count(*) FROM source_names").fetchall() == [(3,)]
