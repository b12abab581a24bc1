"""Ingest: files, folders and globs into the archive, whatever state they are in."""

from pipeline.ingest.discover import Found, PathMissing, discover
from pipeline.ingest.limits import DEFAULT_SIZE_LIMIT, Limits
from pipeline.ingest.outcome import Counts, Result
from pipeline.ingest.parser import Parser, ReadFile, parse_file
from pipeline.ingest.read import FileBytes, read
from pipeline.ingest.run import Settings, ingest

__all__ = [
    "DEFAULT_SIZE_LIMIT",
    "Counts",
    "FileBytes",
    "Found",
    "Limits",
    "Parser",
    "PathMissing",
    "ReadFile",
    "Result",
    "Settings",
    "discover",
    "ingest",
    "parse_file",
    "read",
]
