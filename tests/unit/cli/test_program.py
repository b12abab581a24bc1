import json
from importlib.metadata import version

import pytest

from models.plan import Plan
from pipeline.archive import open_for_writing

COMMANDS = (
    "ingest", "parse", "search", "keywords", "tag", "sql", "audit", "export", "publish", "schema",
    "doctor",
)  # fmt: skip


@pytest.mark.parametrize("command", COMMANDS)
def test_help_is_in_the_users_language(bare, command):
    english = bare(command, "--help").stdout
    vietnamese = bare(command, "--help", language="vi").stdout
    assert "Show this help and exit." in english
    assert "Hiện trợ giúp này rồi thoát." in vietnamese
    assert not set("ảẫậệ") & set(english)


def test_without_a_command_the_help_is_shown_as_wrong_use(bare):
    done = bare()
    assert done.returncode == 2
    assert all(command in done.stdout for command in COMMANDS)


def test_version(bare):
    assert bare("--version").stdout == f"kehoach {version('kehoach')}\n"


def test_schema_describes_every_field_of_a_plan(bare):
    schema = json.loads(bare("schema").stdout)
    assert schema["$schema"].startswith("https://json-schema.org/")
    assert set(schema["properties"]) == set(Plan.model_fields)


@pytest.mark.parametrize(
    "arguments",
    [
        ("nonsense",),
        ("ingest",),
        ("ingest", "--nonsense"),
        ("ingest", "nowhere"),
        ("ingest", ".", "--size-limit", "0"),
        ("parse", "nowhere.txt"),
        ("parse", "."),
        ("sql", "SELECT 1"),
        ("sql",),
        ("sql", "SELECT 1", "--format", "xml"),
        ("audit",),
        ("search",),
        ("keywords",),
        ("tag",),
        ("export",),
        ("publish",),
        ("publish", "x.duckdb"),
        ("export", "folder"),
        ("tag", "nowhere.jsonl"),
        ("search", "ho ngheo"),
    ],
)
@pytest.mark.parametrize("language", ["vi", "en"])
def test_wrong_use_ends_with_2_and_one_message(bare, arguments, language):
    done = bare(*arguments, language=language)
    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr.startswith("Lỗi: " if language == "vi" else "Error: ")
    assert "Traceback" not in done.stderr
    assert not (bare.folder / "outputs").exists()


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("parse", "."), "Lỗi: .: đây là một thư mục. Chỉ rõ một tệp"),
        (("tag", "nowhere.jsonl"), "Lỗi: nowhere.jsonl: không có tệp"),
        (("ingest", ".", "--worker", "2"), "Lỗi: không có tùy chọn --worker; có phải ý bạn là --workers? "),
        (("ingest", ".", "--address", "x"), "Lỗi: --engine: --address và --staging dùng với --engine ray."),
    ],
)
def test_common_mistakes_are_told_with_what_to_do(bare, arguments, message):
    (bare.folder / "outputs").mkdir()
    with open_for_writing(bare.archive):
        pass
    assert bare(*arguments, language="vi").stderr.startswith(message)


def test_vietnamese_goes_out_even_in_the_c_locale(bare):
    done = bare("--help", language="vi", LC_ALL="C", PYTHONCOERCECLOCALE="0", PYTHONUTF8="0")
    assert "Đọc kế hoạch" in done.stdout


def test_a_reader_that_goes_away_is_no_error(kehoach):
    query = "SELECT * FROM range(1000000)"
    done = kehoach.shell(f'python -m pipeline.cli sql "{query}" --format csv | head -1')
    assert done.stdout == "range\n"
    assert done.stderr == ""


@pytest.mark.parametrize(
    ("typed", "at", "offered"), [("kehoach da", "1", "dashboard"), ("kehoach search --y", "2", "--year")]
)
def test_the_shell_completes_commands_and_options(bare, typed, at, offered):
    done = bare.shell(f'_KEHOACH_COMPLETE=complete_bash COMP_WORDS="{typed}" COMP_CWORD={at} kehoach')
    assert offered in done.stdout.splitlines()


@pytest.mark.parametrize(
    ("language", "words"), [("vi", "Đã cài phím Tab cho bash"), ("en", "The Tab key is set up")]
)
def test_that_the_tab_key_is_set_up_is_told_in_the_users_language(bare, tmp_path, language, words):
    done = bare.shell(
        f"KEHOACH_LANG={language} HOME={tmp_path} _TYPER_COMPLETE_TEST_DISABLE_SHELL_DETECTION=1 "
        "kehoach --install-completion bash"
    )
    assert done.stdout.startswith(words) and done.returncode == 0
    assert "kehoach" in (tmp_path / ".bashrc").read_text(encoding="utf-8")


def test_the_help_of_completion_is_in_the_users_language(bare):
    assert "Cài phím Tab" in bare("--help", language="vi").stdout
