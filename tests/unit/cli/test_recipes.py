"""What docs/other-tools.md shows works as shown."""

import re
from pathlib import Path

import pytest

RECIPES = (Path(__file__).parents[3] / "docs" / "other-tools.md").read_text(encoding="utf-8")

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


def recipe(start: str) -> str:
    """The example in Python that begins so."""
    (code,) = (
        code for code in re.findall(r"```python\n(.*?)```", RECIPES, re.DOTALL) if code.startswith(start)
    )
    return code


def test_publishing_over_itself_is_refused(kehoach):
    done = kehoach("publish", "outputs/kehoach.duckdb")
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
