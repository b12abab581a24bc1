"""What the READMEs show works as shown."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from models.errors import KehoachError
from pipeline.archive import query
from pipeline.messages import catalogue

ROOT = Path(__file__).parents[3]
READMES = ("README.md", "README.en.md")
PACKAGES = ("extractors", "pipeline")
SERVING = ("kehoach dashboard",)
"""Commands that run until they are stopped; tests/end_to_end/dashboard starts them."""


def blocks(readme: str, kind: str) -> list[str]:
    return re.findall(rf"```{kind}\n(.*?)```", (ROOT / readme).read_text(encoding="utf-8"), re.DOTALL)


def shown_commands(program: str) -> list[str]:
    lines = {line for readme in READMES for block in blocks(readme, "sh") for line in block.splitlines()}
    return sorted(line for line in lines if line.startswith(program) and line not in SERVING)


def codes(readme: str) -> set[str]:
    return set(
        re.findall(r"^\| `([a-z_]+)` \| [^|]+ \|$", (ROOT / readme).read_text(encoding="utf-8"), re.MULTILINE)
    )


def error_codes() -> set[str]:
    classes, waiting = set(), [KehoachError]
    while waiting:
        below = waiting.pop().__subclasses__()
        classes |= {error for error in below if not error.__subclasses__()}
        waiting += below
    in_catalogue = {
        key.split(".")[1] for key in catalogue("en") if key.startswith("error.") and key.endswith(".fault")
    }
    return in_catalogue | {error.code for error in classes}


def finding_codes() -> set[str]:
    found: set[tuple[str, str]] = set()
    for package in PACKAGES:
        for path in (ROOT / package).rglob("*.py"):
            code = path.read_text(encoding="utf-8")
            found |= set(re.findall(r'\bcode="([a-z_]+)"|"([a-z]+_mismatch)"', code))
    return {literal or mismatch for literal, mismatch in found}


OF_OTHER_FILES = ("FROM failures", "FROM signatures", "origin = 'stamp'", "FROM conflicts")
"""The samples are texts that can all be read, of places far apart: they bear no signatures and no stamps."""


@pytest.mark.parametrize("sql", blocks(READMES[0], "sql"))
def test_every_query_answers(kehoach, sql):
    answer = query(kehoach.archive, sql)
    assert answer.num_rows > 0 or any(words in sql for words in OF_OTHER_FILES)


def test_both_readmes_show_the_same_queries_and_columns():
    first, second = (blocks(readme, "sql") for readme in READMES)
    assert first == second
    assert len(first) >= 10


@pytest.mark.parametrize("readme", READMES)
def test_the_columns_of_the_views_are_those_of_the_archive(kehoach, readme):
    table = (ROOT / readme).read_text(encoding="utf-8").partition("<!-- columns -->")[2].partition("<!--")[0]
    rows = [re.findall(r"`([a-z_]+)`", line) for line in table.splitlines()]
    listed = {row[0]: row[1:] for row in rows if row}
    sql = """SELECT v.view_name AS name, list(c.column_name ORDER BY c.column_index) AS names
        FROM duckdb_views() AS v JOIN duckdb_columns() AS c ON c.table_oid = v.view_oid
        AND c.database_name = v.database_name
        WHERE v.database_name = 'archive' AND NOT v.internal GROUP BY ALL"""
    assert listed == {row["name"]: row["names"] for row in query(kehoach.archive, sql).to_pylist()}


@pytest.mark.parametrize("readme", READMES)
def test_the_columns_of_a_search_are_listed(kehoach, readme):
    listed = (ROOT / readme).read_text(encoding="utf-8").partition("<!-- search -->")[2].partition("<!--")[0]
    assert re.findall(r"`([a-z_]+)`", listed) == query(kehoach.archive, "FROM search('x')").column_names


@pytest.mark.parametrize("readme", READMES)
def test_every_code_is_explained(kehoach, readme):
    seen = {row["code"] for row in query(kehoach.archive, "SELECT DISTINCT code FROM findings").to_pylist()}
    assert seen | finding_codes() | error_codes() <= codes(readme)


@pytest.mark.parametrize("command", shown_commands("kehoach"))
def test_every_command_works(kehoach, command):
    done = kehoach.shell(command.replace("kehoach ", "python -m pipeline.cli ", 1))
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("command", shown_commands("make"))
def test_every_target_is_there(command):
    done = subprocess.run(
        ["make", "-n", command.split()[1]], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


def test_make_run_prints_what_it_found_and_three_answers(kehoach, tmp_path):
    shutil.copy(ROOT / "Makefile", tmp_path)
    for name in ("corpus", ".venv", "pyproject.toml", "requirements.lock"):
        (tmp_path / name).symlink_to(ROOT / name)
    command = ["make", "--old-file", ".venv/.run", "run", "KEHOACH=python -m pipeline.cli"]
    environment = kehoach.environment("vi")
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "Đã ghi vào outputs/kehoach.duckdb" in done.stdout
    assert done.stdout.count('$ kehoach sql "SELECT') == 3
    assert (tmp_path / "outputs" / "kehoach.duckdb").exists()
