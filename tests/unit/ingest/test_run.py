import os
from hashlib import sha256

import duckdb
import pytest

from models.source import Source
from pipeline.archive.errors import ArchiveWriteFailed
from pipeline.files.parsed import ParsedFile
from pipeline.ingest import Limits, Parser, Settings, discover, ingest
from pipeline.ingest import load as load_module
from pipeline.ingest import run as run_module
from pipeline.ingest.known_sources import known_sources
from pipeline.ingest.outcome import Result
from tests.unit.archive.samples import document, plan, source, table


class CountingParser:
    """Makes one plan of any bytes; `fail`, `break` and `twice` misbehave."""

    def __init__(self, version: str = "1.0") -> None:
        self.version = version
        self.calls: list[str] = []

    def __call__(self, data: bytes, filename: str) -> ParsedFile:
        self.calls.append(filename)
        read = source(filename, data, uri=filename, parser_version=self.version)
        if data.startswith(b"break"):
            raise RecursionError("too deep")
        if data.startswith(b"fail"):
            failed = {"status": "failed", "error_code": "not_text", "error": "no text"}
            return ParsedFile(read.model_copy(update=failed))
        if data.startswith(b"twice"):
            cells = table("1").cells * 2
            bad = table("1").model_copy(update={"cells": cells})
            return ParsedFile(read, (plan(tables=(bad,), findings=()),))
        title = "\ud800" if data.startswith(b"surrogate") else data.decode()
        return ParsedFile(read, (plan(document=document(title=title)),))


def run(archive, folder, parser=None, size_limit=1000, again=False):
    parser = parser or CountingParser()
    settings = Settings(limits=Limits(size=size_limit), again=again)
    return list(ingest(archive, discover([str(folder)]), Parser(parser, parser.version), settings))


def table_of(archive, sql):
    return archive.execute(sql).fetchall()


def test_every_file_becomes_a_source_under_its_path(archive, folder):
    (folder / "a.txt").write_text("một")
    (folder / "b.txt").write_text("hai")
    results = run(archive, folder)
    assert [result.source.filename for result in results] == ["a.txt", "b.txt"]
    assert table_of(archive, "SELECT uri FROM sources ORDER BY uri") == [
        (str(folder / "a.txt"),),
        (str(folder / "b.txt"),),
    ]
    assert table_of(archive, "SELECT title FROM documents ORDER BY title") == [("hai",), ("một",)]


def test_running_again_parses_nothing_and_changes_nothing(archive, folder):
    (folder / "a.txt").write_text("một")
    (folder / "b.txt").write_text("fail")
    (folder / "c.txt").write_text("break")
    run(archive, folder)
    before = table_of(archive, "SELECT * FROM sources ORDER BY ALL")
    parser = CountingParser()
    assert [result.known for result in run(archive, folder, parser)] == [True, True, True]
    assert parser.calls == []
    assert table_of(archive, "SELECT * FROM sources ORDER BY ALL") == before


def test_a_newer_parser_reads_anew_and_an_older_does_not(archive, folder):
    (folder / "a.txt").write_text("một")
    run(archive, folder)
    assert [result.known for result in run(archive, folder, CountingParser("1.10"))] == [False]
    assert [result.known for result in run(archive, folder, CountingParser("1.9"))] == [True]
    assert table_of(archive, "SELECT parser_version FROM sources") == [("1.10",)]


def test_again_reads_everything_anew(archive, folder):
    (folder / "a.txt").write_text("một")
    (folder / "b.txt").write_text("một")
    run(archive, folder)
    assert [result.known for result in run(archive, folder, again=True)] == [False, True]
    assert table_of(archive, "SELECT title FROM documents") == [("một",)]


def test_copies_are_parsed_once_even_in_different_batches(archive, folder, monkeypatch):
    monkeypatch.setattr(load_module, "BATCH_FILES", 1)
    for name in "abc":
        (folder / f"{name}.txt").write_text("một")
    parser = CountingParser()
    run(archive, folder, parser)
    assert parser.calls == ["a.txt"]
    assert table_of(archive, "SELECT count(*) FROM source_names") == [(3,)]
    assert table_of(archive, "SELECT count(*) FROM documents") == [(1,)]


