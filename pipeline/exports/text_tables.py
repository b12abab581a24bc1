"""CSV that a spreadsheet opens right and that cannot run in it."""

import csv
import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TextIO

import duckdb

from pipeline.display import shown
from pipeline.exports.contents import TABLES, views

ROWS_IN_BATCH = 50_000
ENCODING = "utf-8-sig"
"""UTF-8 with a byte order mark: without it Excel takes Vietnamese letters for others."""
_BEGIN = r"=@＝＠\t\r"
_SIGN = r"[+\-＋－](?![\d .,%]*\Z)"
FORMULA = re.compile(
    rf"\A(?=[{_BEGIN}]|{_SIGN})"
    rf'|(?<=;)(?="*(?:[{_BEGIN}]|{_SIGN}))'
    rf'|(?<=[\r\n])(?=["\t]*(?:[=@＝＠]|[+\-＋－][^;\r\n]*[(|!]))'
)
"""Before what a spreadsheet would take for a formula; a number with its sign is none, a wide sign is one too.
Where the decimal sign is a comma, as in Vietnam, Excel parts cells at semicolons and at line breaks: there
a dash begins an item of a list, unless it calls something."""


def write_csv(connection: duckdb.DuckDBPyConnection, folder: Path) -> None:
    """Writes `<name>.csv` for every table and view."""
    for name in (*TABLES, *views(connection)):
        with (folder / f"{name}.csv").open("w", encoding=ENCODING, newline="") as file:
            write_rows(file, connection.table(name).columns, _rows(connection, name))


def write_rows(
    file: TextIO, names: Sequence[str], rows: Iterable[Sequence[object]], line_end: str = "\r\n"
) -> None:
    """A line of names and one for each row; the file is to be opened with ENCODING."""
    writer = csv.writer(file, lineterminator=line_end)
    writer.writerow([harmless(name) for name in names])
    writer.writerows([harmless(shown(value)) for value in row] for row in rows)


def harmless(text: str) -> str:
    """The text; with an apostrophe before what a spreadsheet would run as a formula."""
    return FORMULA.sub("'", text)


def _rows(connection: duckdb.DuckDBPyConnection, name: str) -> Iterator[tuple[object, ...]]:
    answer = connection.execute(f"SELECT * FROM {name}")
    while rows := answer.fetchmany(ROWS_IN_BATCH):
        yield from rows
