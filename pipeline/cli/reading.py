"""The parser that the commands use."""

from pathlib import Path

from pipeline.ingest import (
    DEFAULT_SIZE_LIMIT,
    FileBytes,
    Found,
    Parser,
    PathMissing,
    ReadFile,
    parse_file,
    read,
)
from pipeline.parsing import parse_bytes
from pipeline.version import PARSER_VERSION

PARSER = Parser(parse_bytes, PARSER_VERSION)


def read_one(path: Path) -> ReadFile:
    """What one file says. Raises PathMissing."""
    if not path.exists():
        raise PathMissing(str(path))
    reading = read(Found(path.absolute()), DEFAULT_SIZE_LIMIT, PARSER.version)
    if not isinstance(reading, FileBytes):
        return ReadFile(reading.source)
    return parse_file(reading, PARSER)
