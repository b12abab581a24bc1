"""Ingest: files, folders and globs into the archive, whatever state they are in."""

from pipeline.files.discover import Found, PathMissing, discover, is_there
from pipeline.files.limits import Limits
from pipeline.files.parser import Parser
from pipeline.ingest.cluster import Cluster
from pipeline.ingest.outcome import Result
from pipeline.ingest.run import Settings, ingest
from pipeline.ingest.sync import Change, changes, covered, in_sight, known_names, mark_missing

__all__ = [
    "Change",
    "Cluster",
    "Found",
    "Limits",
    "Parser",
    "PathMissing",
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
]
