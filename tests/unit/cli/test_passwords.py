"""`--password`, KEHOACH_PASSWORD, and the question for it."""

import json
import os
import pty
import subprocess
import sys

import pytest

from corpus.generator import CARRIERS, load
from tests.encryption import encrypted_pdf

PASSWORD = "mật khẩu rất dài và hiếm"


@pytest.fixture
def locked(kehoach):
    path = kehoach.folder / "khoa.pdf"
    path.write_bytes(encrypted_pdf(CARRIERS["printed"].write(load("xa-an-sinh-2024")), PASSWORD))
    return path


def test_parse_with_the_option_or_the_variable(kehoach, locked):
    assert json.loads(kehoach("parse", locked, "--password", PASSWORD).stdout)["plans"]
    assert json.loads(kehoach("parse", locked, KEHOACH_PASSWORD=PASSWORD).stdout)["plans"]
    needed, wrong = kehoach("parse", locked), kehoach("parse", locked, "--password", "sai")
    assert (needed.returncode, wrong.returncode) == (1, 1)
    assert "[password_needed]" in needed.stderr
    assert "KEHOACH_PASSWORD" in needed.stderr
    assert "[password_wrong]" in wrong.stderr


def test_a_run_with_the_password_reads_what_failed_without_it_and_keeps_no_trace_of_it(kehoach, locked):
    archive = ("--archive", "khoa.duckdb")
    assert kehoach("ingest", locked, *archive).returncode == 1
    assert kehoach("ingest", locked, *archive, "--password", "sai").returncode == 1
    assert kehoach("ingest", locked, *archive, KEHOACH_PASSWORD=PASSWORD).returncode == 0
    answer = kehoach("sql", "SELECT status FROM sources", "--format", "csv", *archive)
    assert answer.stdout.split() == ["status", "ok"]
    written = [path for path in kehoach.folder.rglob("*") if path.is_file() and path != locked]
    assert not [path for path in written if PASSWORD.encode() in path.read_bytes()]


def test_parse_asks_for_it_on_a_terminal_and_does_not_show_it(kehoach, locked):
    terminal, end = pty.openpty()
    program = [sys.executable, "-m", "pipeline.cli", "parse", str(locked)]
    with subprocess.Popen(
        program,
        cwd=kehoach.folder,
        env=kehoach.environment("en"),
        stdin=end,
        stdout=subprocess.PIPE,
        stderr=end,
        start_new_session=True,
    ) as running:
        os.close(end)
        shown = b""
        while b"Password: " not in shown:
            shown += os.read(terminal, 1024)
        os.write(terminal, PASSWORD.encode() + b"\n")
        answer, _ = running.communicate(timeout=60)
    assert json.loads(answer)["plans"]
    assert PASSWORD.encode() not in shown
    os.close(terminal)


def test_help_tells_of_the_variable(kehoach):
    assert "KEHOACH_PASSWORD" in kehoach("parse", "--help").stdout
