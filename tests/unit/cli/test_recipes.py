"""What docs/other-tools.md shows works as shown."""

import re
from pathlib import Path

import pytest

RECIPES = (Path(__file__).parents[3] / "docs" / "other-tools.md").read_text(encoding="utf-8")


def test_the_python_recipe_reads_the_published_copy(kehoach):
    pytest.importorskip("pandas")
    done = kehoach("publish", "public/kehoach.duckdb")
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("Published: public/kehoach.duckdb (")
    (code,) = re.findall(r"```python\n(.*?)```", RECIPES, re.DOTALL)
    (kehoach.folder / "recipe.py").write_text(
        code + "\nprint(len(frame) > 100, len(hits) > 3)\n", encoding="utf-8"
    )
    assert kehoach.shell("python recipe.py").stdout == "True True\n"


def test_publishing_over_itself_is_refused(kehoach):
    done = kehoach("publish", "outputs/kehoach.duckdb")
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
