"""A workbook of answers: a sheet an answer, its column names in sight, its rows written by DuckDB."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO
from zipfile import ZIP_DEFLATED, ZipFile

import duckdb

from pipeline.exports.spreadsheet import rows as sheet_rows
from pipeline.exports.spreadsheet.parts import FOOT, TOP, other_parts

ROWS_IN_SHEET = 1_048_575
"""What a sheet of Excel holds below the column names."""
LONGEST_NAME = 31


@dataclass(frozen=True, slots=True)
class Sheet:
    """An answer and what it is called; `names` are what its columns are called where not as in the answer."""

    title: str
    sql: str
    given: Mapping[str, object] = field(default_factory=dict)
    names: Sequence[str] | None = None


def write_workbook(
    connection: duckdb.DuckDBPyConnection, target: Path | IO[bytes], sheets: Iterable[Sheet]
) -> None:
    """Writes the answers to the file; more sheets where one cannot hold an answer."""
    sheet_rows.prepare(connection)
    titles: list[str] = []
    with ZipFile(target, "w", ZIP_DEFLATED) as book:
        for sheet in sheets:
            answer = connection.sql(sheet.sql, params=dict(sheet.given))
            head = sheet_rows.head(connection, sheet.names or answer.columns)
            for number, rows in enumerate(_parted(sheet_rows.rows(answer)), start=1):
                titles.append(_title(sheet.title, number))
                _write_sheet(book, f"xl/worksheets/sheet{len(titles)}.xml", head, rows)
        for name, part in other_parts(titles):
            book.writestr(name, part)


def _title(title: str, number: int) -> str:
    end = f" {number}" if number > 1 else ""
    return title[: LONGEST_NAME - len(end)] + end


def _write_sheet(book: ZipFile, part: str, head: str, rows: Iterable[list[str]]) -> None:
    with book.open(part, "w", force_zip64=True) as file:
        file.write((TOP + head).encode())
        for batch in rows:
            file.write("".join(batch).encode())
        file.write(FOOT.encode())


def _parted(batches: Iterator[list[str]]) -> Iterator[Iterator[list[str]]]:
    """The batches, sheet by sheet; at least one sheet. Each is to be used up before the next is asked for."""
    left = next(batches, [])
    while True:
        rest: list[list[str]] = []
        yield _first(left, batches, rest)
        if not rest:
            return
        left = rest[0]


def _first(batch: list[str], batches: Iterator[list[str]], rest: list[list[str]]) -> Iterator[list[str]]:
    """What one sheet holds; what is left of the last batch goes to `rest`."""
    room = ROWS_IN_SHEET
    while batch:
        yield batch[:room]
        if len(batch) > room:
            rest.append(batch[room:])
            return
        room -= len(batch)
        batch = next(batches, [])