def test_scans_that_come_slowly_are_written_as_they_come(monkeypatch):
    clock = iter(range(0, 100, 4))
    monkeypatch.setattr(load_module.time, "monotonic", lambda: next(clock))
    batches = list(load_module.batched(Result(source(f"{number}.pdf")) for number in range(4)))
    assert [len(batch) for batch in batches] == [3, 1]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ("break", "parser_broke_down"),
        ("fail", "not_text"),
        ("twice", "rows_rejected"),
        ("surrogate", "rows_rejected"),
    ],
)
def test_a_file_that_fails_is_listed_and_the_others_go_on(archive, folder, content, code):
    (folder / "a.txt").write_text("một")
    (folder / "b.txt").write_text(content)
    (folder / "c.txt").write_text("ba")
    results = run(archive, folder)
    assert [result.source.status for result in results] == ["ok", "failed", "ok"]
    assert table_of(
        archive, "SELECT filename, error_code, source_id FROM sources WHERE status = 'failed'"
    ) == [("b.txt", code, sha256(content.encode()).hexdigest())]
    assert table_of(archive, "SELECT title FROM documents ORDER BY title") == [("ba",), ("một",)]


def test_a_file_that_is_too_large_is_not_read(archive, folder):
    (folder / "a.txt").write_text("x" * 11)
    parser = CountingParser()
    run(archive, folder, parser, size_limit=10)
    assert parser.calls == []
    assert table_of(archive, "SELECT status, error_code, size_bytes FROM sources") == [
        ("failed", "file_too_large", 11)
    ]


def test_a_file_that_can_be_read_after_all_loses_its_failure(archive, folder):
    (folder / "a.txt").write_text("x" * 11)
    run(archive, folder, size_limit=10)
    run(archive, folder)
    assert table_of(archive, "SELECT status, error_code FROM sources") == [("ok", None)]


def test_a_file_that_cannot_be_read_this_time_keeps_what_was_read_before(archive, folder):
    (folder / "a.txt").write_text("x" * 11)
    run(archive, folder)
    run(archive, folder, size_limit=10)
    assert table_of(archive, "SELECT status FROM sources ORDER BY status") == [("failed",), ("ok",)]
    assert table_of(archive, "SELECT count(*) FROM documents") == [(1,)]


def test_links_that_lead_nowhere_and_things_that_are_no_files(archive, folder):
    (folder / "broken.txt").symlink_to(folder / "nowhere")
    (folder / "device").symlink_to("/dev/null")
    run(archive, folder)
    assert table_of(archive, "SELECT filename, error_code FROM sources ORDER BY filename") == [
        ("broken.txt", "file_gone"),
        ("device", "not_a_file"),
    ]


def test_no_permission(archive, folder, monkeypatch):
    (folder / "a.txt").write_text("một")

    opened = type(folder).open

    def refuse(path, *arguments, **options):
        if path.name == "a.txt":
            raise PermissionError(13, "Permission denied")
        return opened(path, *arguments, **options)

    monkeypatch.setattr(type(folder), "open", refuse)
    run(archive, folder)
    (row,) = table_of(archive, "SELECT error_code, error FROM sources")
    assert row[0] == "file_unreadable"
    assert "Permission denied" in row[1]


def test_a_name_that_is_no_utf8(archive, folder):
    (folder / os.fsdecode(b"k\xeb hoach.txt")).write_text("một", encoding="utf-8")
    run(archive, folder)
    assert table_of(archive, "SELECT filename, status FROM sources") == [("k\\xeb hoach.txt", "ok")]


def test_a_disk_that_is_full_is_said_so(archive, folder, monkeypatch):
    (folder / "a.txt").write_text("một")

    def full(*_):
        raise duckdb.IOException("No space left on device")

    monkeypatch.setattr(load_module, "load_rows", full)
    with pytest.raises(ArchiveWriteFailed, match="No space left"):
        run(archive, folder)


def test_sources_come_back_from_the_archive_as_they_went_in(archive, folder):
    (folder / "a.txt").write_text("một")
    (result,) = run(archive, folder)
    held = known_sources(archive)
    assert held == {result.source.source_id: result.source}
    assert isinstance(held[result.source.source_id], Source)


def test_citations_are_linked_at_the_end(archive, folder, monkeypatch):
    linked = []
    monkeypatch.setattr(run_module, "link", linked.append)
    run(archive, folder)
    assert linked == [archive]
