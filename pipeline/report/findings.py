"""The findings of an archive in the order in which a clerk should look at them."""

from pathlib import Path
from typing import Any

from pipeline.archive import open_for_reading
from pipeline.archive.sql import as_dicts
from pipeline.errors import CataloguedError

FindingRow = dict[str, Any]

WORST_FIRST = """
    SELECT * FROM audit
    WHERE $documents IS NULL OR list_contains($documents, doc_id)
    ORDER BY
        min(severity_rank) OVER (PARTITION BY doc_id),
        count(*) FILTER (severity = 'error') OVER (PARTITION BY doc_id) DESC,
        count(*) OVER (PARTITION BY doc_id) DESC,
        doc_id, severity_rank, ordinal
"""

NAMED = """
    SELECT doc_id FROM documents JOIN sources USING (source_id)
    WHERE
        starts_with(doc_id, $name) OR filename = $name
        OR upper(symbol) = upper($name) OR upper(inferred_symbol) = upper($name)
"""


class DocumentUnknown(CataloguedError):
    """No document of the archive has the id, filename or symbol."""

    code = "document_unknown"


def wanted_documents(archive: Path, names: list[str]) -> list[str] | None:
    """The ids of the documents with these doc_id prefixes, filenames or symbols; None, for all, without any.

    Raises DocumentUnknown.
    """
    wanted: list[str] = []
    with open_for_reading(archive) as connection:
        for name in names:
            matches = [row[0] for row in connection.execute(NAMED, {"name": name}).fetchall()]
            if not matches:
                raise DocumentUnknown(name=name)
            wanted += matches
    return wanted or None


def findings(archive: Path, documents: list[str] | None) -> list[FindingRow]:
    """The findings of the documents with these ids, or of all.

    Plans with errors come first, those with the most errors before others.
    """
    with open_for_reading(archive) as connection:
        return as_dicts(connection.execute(WORST_FIRST, {"documents": documents}))
