"""The archive: one DuckDB file with everything that was read, for anyone who knows SQL."""

from pipeline.archive.connection import open_for_copying, open_for_reading, open_for_writing, require_archive
from pipeline.archive.errors import (
    ArchiveDamaged,
    ArchiveError,
    ArchiveWriteFailed,
    NoStatement,
    QueryFailed,
    QueryTooHungry,
    write_error,
)
from pipeline.archive.keywords import add_keywords
from pipeline.archive.load import is_newer, link, load, load_rows, transaction
from pipeline.archive.names import Name
from pipeline.archive.publish import publish
from pipeline.archive.query import QueryLimits, answers, query
from pipeline.archive.rows.arrow import ArrowRows
from pipeline.archive.search import MOST_WORDS, Question, search
from pipeline.archive.stored.plans import StoredPlan, stored_plans
from pipeline.archive.user_spans import tag
from pipeline.identifiers import content_id, unread_id

__all__ = [
    "MOST_WORDS",
    "ArchiveDamaged",
    "ArchiveError",
    "ArchiveWriteFailed",
    "ArrowRows",
    "Name",
    "NoStatement",
    "QueryFailed",
    "QueryLimits",
    "QueryTooHungry",
    "Question",
    "StoredPlan",
    "add_keywords",
    "answers",
    "content_id",
    "is_newer",
    "link",
    "load",
    "load_rows",
    "open_for_copying",
    "open_for_reading",
    "open_for_writing",
    "publish",
    "query",
    "require_archive",
    "search",
    "stored_plans",
    "tag",
    "transaction",
    "unread_id",
    "write_error",
]
