import os
import subprocess
import sys
from pathlib import Path

import duckdb
import pytest

from pipeline.archive import connection as connecting
from pipeline.archive import creation, open_for_reading, open_for_writing
from pipeline.archive.descriptions import descriptions
from pipeline.archive.errors import (
    ArchiveError,
    ArchiveForeign,
    ArchiveLocked,
    ArchiveLogLeft,
    ArchiveMissing,
    ArchiveNotDatabase,
    ArchiveTooNew,
    ArchiveTooOld,
    ArchiveUnreachable,
    QueryFailed,
)
from pipeline.archive.query import query
from pipeline.archive.schema import SCHEMA_VERSION
from tests.loading import load
from tests.unit.archive.samples import sample

UNDESCRIBED = "comment IS NULL AND NOT internal AND database_name = 'archive'"
OPENERS = (open_for_writing, open_for_reading)


@pytest.fixture(autouse=True)
def _archives_are_made(monkeypatch):
    """Each archive is made here, and no copy of one that was."""
    monkeypatch.setattr(connecting, "begin", creation.begin)


@pytest.fixture
def made(archive_path):
    with open_for_writing(archive_path) as connection:
        load(connection, [sample()])
    return archive_path


def hold(path: Path) -> subprocess.Popen[str]:
    """A process of its own that keeps the archive open for writing until its input ends."""
    code = f"import duckdb,sys; c=duckdb.connect({str(path)!r}); print('held', flush=True); sys.stdin.read()"
    pipe = subprocess.PIPE
    process = subprocess.Popen([sys.executable, "-c", code], stdin=pipe, stdout=pipe, text=True)
    assert process.stdout is not None
    assert process.stdout.readline() == "held\n"
    return process


def test_the_file_can_be_read_by_duckdb_1_5(made):
    with duckdb.connect() as connection:
        connection.execute(f"ATTACH '{made}' AS a (READ_ONLY)")
        tags = connection.execute("SELECT tags FROM duckdb_databases() WHERE database_name = 'a'").fetchall()
    assert tags[0][0]["storage_version"].startswith("v1.5.0")


def test_every_table_column_and_view_that_people_see_is_described(made):
    with open_for_reading(made) as connection:
        plain = [
            connection.execute(f"SELECT {name}_name FROM duckdb_{name}s() WHERE {UNDESCRIBED}").fetchall()
            for name in ("table", "view", "column")
        ]
        keyed = connection.execute(
            "SELECT table_name FROM duckdb_constraints() WHERE constraint_type = 'PRIMARY KEY'"
        ).fetchall()
    assert plain == [[], [], []]
    assert {row[0] for row in keyed} == {
        "sources",
        "documents",
        "tables",
        "meta",
        "source_names",
        "search_texts",
        "search_words",
        "keywords",
        "user_spans",
    }


def test_a_link_to_a_place_that_is_gone_is_no_archive_that_can_be_made(tmp_path):
    link = tmp_path / "a.duckdb"
    link.symlink_to(tmp_path / "drive" / "a.duckdb")
    with pytest.raises(ArchiveUnreachable), open_for_writing(link):
        pass


def test_a_missing_archive_is_made_for_writing_only(archive_path):
    with pytest.raises(ArchiveMissing), open_for_reading(archive_path):
        pass
    assert not archive_path.parent.exists()


def test_a_new_archive_appears_whole(tmp_path, monkeypatch):
    """A run that is killed while DuckDB makes the file leaves none, or the next one could not open it."""
    path = tmp_path / "x.duckdb"
    (tmp_path / "x.duckdb.staging" / "killed").mkdir(parents=True)
    (tmp_path / "x.duckdb.staging" / "killed" / "new").write_bytes(b"")
    lengths = []

    def link(new, target):
        lengths.append((Path(new).stat().st_size > 0, path.exists()))
        hard_link(new, target)

    hard_link = os.link
    monkeypatch.setattr(os, "link", link)
    with open_for_writing(path):
        assert lengths == [(True, False)]


def test_two_processes_that_make_an_archive_do_not_hinder_each_other(tmp_path, monkeypatch):
    """Broken: the folder was gone again when the one had removed it and the other had just found it."""
    tries = []

    def make(dir):
        if not tries:
            dir.rmdir()
        tries.append(dir)
        return make_folder(dir=dir)

    make_folder = creation.mkdtemp
    monkeypatch.setattr(creation, "mkdtemp", make)
    with open_for_writing(tmp_path / "x.duckdb"):
        assert len(tries) == 2


def test_an_archive_is_made_where_the_system_knows_no_links(tmp_path, monkeypatch):
    def refuse(_new, _target):
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", refuse)
    with open_for_writing(tmp_path / "x.duckdb"):
        pass
    with open_for_reading(tmp_path / "x.duckdb"):
        pass


@pytest.mark.parametrize("opener", OPENERS)
@pytest.mark.parametrize(
    "content", [b"", b"Ke hoach", b"\0" * 8 + b"DUCK" + b"\xff" * 5000, b"PK\3\4" * 4000]
)
def test_a_file_that_is_no_database_is_left_alone(tmp_path, opener, content):
    path = tmp_path / "x.duckdb"
    path.write_bytes(content)
    with pytest.raises(ArchiveNotDatabase), opener(path):
        pass
    assert path.read_bytes() == content


