import sys
from contextlib import suppress
from threading import Event

import duckdb
import pytest

from pipeline.archive import QueryLimits, answers, open_for_writing, query
from pipeline.archive.errors import AnswerTooLarge, NoStatement, QueryFailed, QueryTooSlow
from tests.loading import load
from tests.unit.archive.samples import sample

ENDLESS = "SELECT count(*) FROM range(10000000) AS a, range(1000000) AS b"


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """An archive that no test here can change."""
    path = tmp_path_factory.mktemp("archive") / "kehoach.duckdb"
    with open_for_writing(path) as connection:
        load(connection, [sample()])
    return path


def test_a_query_without_end_is_stopped(made):
    with pytest.raises(QueryTooSlow):
        query(made, ENDLESS, QueryLimits(seconds=0.2))


def test_a_query_that_already_gives_rows_is_stopped(made):
    """Arrow says OSError where DuckDB says that it was interrupted."""
    endless = "WITH RECURSIVE t AS (SELECT 1 AS x UNION ALL SELECT x + 1 FROM t) FROM t"
    with pytest.raises(QueryTooSlow):
        query(made, endless, QueryLimits(seconds=0.5))


def test_an_error_after_the_first_rows_is_told(made):
    late = "SELECT CASE WHEN x = 2500000 THEN error('late') END FROM range(3000000) AS t(x)"
    with pytest.raises(QueryFailed, match="late"):
        query(made, late)


def test_a_query_that_heeds_no_interrupt_is_handed_over(made, monkeypatch):
    monkeypatch.setattr(sys.modules["pipeline.archive.query"], "SECONDS_TO_STOP", 0.01)
    overrun = Event()
    with suppress(QueryTooSlow):
        query(made, "SELECT list_sum(range(40000000))", QueryLimits(seconds=0.01, overrun=overrun.set))
    assert overrun.is_set()


def test_each_statement_that_asks_is_answered(made):
    found = answers(
        made, "SET VARIABLE a = 2; SELECT getvariable('a') AS a; CREATE TEMP TABLE b AS SELECT 3 AS b; FROM b"
    )
    assert [answer.to_pylist() for answer in found] == [[{"a": 2}], [{"b": 3}]]


@pytest.mark.parametrize("blank", ["", " \n", "-- nothing", ";"])
def test_a_query_that_asks_nothing_is_told(made, blank):
    with pytest.raises(NoStatement):
        answers(made, blank)


def test_a_secret_of_the_environment_cannot_be_asked_for(made, monkeypatch):
    monkeypatch.setenv("KEHOACH_PASSWORD", "secret")
    with pytest.raises(QueryFailed):
        query(made, "SELECT getenv('KEHOACH_PASSWORD')")


def test_variables_of_the_program_are_no_tables(made):
    frame = duckdb.sql("SELECT 1").to_arrow_table()
    assert frame.num_rows
    with pytest.raises(QueryFailed):
        query(made, "FROM frame")


def test_a_query_in_time_is_answered(made):
    assert query(made, "SELECT 1 AS a", QueryLimits(seconds=60)).to_pylist() == [{"a": 1}]


def test_an_answer_that_is_too_long_is_refused_whole(made):
    assert query(made, "FROM range(10)", QueryLimits(rows=10)).num_rows == 10
    with pytest.raises(AnswerTooLarge):
        query(made, "FROM range(11)", QueryLimits(rows=10))


@pytest.mark.parametrize(
    "sql",
    [
        "SELECT * FROM 'https://example.org/x.csv'",
        "SELECT * FROM '/etc/passwd'",
        "SELECT * FROM glob('/*')",
        "SELECT * FROM read_text('/etc/passwd')",
        "SELECT * FROM read_blob('/etc/passwd')",
        "SELECT * FROM sniff_csv('/etc/passwd')",
        "SELECT * FROM read_parquet('s3://bucket/x.parquet')",
        "FROM sqlite_scan('x.db', 'x')",
        "FROM duckdb_secrets()",
        "CREATE SECRET s (TYPE s3)",
        "SET enable_external_access = true",
        "SET lock_configuration = false",
        "PRAGMA memory_limit = '1GB'",
        "CALL enable_logging()",
        "IMPORT DATABASE '/tmp/kehoach-leak'",
        "COPY documents FROM '/etc/passwd'",
        "ATTACH '/tmp/kehoach-leak.duckdb' AS x",
        "INSERT INTO meta VALUES ('a', 'b')",
        "DETACH archive",
        "LOAD httpfs",
        "INSTALL spatial",
        "SET memory_limit = '1GB'",
        "RESET ALL",
        "COPY (SELECT 1) TO '/tmp/kehoach-leak.parquet'",
        "EXPORT DATABASE '/tmp/kehoach-leak'",
        "ATTACH ':memory:' AS x; CREATE TABLE archive.x (y INTEGER)",
        "UPDATE documents SET title = 'x'",
        "CREATE OR REPLACE VIEW plans AS SELECT 1",
        "COMMENT ON TABLE documents IS 'x'",
        "CHECKPOINT archive; VACUUM archive; DROP VIEW plans",
    ],
)
def test_no_statement_leaves_the_archive_or_changes_it(made, sql):
    before = made.read_bytes()
    with pytest.raises(QueryFailed):
        query(made, sql)
    assert made.read_bytes() == before
