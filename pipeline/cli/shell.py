"""The shell of `kehoach sql`: statements over several lines, history, a few commands with a dot."""

import os
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from models.errors import KehoachError
from pipeline.archive import NoStatement, QueryLimits, answers
from pipeline.archive.sql import literal
from pipeline.cli.answers.asking import ask
from pipeline.cli.answers.forms import AnswerFormat, write_answers
from pipeline.cli.error_messages import with_code
from pipeline.messages import text

PROMPT = "kehoach> "
PROMPT_WITHIN = "    ...> "
TABLES = """
    SELECT name, comment FROM (
        SELECT table_name AS name, comment, 2 AS rank FROM duckdb_tables() WHERE database_name = 'archive'
        UNION ALL
        SELECT view_name, comment, 1 FROM duckdb_views() WHERE database_name = 'archive' AND NOT internal
    ) ORDER BY rank, name
"""
SCHEMA = """
    SELECT column_name AS name, data_type AS type, comment FROM duckdb_columns()
    WHERE database_name = 'archive' AND lower(table_name) = lower({name}) ORDER BY column_index
"""
_QUIET = re.compile(r"'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"|\$(\w*)\$.*?\$\1\$|--[^\n]*|/\*.*?\*/", re.DOTALL)
"""Closed strings, names in quotes and comments, inside which a semicolon ends nothing."""


class Shell:
    """Reads statements until the user leaves; an error ends the statement, not the shell.

    The archive is opened anew for each statement, so that others can write it in between.
    """

    def __init__(self, archive: Path, limits: QueryLimits, answer_format: AnswerFormat) -> None:
        self.archive, self.limits, self.answer_format = archive, limits, answer_format
        self.commands: dict[str, Callable[[str], None]] = {
            ".tables": lambda _: self._ask(TABLES),
            ".schema": self._schema,
            ".help": lambda _: print(text("shell.help")),
        }

    def run(self) -> None:
        """Runs until `.quit` or the end of input."""
        print(text("shell.welcome", archive=self.archive))
        with _history():
            for statement in self._statements():
                self.answer(statement)

    def answer(self, statement: str) -> None:
        """Carries out one statement or command."""
        name, _, rest = statement.rstrip(" ;").partition(" ")
        try:
            if not name.startswith("."):
                self._ask(statement)
            elif command := self.commands.get(name):
                command(rest.strip(" '\""))
            else:
                print(text("shell.unknown", name=name))
        except NoStatement:
            return  # a comment by itself, or a semicolon too many
        except KehoachError as error:
            print(with_code(error))
        except KeyboardInterrupt:
            print(text("shell.interrupted"))

    def _statements(self) -> Iterator[str]:
        """What the user enters, whole; Ctrl+C drops what is begun."""
        lines: list[str] = []
        while True:
            try:
                lines.append(input(PROMPT_WITHIN if lines else PROMPT))
            except KeyboardInterrupt:
                print()
                lines = []
                continue
            except EOFError:
                print()
                return
            statement = "\n".join(lines).strip()
            if statement.rstrip(" ;") in {".quit", ".exit"}:
                return
            if statement.startswith(".") or is_complete(statement):
                yield from filter(None, [statement])
                lines = []

    def _ask(self, sql: str) -> None:
        ask(self.archive, sql, self.limits, self.answer_format)

    def _schema(self, name: str) -> None:
        if not name:
            self._ask(TABLES)
            return
        columns = answers(self.archive, SCHEMA.format(name=literal(name)), self.limits)
        if columns[0].num_rows:
            write_answers(columns, self.answer_format)
        else:
            print(text("shell.no_table", name=name))


@contextmanager
def _history() -> Iterator[None]:
    """Keeps what was entered for the next time, where the system has line editing."""
    try:
        import readline  # noqa: PLC0415  not on Windows
    except ImportError:
        yield
        return
    file = Path(os.environ.get("XDG_STATE_HOME") or Path.home() / ".local" / "state") / "kehoach" / "history"
    if file.exists():
        readline.read_history_file(file)
    try:
        yield
    finally:
        file.parent.mkdir(parents=True, exist_ok=True)
        readline.write_history_file(file)


def is_complete(statement: str) -> bool:
    """Whether the text is blank or ends with a semicolon outside strings and comments."""
    rest = _QUIET.sub(" ", statement).strip()
    return not rest or (rest.endswith(";") and not re.search(r"['\"]|/\*|\$\w*\$", rest))