def test_the_log_of_an_archive_that_was_deleted_is_told(made):
    """It was said that the file is no database, to whom began anew after a kill."""
    code = (
        "import os, pathlib; from pipeline.archive import open_for_writing\n"
        f"with open_for_writing(pathlib.Path({str(made)!r})) as connection:\n"
        "    connection.execute('CREATE TABLE later (year INTEGER)'); os._exit(9)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 9
    made.unlink()
    with pytest.raises(ArchiveLogLeft, match="wal"), open_for_writing(made):
        pass


@pytest.mark.parametrize("opener", OPENERS)
def test_a_database_of_something_else_is_left_alone(tmp_path, opener):
    path = tmp_path / "x.duckdb"
    with duckdb.connect(path) as connection:
        connection.execute("CREATE TABLE budget (year INTEGER)")
    with pytest.raises(ArchiveForeign), opener(path):
        pass
    with duckdb.connect(path) as connection:
        assert connection.execute("SELECT table_name FROM duckdb_tables()").fetchall() == [("budget",)]


@pytest.mark.parametrize("opener", OPENERS)
@pytest.mark.parametrize(("version", "error"), [(999, ArchiveTooNew), (0, ArchiveTooOld)])
def test_an_archive_of_another_schema_is_refused(made, opener, version, error):
    with duckdb.connect(made) as connection:
        connection.execute("UPDATE meta SET value = ? WHERE key = 'schema_version'", [str(version)])
    with pytest.raises(error), opener(made):
        pass


@pytest.mark.parametrize("opener", OPENERS)
def test_an_archive_that_another_process_writes_is_locked(made, opener):
    process = hold(made)
    try:
        with pytest.raises(ArchiveLocked, match=rf"\(PID {process.pid}\)"), opener(made):
            pass
    finally:
        process.communicate("")


def test_an_archive_that_this_process_writes_is_locked(made):
    with open_for_writing(made), pytest.raises(ArchiveLocked), open_for_reading(made):
        pass


@pytest.mark.parametrize("opener", OPENERS)
def test_a_folder_in_place_of_the_archive(tmp_path, opener):
    with pytest.raises(ArchiveUnreachable), opener(tmp_path):
        pass


def test_a_file_in_place_of_the_folder(tmp_path):
    (tmp_path / "file").write_text("x")
    with pytest.raises(ArchiveUnreachable), open_for_writing(tmp_path / "file" / "a.duckdb"):
        pass


def test_errors_name_file_fault_and_remedy(tmp_path, monkeypatch):
    monkeypatch.setenv("KEHOACH_LANG", "en")
    with pytest.raises(ArchiveError) as caught, open_for_reading(tmp_path / "none.duckdb"):
        pass
    assert str(caught.value).startswith(
        f"{tmp_path / 'none.duckdb'}: there is no archive yet. Run 'kehoach ingest"
    )
    assert caught.value.code == "archive_missing"


def test_a_path_with_a_quote(tmp_path):
    path = tmp_path / "kho 'mới'.duckdb"
    with open_for_writing(path):
        pass
    assert query(path, "SELECT value FROM meta WHERE key = 'schema_version'").to_pylist() == [
        {"value": str(SCHEMA_VERSION)}
    ]


@pytest.mark.parametrize(
    "sql",
    [
        "DELETE FROM sources",
        "CREATE TABLE x (y INTEGER)",
        "COPY sources TO '/tmp/kehoach-leak.csv'",
        "SELECT * FROM read_text('/etc/hostname')",
        "ATTACH '/tmp/kehoach-leak.duckdb'",
        "SET enable_external_access = true",
        "INSTALL httpfs",
        "SELECT * FROM nowhere",
        "SELEC 1",
    ],
)
def test_queries_can_only_read_the_archive(made, sql):
    with pytest.raises(QueryFailed):
        query(made, sql)
    assert query(made, "SELECT count(*) AS n FROM sources").to_pylist() == [{"n": 1}]


def test_a_table_of_the_users_own_is_left_alone(made):
    with duckdb.connect(made) as connection:
        connection.execute("CREATE TABLE own (budget INTEGER)")
    with open_for_writing(made) as connection:
        answer = connection.execute("SELECT comment FROM duckdb_columns() WHERE table_name = 'own'")
        assert answer.fetchall() == [(None,)]


def test_no_description_is_of_a_column_that_is_not_there(archive):
    columns = "SELECT table_name, column_name FROM duckdb_columns() WHERE database_name = 'archive'"
    there = set(archive.execute(columns).fetchall())
    for table, texts in descriptions().items():
        for column in texts:
            assert (table, column) in there or (
                table == "anywhere" and column in {name for _, name in there}
            ), (table, column)


def test_views_are_renewed_when_the_archive_is_opened_for_writing(made):
    with duckdb.connect(made) as connection:
        connection.execute("DROP VIEW observations")
    with open_for_writing(made) as connection:
        assert connection.execute("SELECT count(*) FROM observations").fetchall() == [(3,)]
