"""Ingest: files, folders and globs into the archive, whatever state they are in."""

from pipeline.files.discover import Found, PathMissing, discover, is_there
from pipeline.files.limits import DEFAULT_SIZE_LIMIT, Limits
from pipeline.files.parser import Parser, ReadFile, parse_file
from pipeline.files.read import FileBytes, read
from pipeline.ingest.cluster import Cluster
from pipeline.ingest.outcome import Counts, Result
from pipeline.ingest.run import Settings, ingest
from pipeline.ingest.sync import Change, changes, covered, in_sight, known_names, mark_missing

__all__ = [
    "DEFAULT_SIZE_LIMIT",
    "Change",
    "Cluster",
    "Counts",
    "FileBytes",
    "Found",
    "Limits",
    "Parser",
    "PathMissing",
    "ReadFile",
    "Result",
    "Settings",
    "changes",
    "covered",
    "discover",
    "in_sight",
    "ingest",
    "is_there",
    "known_names",
    "mark_missing",
    "parse_file",
    "read",
]
