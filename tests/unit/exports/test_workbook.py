"""What DuckDB writes as the XML of a workbook, read back as a spreadsheet reads it."""

import io
import re
from datetime import date, datetime, timedelta
from decimal import Decimal
from zipfile import ZipFile

import duckdb
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from pipeline.display import shown
from pipeline.exports.spreadsheet import workbook
from pipeline.exports.spreadsheet.numbers import fits
from pipeline.exports.spreadsheet.workbook import Sheet, write_workbook

MAIN = {"m": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}
ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")
FIRST_DAY = datetime(1899, 12, 30)


def written(*sheets):
    book = io.BytesIO()
    with duckdb.connect() as connection:
        write_workbook(connection, book, sheets)
    return ZipFile(book)


def cells(book, number=1):
    """The rows of a sheet: text, numbers and blanks, with their formats of numbers."""
    sheet = etree.fromstring(book.read(f"xl/worksheets/sheet{number}.xml"))
    return [list(map(cell, row)) for row in sheet.iterfind(".//m:row", MAIN)]


def cell(found):
    text = found.findtext("m:is/m:t", namespaces=MAIN)
    if text is not None:
        return ESCAPED.sub(lambda code: chr(int(code[1], 16)), text)
    value = found.findtext("m:v", namespaces=MAIN)
    return None if value is None else Decimal(value)


def look(book, row, col):
    """The format of numbers of a cell."""
    styles = etree.fromstring(book.read("xl/styles.xml"))
    codes = {one.get("numFmtId"): one.get("formatCode") for one in styles.iterfind(".//m:numFmt", MAIN)}
    sheet = etree.fromstring(book.read("xl/worksheets/sheet1.xml"))
    style = int(sheet.findall(".//m:row", MAIN)[row][col].get("s"))
    return codes.get(styles.findall(".//m:cellXfs/m:xf", MAIN)[style].get("numFmtId"))


def titles(book):
    sheets = etree.fromstring(book.read("xl/workbook.xml"))
    return [sheet.get("name") for sheet in sheets.iterfind(".//m:sheet", MAIN)]


@pytest.mark.parametrize(
    ("sql", "value", "code"),
    [
        ("3017", 3017, None),
        ("-5::BIGINT", -5, None),
        ("4.39::DECIMAL(38, 10)", Decimal("4.39"), "#,##0.##########"),
        ("1500::DECIMAL(38, 10)", 1500, "#,##0"),
        ("-0.5::DECIMAL(38, 10)", Decimal("-0.5"), "#,##0.##########"),
        ("1200000000000000000::DECIMAL(38, 10)", 12 * 10**17, "#,##0"),
        ("12345678901234567890::DECIMAL(38, 10)", "12345678901234567890", None),
        ("12345678901234567890::HUGEINT", "12345678901234567890", None),
        ("0.25::DOUBLE", Decimal("0.25"), None),
        ("'nan'::DOUBLE", "nan", None),
        ("true", 1, None),
        ("DATE '2024-03-05'", (date(2024, 3, 5) - FIRST_DAY.date()).days, "dd/mm/yyyy"),
        ("TIMESTAMP '2024-03-05 12:00'", Decimal("45356.5"), "dd/mm/yyyy hh:mm"),
        ("DATE '1898-05-19'", "1898-05-19", None),
        ("DATE '12000-01-01'", "12000-01-01", None),
        ("'infinity'::DATE", "infinity", None),
        ("['A', 'B']", "A › B", None),
        ("'=1+1'", "=1+1", None),
        ("'a' || chr(10) || ' b & <c>'", "a\n b & <c>", None),
        ("'_x0041_'", "_x0041_", None),
        ("chr(1) || 'a'", "\ufffda", None),
        ("''", None, None),
        ("NULL", None, None),
    ],
)
def test_a_value_is_what_a_spreadsheet_shows(sql, value, code):
    book = written(Sheet("a", f"SELECT {sql} AS x"))
    assert cells(book) == [["x"], [value]]
    if code:
        assert look(book, 1, 0) == code


@given(st.decimals(allow_nan=False, allow_infinity=False, places=10, min_value=-(10**20), max_value=10**20))
def test_a_number_is_exact_or_text(number):
    ((made,),) = cells(written(Sheet("a", f"SELECT {number:f}::DECIMAL(38, 10) AS x")))[1:]
    assert (shown(made) if isinstance(made, Decimal) else made) == shown(number)
    assert isinstance(made, Decimal) == fits(number)


@given(st.datetimes(datetime(1900, 3, 1), datetime(9999, 12, 31)))
def test_a_moment_is_days_since_the_end_of_1899(moment):
    ((made,),) = cells(written(Sheet("a", "SELECT $x::TIMESTAMP AS x", {"x": moment})))[1:]
    assert abs(FIRST_DAY + timedelta(days=float(made)) - moment) < timedelta(milliseconds=1)


@given(st.text(st.characters(exclude_categories=("Cs",)), min_size=1, max_size=20))
def test_any_text_is_held(text):
    ((made,),) = cells(written(Sheet("a", "SELECT $x AS x", {"x": text})))[1:]
    held = re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]", "\ufffd", text)
    assert made.replace("\r\n", "\n") == held.replace("\r\n", "\n").replace("\r", "\n")


@pytest.mark.parametrize("text", ["a" * 40_000, "😀" * 20_000])
def test_a_text_that_no_cell_can_hold_is_cut_and_says_so(text):
    ((made,),) = cells(written(Sheet("a", "SELECT $x AS x", {"x": text})))[1:]
    assert made.endswith("…") and text.startswith(made[:-1])
    assert 12_000 < len(made.encode("utf-16-le")) // 2 <= 32_767


def test_rows_beyond_a_sheet_go_on_in_the_next(monkeypatch):
    monkeypatch.setattr(workbook, "ROWS_IN_SHEET", 3)
    long = "a" * 40
    book = written(Sheet(long, "FROM range(7) AS t(x)"), Sheet("none", "SELECT 1 AS x WHERE false"))
    assert titles(book) == [long[:31], f"{long[:29]} 2", f"{long[:29]} 3", "none"]
    assert [cells(book, number) for number in (1, 3, 4)] == [[["x"], [0], [1], [2]], [["x"], [6]], [["x"]]]


def test_the_columns_are_called_as_wanted():
    book = written(Sheet("a", "SELECT 1 AS x, $y AS y", {"y": "b"}, ["Số < 1", "Chữ"]))
    assert cells(book) == [["Số < 1", "Chữ"], [1, "b"]]


def test_citations_recipients_and_signers_have_sheets(exported):
    """Broken: what no view says stood in no sheet."""
    with ZipFile(exported("xlsx") / "kehoach.xlsx") as book:
        named = titles(book)
        assert {"citations", "recipients", "signers", "sources", "tables"} <= set(named)
        head, row = cells(book, named.index("citations") + 1)[:2]
        assert head[:6] == ["doc_id", "ordinal", "role", "doc_type", "number", "symbol"]
        assert dict(zip(head, row, strict=True))["symbol"] == "7/KH-UBND"
        assert not any(name.startswith("evidence") and name != "evidence_page" for name in head)
