import os
import signal
from threading import Timer

import pytest

from pipeline.archive import QueryLimits, open_for_writing
from pipeline.cli.shell import Shell, is_complete
from tests.loading import load
from tests.unit.archive.samples import sample


@pytest.fixture
def type_in(tmp_path, monkeypatch, capsys):
    """What the shell prints when these lines are typed; KeyboardInterrupt stands for Ctrl+C."""
    monkeypatch.setenv("KEHOACH_LANG", "en")
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    archive = tmp_path / "a.duckdb"
    with open_for_writing(archive) as connection:
        load(connection, [sample()])

    def run(*lines):
        left = iter(lines)

        def typed(prompt):
            line = next(left, EOFError)
            if isinstance(line, type):
                raise line
            return line() if callable(line) else line

        monkeypatch.setattr("builtins.input", typed)
        Shell(archive, QueryLimits(seconds=60, rows=100), "csv").run()
        return capsys.readouterr().out.splitlines()[1:]

    return run


def test_a_statement_may_go_over_several_lines(type_in):
    assert type_in("SELECT filename", "FROM plans", "  ;", ".quit") == ["filename", "suoi-bac.txt"]


def test_each_statement_is_answered_until_the_input_ends(type_in):
    assert type_in("SELECT 1 AS a;", "", "SELECT 2 AS b;") == ["a", "1", "b", "2", ""]


def test_an_error_ends_the_statement_and_not_the_shell(type_in):
    lines = type_in("SELECT nonsense;", "SELECT 1 AS a;", ".quit")
    assert any(line.endswith("[query_failed]") for line in lines)
    assert lines[-2:] == ["a", "1"]


def test_a_comment_or_a_semicolon_by_itself_is_no_fault(type_in):
    assert type_in("-- first", ";", "SELECT 1 AS a;", ".quit") == ["a", "1"]


def test_control_c_drops_what_is_begun(type_in):
    assert type_in("SELECT", KeyboardInterrupt, "SELECT 1 AS a;", ".quit") == ["", "a", "1"]


@pytest.mark.parametrize("seconds", [0.05, 0.1, 1])
def test_control_c_ends_the_query_and_not_the_shell(type_in, seconds):
    # Shells that start a run in the background have it ignore Ctrl+C.
    signal.signal(signal.SIGINT, signal.default_int_handler)

    def endless():
        Timer(seconds, lambda: os.kill(os.getpid(), signal.SIGINT)).start()
        return "SELECT count(*) FROM range(10000000) AS a, range(1000000) AS b;"

    assert type_in(endless, "SELECT 1 AS a;", ".quit") == ["Stopped.", "a", "1"]


def test_the_limits_hold(type_in):
    assert type_in("FROM range(101);", ".quit")[-1].endswith("[answer_too_large]")


def test_tables_are_listed_with_what_they_hold(type_in):
    lines = type_in(".tables", ".quit")
    assert lines[0] == "name,comment"
    assert any(line.startswith("plans,One row a document") for line in lines)
    assert any(line.startswith("cells,Body cells") for line in lines)


def test_columns_are_listed_with_what_they_mean(type_in):
    assert (
        'value,"DECIMAL(38,10)","The number that the cell says, exact; NULL for text and ranges."'
        in type_in(".schema Cells;", ".quit")
    )


def test_a_table_that_is_not_there(type_in):
    assert type_in(".schema nope;", ".quit;") == ["There is no table or view nope; .tables lists them."]


def test_a_command_that_is_not_there(type_in):
    assert type_in(".nope", ".exit;") == ["There is no command .nope; .help lists them."]
    assert any(".schema NAME" in line for line in type_in(".help", ".quit"))


def test_what_was_typed_is_remembered(type_in, tmp_path):
    readline = pytest.importorskip("readline")
    readline.add_history("SELECT 1;")
    type_in(".quit")
    assert "SELECT 1;" in (tmp_path / "state" / "kehoach" / "history").read_text()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "  \n",
        "SELECT 1;",
        "SELECT ';';",
        "SELECT 1; ",
        "-- note;\nSELECT 1;",
        "SELECT 'it''s';",
        "SELECT $$it's$$;",
        "SELECT $a$;$b$$a$;",
    ],
)
def test_complete(text):
    assert is_complete(text)


@pytest.mark.parametrize(
    "text",
    [
        "SELECT 1",
        "SELECT ';",
        "SELECT 1 -- ;",
        "SELECT '; ",
        "SELECT /* ;",
        'SELECT ";',
        "SELECT $$a;",
        "SELECT $a$$$;",
    ],
)
def test_incomplete(text):
    assert not is_complete(text)


def test_a_terminal_gets_the_shell(kehoach):
    pty = pytest.importorskip("pty")
    leader, follower = pty.openpty()
    try:
        os.write(leader, b".quit\n")
        done = kehoach("sql", stdin=follower)
    finally:
        os.close(leader)
        os.close(follower)
    assert done.returncode == 0
    assert "kehoach.duckdb" in done.stdout
    assert "kehoach> " in done.stdout


def test_a_pipe_gives_the_statement(kehoach):
    done = kehoach.shell("echo 'SELECT 1 AS a' | python -m pipeline.cli sql --format csv")
    assert done.stdout == "a\n1\n"
