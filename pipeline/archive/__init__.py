"""The archive: one DuckDB file with everything that was read, for anyone who knows SQL."""

from pipeline.archive.connection import open_for_copying, open_for_reading, open_for_writing, require_archive
from pipeline.archive.errors import (
    ArchiveDamaged,
    ArchiveWriteFailed,
    NoStatement,
    QueryTooHungry,
    write_error,
)
from pipeline.archive.keywords import add_keywords
from pipeline.archive.load import is_newer, link, load_rows, transaction
from pipeline.archive.names import Name
from pipeline.archive.publish import publish
from pipeline.archive.query import QueryLimits, answers, query
from pipeline.archive.rows.arrow import ArrowRows
from pipeline.archive.search import MOST_WORDS, Question, search
from pipeline.archive.stored.plans import StoredPlan, stored_plans
from pipeline.archive.user_spans import tag

__all__ = [
    "MOST_WORDS",
    "ArchiveDamaged",
    "ArchiveWriteFailed",
    "ArrowRows",
    "Name",
    "NoStatement",
    "QueryLimits",
    "QueryTooHungry",
    "Question",
    "StoredPlan",
    "add_keywords",
    "answers",
    "is_newer",
    "link",
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
    "write_error",
]
