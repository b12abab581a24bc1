"""Ingest: files, folders and globs into the archive, whatever state they are in."""

from pipeline.ingest.discover import Found, PathMissing, discover
from pipeline.ingest.read import FileBytes, read
from pipeline.ingest.run import DEFAULT_SIZE_LIMIT, Parser, Result, ingest, parse_file

__all__ = [
    "DEFAULT_SIZE_LIMIT",
    "FileBytes",
    "Found",
    "Parser",
    "PathMissing",
    "Result",
    "discover",
    "ingest",
    "parse_file",
    "read",
]
