import stat

import duckdb
import pytest

from pipeline.archive import open_for_reading, open_for_writing, publish
from pipeline.archive.errors import ArchiveLocked, ArchiveMissing, ArchiveUnreachable, PublishedOntoItself
from tests.loading import load
from tests.unit.archive.samples import sample

COUNT = "SELECT count(*) FROM sources"


def add(path, name):
    with open_for_writing(path) as connection:
        load(connection, [sample(name, name.encode())])


@pytest.fixture
def published(archive_path, tmp_path):
    target = tmp_path / "public" / "kehoach.duckdb"
    add(archive_path, "a.txt")
    publish(archive_path, target)
    return target


def test_the_copy_holds_the_same_and_cannot_be_written(archive_path, published):
    assert published.read_bytes() == archive_path.read_bytes()
    assert stat.S_IMODE(published.stat().st_mode) == 0o444
    assert [path.name for path in published.parent.iterdir()] == ["kehoach.duckdb"]


def test_readers_keep_the_old_copy_while_the_new_one_is_put_in_place(archive_path, published):
    add(archive_path, "b.txt")
    with open_for_reading(published) as old:
        assert publish(archive_path, published) == published.stat().st_size
        assert old.execute(COUNT).fetchall() == [(1,)]
    with open_for_reading(published) as new:
        assert new.execute(COUNT).fetchall() == [(2,)]


def test_a_writer_is_waited_for_by_no_one(archive_path, published):
    before = published.read_bytes()
    with open_for_writing(archive_path), pytest.raises(ArchiveLocked):
        publish(archive_path, published)
    assert published.read_bytes() == before
    assert [path.name for path in published.parent.iterdir()] == ["kehoach.duckdb"]


def test_what_cannot_be_published_makes_nothing(archive_path, tmp_path):
    with pytest.raises(ArchiveMissing):
        publish(archive_path, tmp_path / "public" / "x.duckdb")
    assert not (tmp_path / "public").exists()
    add(archive_path, "a.txt")
    (tmp_path / "file").write_text("x")
    with pytest.raises(ArchiveUnreachable):
        publish(archive_path, tmp_path / "file" / "x.duckdb")
    with pytest.raises(PublishedOntoItself):
        publish(archive_path, archive_path)


def test_plain_duckdb_opens_the_copy_and_searches(published):
    with duckdb.connect(str(published), read_only=True) as connection:
        assert connection.execute("SELECT snippet FROM search('dien tich rung')").fetchall() == [
            ("«Diện tích rừng»",)
        ]


def test_sqlalchemy_opens_the_copy(published):
    sqlalchemy = pytest.importorskip("sqlalchemy")
    engine = sqlalchemy.create_engine(f"duckdb:///{published}", connect_args={"read_only": True})
    with engine.connect() as connection:
        rows = connection.execute(
            sqlalchemy.text("SELECT issuer, value FROM observations ORDER BY row")
        ).all()
        assert [float(row.value) for row in rows] == [5, 7, 13]
        assert "observations" in sqlalchemy.inspect(engine).get_view_names()
        assert "documents" in sqlalchemy.inspect(engine).get_table_names()
    engine.dispose()
