import pytest

from pipeline.archive import Limits, load, open_for_writing, query
from pipeline.archive.errors import AnswerTooLarge, QueryFailed, QueryTooSlow
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
        query(made, ENDLESS, Limits(seconds=0.2))


def test_a_query_in_time_is_answered(made):
    assert query(made, "SELECT 1 AS a", Limits(seconds=60)).to_pylist() == [{"a": 1}]


def test_an_answer_that_is_too_long_is_refused_whole(made):
    assert query(made, "FROM range(10)", Limits(rows=10)).num_rows == 10
    with pytest.raises(AnswerTooLarge):
        query(made, "FROM range(11)", Limits(rows=10))


@pytest.mark.parametrize(
    "sql",
    [
        "SELECT * FROM 'https://example.org/x.csv'",
        "SELECT * FROM '/etc/passwd'",
        "SELECT * FROM glob('/*')",
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
