"""What users' own rules found in the texts of an archive."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

import duckdb
import pyarrow as pa

from pipeline.archive.load import insert, transaction

TEXTS = """
    SELECT doc_id, section_id, field, text FROM (
        SELECT doc_id, NULL::INTEGER AS section_id, 'title' AS field, title AS text FROM documents
        UNION ALL
        SELECT doc_id, section_id, 'title', title FROM sections
        UNION ALL
        SELECT doc_id, section_id, 'body', body FROM sections
    ) WHERE text <> ''
    ORDER BY doc_id, section_id NULLS FIRST, field DESC
"""
COLUMNS = ("rules", "doc_id", "ordinal", "section_id", "field", "label", "rule_id", "start", "end", "text")

Found = Sequence[tuple[str, str, int, int, str]]
"""What was found in one text: label, rule id, start, end, text of each span."""

Find = Callable[[Iterable[str]], Iterable[Found]]
"""Texts → what was found in each, in the same order."""


def tag(connection: duckdb.DuckDBPyConnection, rules: str, find: Find) -> int:
    """Puts the spans that the rules named `rules` find in place of those that they found before; how many."""
    texts = connection.execute(TEXTS).fetchall()
    found = find(text for *_, text in texts)
    rows = [dict(zip(COLUMNS, row, strict=True)) for row in _rows(rules, texts, found)]
    with transaction(connection):
        connection.execute("DELETE FROM user_spans WHERE rules = ?", [rules])
        insert(connection, "user_spans", pa.Table.from_pylist(rows))
    return len(rows)


def _rows(rules: str, texts: Sequence[tuple[Any, ...]], found: Iterable[Found]) -> Iterator[tuple[Any, ...]]:
    doc_id, ordinal = None, 0
    for (document, section_id, field, _), spans in zip(texts, found, strict=True):
        ordinal = ordinal if document == doc_id else 0
        doc_id = document
        for label, rule_id, start, end, text in spans:
            ordinal += 1
            yield (rules, doc_id, ordinal, section_id, field, label, rule_id, start, end, text)
