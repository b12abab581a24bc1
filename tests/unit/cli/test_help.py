"""Pages of `--help`: what stands on them is true, in both languages, and soon there."""

import shutil
import socket
import subprocess
import sys
import time

import pytest

from pipeline.cli.app import COMMANDS
from pipeline.cli.help.wording import PROGRAM, pages
from pipeline.messages import LANGUAGES
from tests.unit.cli.conftest import ROOT, Kehoach

NAMES = sorted(command.__name__ for command in COMMANDS)
EXAMPLES = sorted({line for page in pages().values() for line in page["examples"].values()})
SERVING = [line for line in EXAMPLES if line.startswith("kehoach dashboard")]
LABELS = {"en": ("Usage: ", "Examples:", "Exit status:"), "vi": ("Cách dùng: ", "Ví dụ:", "Mã thoát:")}
HEAVY = ("duckdb", "pyarrow", "pydantic_core", "rich", "lxml", "spacy", "numpy", "regex", "streamlit")


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    """A folder with plans as the examples name them, and their archive."""
    folder = tmp_path_factory.mktemp("office")
    (folder / "plans").mkdir()
    for plan in sorted((ROOT / "corpus" / "plans").glob("xa-*.txt")):
        shutil.copy(plan, folder / "plans")
    shutil.copy(ROOT / "corpus" / "pdf" / "xa-an-sinh-2024.pdf", folder / "plans" / "plan.pdf")
    shutil.copy(ROOT / "corpus" / "rules.jsonl", folder)
    (folder / "question.sql").write_text("SELECT count(*) FROM plans;\n")
    program = Kehoach(folder)
    for arguments in (("ingest", "plans"), ("tag", "rules.jsonl")):
        done = program(*arguments)
        assert done.returncode == 0, done.stderr
    return program


def test_every_command_has_a_page():
    assert sorted(pages()) == sorted([PROGRAM, *NAMES])
    assert sorted(name for names in pages()[PROGRAM]["groups"].values() for name in names) == NAMES


@pytest.mark.parametrize("command", [line for line in EXAMPLES if line not in SERVING])
def test_every_example_works(office, command):
    done = office.shell(command.replace("kehoach ", "python -m pipeline.cli "))
    assert done.returncode == 0, done.stderr
    written = office.folder / command.rpartition("> ")[2]
    assert written.stat().st_size if " > " in command else done.stdout or "--quiet" in command


@pytest.mark.parametrize("command", SERVING)
def test_every_example_that_serves_answers_on_its_port(office, command):
    port = int(command.split()[3]) if "--port" in command else 8501
    words = [sys.executable, "-m", "pipeline.cli", *command.split()[1:]]
    with subprocess.Popen(words, cwd=office.folder, env=office.environment("en", BROWSER="true")) as served:
        try:
            assert any(answers(port) for _ in range(600))
        finally:
            served.terminate()


def answers(port: int) -> bool:
    time.sleep(0.1)
    with socket.socket() as asking:
        return asking.connect_ex(("127.0.0.1", port)) == 0


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("command", [(), *((name,) for name in NAMES)])
def test_a_page_says_everything_in_one_language(bare, command, language):
    page = bare(*command, "--help", language=language)
    assert page.returncode == 0, page.stderr
    assert all(label in page.stdout for label in LABELS[language])
    others = set(LABELS["en"] + LABELS["vi"]) - set(LABELS[language])
    assert not any(label in page.stdout for label in others)


def test_no_example_is_broken_by_a_narrow_terminal(bare):
    page = bare("sql", "--help", COLUMNS="40").stdout
    assert all(f"  {line}\n" in page for line in pages()["sql"]["examples"].values())


def test_options_say_their_values_and_defaults(bare):
    page = " ".join(bare("sql", "--help").stdout.split())
    assert "--format table|csv|json|parquet Form of the output. [default: table]" in page
    assert "--rows N " in page


def test_help_loads_no_heavy_library(bare):
    code = f"import sys; from pipeline.cli.app import build; build()(['--help'], standalone_mode=False); print(set({HEAVY}) & set(sys.modules))"
    done = bare.shell(f'{sys.executable} -c "{code}"')
    assert done.stdout.endswith("set()\n"), done.stderr


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("serach", "x"), "không có lệnh serach; có phải ý bạn là search?"),
        (("sql", "x", "--row", "3"), "không có tùy chọn --row; có phải ý bạn là --rows?"),
        (("ingest",), "thiếu PATH... "),
        (
            ("sql", "x", "--format", "xml"),
            "--format không nhận giá trị này: chỉ nhận table, csv, json, parquet.",
        ),
        (("sql", "x", "--rows", "-1"), "--rows không nhận giá trị này: chỉ nhận số từ 0."),
        (("dashboard", "--port", "0"), "--port không nhận giá trị này: chỉ nhận số từ 1 đến 65535."),
        (("search", "x", "--year", "nay"), "--year không nhận giá trị này: chỉ nhận số."),
        (("sql", "x", "y"), "thừa y."),
        (("sql", "x", "--rows"), "tùy chọn --rows thiếu giá trị"),
    ],
)
def test_wrong_use_is_told_in_the_users_language(bare, arguments, told):
    done = bare(*arguments, language="vi")
    assert done.returncode == 2
    assert done.stderr.startswith(f"Lỗi: {told}"), done.stderr
