"""What docs/other-tools.md and its English twin show works as shown."""

import json
import re
import subprocess
import sys
from pathlib import Path

import duckdb
import pytest

from tests.requirements import OLD_DUCKDB
from tests.unit.cli.test_readme import PAGES, blocks

DOCS = Path(__file__).parents[3] / "docs"
RECIPES, IN_ENGLISH = (
    (DOCS / name).read_text(encoding="utf-8") for name in ("other-tools.md", "other-tools.en.md")
)

ENGINE_SETTINGS = "access_mode=read_only&enable_external_access=false&lock_configuration=true"


def test_the_python_recipe_reads_the_published_copy(kehoach):
    pytest.importorskip("pandas")
    done = kehoach("publish", "public/kehoach.duckdb")
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("Published: public/kehoach.duckdb (")
    code = recipe("import duckdb")
    (kehoach.folder / "recipe.py").write_text(
        code + "\nprint(len(frame) > 100, len(hits) > 3)\n", encoding="utf-8"
    )
    assert kehoach.shell("python recipe.py").stdout == "True True\n"


def test_the_recipe_for_sqlalchemy_reads_the_published_copy_and_nothing_else(kehoach):
    pytest.importorskip("duckdb_engine")
    assert kehoach("publish", "public/kehoach.duckdb").returncode == 0
    code = recipe("import sqlalchemy")
    assert RECIPES.count(ENGINE_SETTINGS) == 2
    more = """
print(len(years) > 2)
try:
    with engine.connect() as connection:
        connection.execute(sqlalchemy.text("SELECT * FROM read_text('/etc/passwd')"))
except sqlalchemy.exc.DBAPIError as error:
    print("disabled by configuration" in str(error))
"""
    (kehoach.folder / "engine.py").write_text(code + more, encoding="utf-8")
    done = kehoach.shell("python engine.py")
    assert done.stdout == "True\nTrue\n", done.stderr


def test_a_copy_published_since_is_seen_by_the_next_query_where_no_connection_is_kept(tmp_path):
    sqlalchemy = pytest.importorskip("sqlalchemy")
    pytest.importorskip("duckdb_engine")
    path = tmp_path / "a.duckdb"
    engines = [
        sqlalchemy.create_engine(f"duckdb:///{path}?{ENGINE_SETTINGS}", **kept)
        for kept in ({"poolclass": sqlalchemy.pool.NullPool}, {})
    ]
    assert [_asked_twice(engine, path) for engine in engines] == [(1, 2), (1, 1)]
    engines[1].dispose()
    assert _asked(engines[1]) == 2


def _asked_twice(engine, path):
    _put_in_place(path, 1)
    before = _asked(engine)
    _put_in_place(path, 2)
    return before, _asked(engine)


def _asked(engine):
    with engine.connect() as connection:
        return connection.exec_driver_sql("SELECT n FROM t").scalar()


def _put_in_place(path, number):
    new = path.with_suffix(".new")
    with duckdb.connect(str(new)) as connection:
        connection.execute(f"CREATE TABLE t AS SELECT {number} AS n")
    new.replace(path)


def test_both_languages_show_the_same_code():
    assert _code(RECIPES) == _code(IN_ENGLISH)


def _code(page):
    return re.findall(r"```.*?```", page, re.DOTALL)


def recipe(start: str) -> str:
    """The example in Python that begins so."""
    (code,) = (
        code for code in re.findall(r"```python\n(.*?)```", RECIPES, re.DOTALL) if code.startswith(start)
    )
    return code


ASK_EACH = """
import json, sys, duckdb
archive, queries = json.load(sys.stdin)
connection = duckdb.connect(archive, read_only=True)
print(json.dumps([duckdb.__version__, *([repr(row) for row in connection.execute(sql).fetchall()] for sql in queries)]))
"""


@pytest.mark.needs_duckdb_1_5
def test_duckdb_1_5_gives_the_answers_of_ours(kehoach):
    """Every query that the documentation shows, also those with `search`."""
    assert kehoach("publish", "public/old.duckdb").returncode == 0
    queries = sorted({sql for page in PAGES for sql in blocks(f"{page}.md", "sql")})
    asked = json.dumps([str(kehoach.folder / "public" / "old.duckdb"), queries])
    ours, old = (
        json.loads(
            subprocess.run(
                [python, "-c", ASK_EACH], input=asked, capture_output=True, check=True, text=True
            ).stdout
        )
        for python in (sys.executable, OLD_DUCKDB)
    )
    assert old[0].startswith("1.5.")
    assert ours[1:] == old[1:]


def test_publishing_over_itself_is_refused(kehoach):
    done = kehoach("publish", "outputs/kehoach.duckdb")
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
