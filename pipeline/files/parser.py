"""The parser of a run, and what it makes of one file."""

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass

from pipeline.files.parsed import ParsedFile
from pipeline.files.read import FileBytes, broken, named

Parse = Callable[[bytes, str], ParsedFile]
"""The bytes and the name of a file → what it says; raises nothing. functools.partial binds options."""

SetUp = Callable[[], AbstractContextManager[object]]
"""What must stand while files are parsed: entered before the first, left after the last."""


@dataclass(frozen=True, slots=True)
class Parser:
    """How files are parsed, and the version that says so in the archive. Pickles, to reach the workers.

    `around_run` is entered once in the parent process, before workers start; `around_worker` in each process
    that parses. `key` names the options where they hold a secret, of which not even a hash may be written;
    `cures` are the error codes of files that these options, or what was installed since, may open, so that
    they are read again.
    """

    parse: Parse
    version: str
    around_run: SetUp = nullcontext
    around_worker: SetUp = nullcontext
    key: str | None = None
    cures: frozenset[str] = frozenset()


def parse_file(reading: FileBytes, parser: Parser) -> ParsedFile:
    """What the parser says of a file; a parser that breaks down fails this file and no other."""
    try:
        outcome = parser.parse(reading.data, reading.identity.filename)
    except MemoryError:
        return ParsedFile(broken(reading.identity, parser.version, "memory_exceeded"))
    except Exception as error:  # noqa: BLE001  one file must never end a run over thousands
        detail = f"{type(error).__name__}: {error}"
        return ParsedFile(broken(reading.identity, parser.version, "parser_broke_down", detail))
    return ParsedFile(named(outcome.source, reading.identity.uri), outcome.plans)
