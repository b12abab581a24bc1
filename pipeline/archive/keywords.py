"""The keywords of an archive's documents."""

from collections import Counter
from collections.abc import Callable

import duckdb
import pyarrow as pa

from pipeline.archive.load import insert

CAPTIONS = """
    SELECT doc_id, title FROM documents WHERE title IS NOT NULL
    UNION ALL
    SELECT doc_id, title FROM tables WHERE title IS NOT NULL
"""

Keywords = Callable[[str], set[str]]
"""The keywords of one text."""


def add_keywords(connection: duckdb.DuckDBPyConnection, keywords: Keywords) -> int:
    """Gives keywords to the documents that have none yet, from titles and captions; how many got some."""
    captions = connection.execute(
        f"SELECT DISTINCT doc_id, title FROM ({CAPTIONS}) ANTI JOIN keywords USING (doc_id)"
    ).fetchall()
    known = {title: keywords(title) for title in {title for _, title in captions}}
    counted = Counter((doc_id, keyword) for doc_id, title in captions for keyword in known[title])
    rows = [{"doc_id": doc, "keyword": keyword, "n": n} for (doc, keyword), n in sorted(counted.items())]
    insert(connection, "keywords", pa.Table.from_pylist(rows))
    return len({doc_id for doc_id, _ in counted})
