"""What the READMEs and the pages of docs/ show works as shown."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from models.errors import KehoachError
from pipeline.archive import query
from pipeline.messages import catalogue
from tests.answers import with_answers

ROOT = Path(__file__).parents[3]
PAGES = (
    "README",
    *(f"docs/{name}" for name in ("codes", "commands", "exports", "large-runs", "queries", "rules", "views")),
)
"""Each is there in Vietnamese (.md) and in English (.en.md)."""
VIEWS = ("docs/views.md", "docs/views.en.md")
CODES = ("docs/codes.md", "docs/codes.en.md")
PACKAGES = ("extractors", "pipeline")
SERVING = ("kehoach dashboard",)
"""Commands that run until they are stopped; tests/end_to_end/dashboard starts them."""


def read(page: str) -> str:
    return (ROOT / page).read_text(encoding="utf-8")


def both(page: str) -> tuple[str, str]:
    return f"{page}.md", f"{page}.en.md"


def blocks(page: str, kind: str) -> list[str]:
    return re.findall(rf"```{kind}\n(.*?)```", read(page), re.DOTALL)


def shown_commands(program: str) -> list[str]:
    shown = (block for page in PAGES for one in both(page) for block in blocks(one, "sh"))
    lines = {line for block in shown for line in block.splitlines()}
    return sorted(line for line in lines if line.startswith(program) and line not in SERVING)


def codes(page: str) -> set[str]:
    return set(re.findall(r"^\| `([a-z_]+)` \| [^|]+ \|$", read(page), re.MULTILINE))


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


@pytest.mark.parametrize("sql", sorted({sql for page in PAGES for sql in blocks(f"{page}.md", "sql")}))
def test_every_query_answers(kehoach, sql):
    answer = query(kehoach.archive, sql)
    assert answer.num_rows > 0 or any(words in sql for words in OF_OTHER_FILES)


@pytest.mark.parametrize("page", PAGES)
def test_both_languages_show_the_same_queries(page):
    first, second = (blocks(one, "sql") for one in both(page))
    assert first == second


def test_ten_queries_stand_in_the_readme():
    assert len(blocks("README.md", "sql")) == 10


@pytest.mark.parametrize("page", ["CONTRIBUTING.md", *(one for page in PAGES for one in both(page))])
def test_every_fenced_block_is_opened_with_its_language_and_closed(page):
    fences = re.findall(r"^```(.*)$", read(page), re.MULTILINE)
    assert len(fences) % 2 == 0
    assert [language for language in fences[0::2] if not language] == []
    assert [words for words in fences[1::2] if words] == []


@pytest.mark.parametrize("page", PAGES)
def test_both_languages_have_the_same_parts(page):
    first, second = (re.findall(r"^(#+ |```\w+|\| |- |!\[)", read(one), re.MULTILINE) for one in both(page))
    assert first == second


@pytest.mark.parametrize("page", [one for page in PAGES for one in both(page)])
def test_every_link_leads_to_a_file(page):
    links = re.findall(r"\]\((?!http)([^)#]+)\)", read(page))
    assert links
    assert [link for link in links if not ((ROOT / page).parent / link).exists()] == []


@pytest.mark.parametrize("page", VIEWS)
def test_the_answers_are_those_of_the_sample_archive(kehoach, page, request):
    answered = with_answers(read(page), kehoach.archive)
    if request.config.getoption("--regenerate"):
        (ROOT / page).write_text(answered, encoding="utf-8")
    assert read(page) == answered


@pytest.mark.parametrize("page", VIEWS)
def test_the_columns_of_the_views_are_those_of_the_archive(kehoach, page):
    parts = re.split(r"^## `([a-z_]+)` ", read(page), flags=re.MULTILINE)
    listed = {
        name: re.findall(r"`([a-z_]+)`", re.search(r"^(?:Columns|Cột): (.*)$", part, re.MULTILINE)[1])
        for name, part in zip(parts[1::2], parts[2::2], strict=True)
    }
    sql = """SELECT v.view_name AS name, list(c.column_name ORDER BY c.column_index) AS names
        FROM duckdb_views() AS v JOIN duckdb_columns() AS c ON c.table_oid = v.view_oid
        AND c.database_name = v.database_name
        WHERE v.database_name = 'archive' AND NOT v.internal GROUP BY ALL"""
    assert listed == {row["name"]: row["names"] for row in query(kehoach.archive, sql).to_pylist()}


@pytest.mark.parametrize("page", VIEWS)
def test_the_columns_of_a_search_are_listed(kehoach, page):
    listed = read(page).partition("<!-- search -->")[2].partition("<!--")[0]
    assert re.findall(r"`([a-z_]+)`", listed) == query(kehoach.archive, "FROM search('x')").column_names


@pytest.mark.parametrize("page", CODES)
def test_every_code_is_explained(kehoach, page):
    seen = {row["code"] for row in query(kehoach.archive, "SELECT DISTINCT code FROM findings").to_pylist()}
    assert seen | finding_codes() | error_codes() <= codes(page)


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
