"""What places of an archive say against each other: two values of a figure, two dates of an instrument."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import Any

from extractors.audit.messages import vietnamese
from pipeline.archive import open_for_reading
from pipeline.archive.sql import as_dicts
from pipeline.messages import text
from pipeline.report.places import place_in_words

Answer = dict[str, Any]
SAME = itemgetter("doc_id", "other_doc_id", "year", "indicator", "table_id", "other_table_id")
"""What rows of two tables have in common that say the same figures differently: they are told as one."""
PLACE_KEYS = ("table_ordinal", "row", "row_label", "section_path")


@dataclass(frozen=True, slots=True)
class Contradiction:
    """What two places say, in one sentence, and where they are."""

    sentence: str
    places: tuple[str, ...]


# Prose against the same document's prose and tables is among its findings already, as are its own citations.
FIGURES = """
    SELECT
        c.*, t.ordinal AS table_ordinal, r.label AS row_label, r.kind AS row_kind, s.path AS section_path,
        u.ordinal AS other_table_ordinal, q.label AS other_row_label, z.path AS other_section_path
    FROM conflicts AS c
    JOIN plans AS p ON p.doc_id = c.doc_id
    LEFT JOIN tables AS t ON t.table_id = c.table_id
    LEFT JOIN table_rows AS r ON r.table_id = c.table_id AND r.row = c.row
    LEFT JOIN sections AS s ON s.doc_id = c.doc_id AND s.section_id = c.section_id
    LEFT JOIN tables AS u ON u.table_id = c.other_table_id
    LEFT JOIN table_rows AS q ON q.table_id = c.other_table_id AND q.row = c.other_row
    LEFT JOIN sections AS z ON z.doc_id = c.other_doc_id AND z.section_id = c.other_section_id
    WHERE
        ($documents IS NULL OR list_has_any($documents, [c.doc_id, c.other_doc_id]))
        AND NOT (c.within = 'document' AND 'prose' IN (c.stated_in, c.other_stated_in))
    ORDER BY
        c.within <> 'document', c.within <> 'file', c.issuer, p.issued_text, c.doc_id, c.other_doc_id,
        c.year, c.indicator, c.table_id, c.other_table_id, row_kind IS DISTINCT FROM 'total', c.row, c.col
"""
CITATIONS = """
    SELECT c.*, s.path AS section_path
    FROM citation_conflicts AS c
    LEFT JOIN sections AS s ON s.doc_id = c.doc_id AND s.section_id = c.section_id
    WHERE
        ($documents IS NULL OR list_contains($documents, c.doc_id))
        AND NOT EXISTS (
            FROM findings AS f
            WHERE f.doc_id = c.doc_id AND f.code = 'conflicting_citation' AND contains(f.message, c.symbol)
        )
    ORDER BY c.symbol, c.doc_id, c.ordinal
"""


def contradictions(archive: Path, documents: list[str] | None) -> list[Contradiction]:
    """Those that the documents with these ids have a part in, or all; what findings tell of is left out."""
    return [
        *_of_tables(_asked(archive, FIGURES, documents)),
        *(_of_citations(one) for one in _asked(archive, CITATIONS, documents)),
    ]


def _asked(archive: Path, question: str, documents: list[str] | None) -> list[Answer]:
    with open_for_reading(archive) as connection:
        return as_dicts(connection.execute(question, {"documents": documents}))


def _of_tables(rows: Iterable[Answer]) -> Iterator[Contradiction]:
    """One for all rows in which a column of two tables differs: that of the total, if it is among them."""
    for _, group in groupby(rows, key=SAME):
        first, *others = group
        yield _of_figures(first, len(others))


def _of_figures(row: Answer, others: int) -> Contradiction:
    sentence = text(
        "audit.between.figures",
        area=", ".join(_areas(row)),
        indicator=row["indicator"],
        year=row["year"],
        value=_amount(row),
        other=_amount(row, "other_"),
    )
    more = text("audit.between.more", count=others) if others else ""
    return Contradiction(f"{sentence} {more}".strip(), (_place(row), _place(row, "other_")))


def _areas(row: Answer) -> list[str]:
    """The areas from the smallest on; a row is called as its table calls it."""
    *wider, own = row["area"].title().split("/")
    is_row = row["row_label"] is not None and own.casefold() in row["row_label"].casefold()
    return [row["row_label"] if is_row else own, *reversed(wider)]


def _amount(row: Answer, side: str = "") -> str:
    return f"{_figure(row[side + 'value'])} {row[side + 'unit'] or ''}".strip()


def _of_citations(row: Answer) -> Contradiction:
    key, written = ("dates", _date) if row["what"] == "date" else ("issuers", str)
    sentence = text(
        f"audit.between.{key}",
        symbol=row["symbol"],
        value=written(row["value"]),
        other=written(row["other_value"]),
    )
    return Contradiction(sentence, (_place({**row, "symbol": row["citing_symbol"]}),))


def _figure(value: Decimal) -> str:
    whole = value == value.to_integral_value()
    return vietnamese(value.quantize(Decimal(1)) if whole else value.normalize())


def _date(iso: str) -> str:
    return "/".join(reversed(iso.split("-")))


def _place(row: Answer, side: str = "") -> str:
    """Document, table and row, or section."""
    document = " · ".join(row[side + key] for key in ("symbol", "filename") if row.get(side + key))
    return ", ".join(filter(None, (document, place_in_words(row, PLACE_KEYS, side))))
