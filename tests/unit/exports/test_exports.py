import csv
import io
import json
import re
from decimal import Decimal
from itertools import chain
from zipfile import ZipFile

import duckdb
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from xlsxwriter import Workbook

from models.plan import Plan
from models.quantity import Quantity
from models.table import Cell
from pipeline.archive.schema import LOADED_TABLES
from pipeline.exports import FolderNotEmpty, FolderUnwritable, export
from pipeline.exports.spreadsheet.layout import header_lines
from pipeline.exports.spreadsheet.numbers import fits
from pipeline.exports.spreadsheet.table_sheet import write_table_sheet
from pipeline.exports.text_tables import harmless, write_rows
from pipeline.header_areas import Area, header_areas
from tests.unit.archive.samples import at, table

MAIN = {"m": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}
FORMULA = '=HYPERLINK("http://example.org";"x")'


def rows_of(path):
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def part(book, name):
    with ZipFile(book) as archive:
        return etree.fromstring(archive.read(name))


def texts(book):
    return part(book, "xl/sharedStrings.xml").xpath("//m:t/text()", namespaces=MAIN)


def test_parquet_holds_every_row_by_year_and_province(exported, tmp_path):
    folder = exported("parquet")
    with duckdb.connect() as connection:
        connection.execute(f"ATTACH '{tmp_path / 'a.duckdb'}' AS archive (READ_ONLY)")
        for name in LOADED_TABLES:
            whole = folder / f"{name}.parquet"
            read = f"read_parquet('{whole if whole.exists() else folder / name}{'' if whole.exists() else '/**/*.parquet'}')"
            ours = ", ".join(
                f"archive.{name}.{column}" for column in connection.table(f"archive.{name}").columns
            )
            theirs = ours.replace(f"archive.{name}.", "")
            sql = f"SELECT {ours} FROM archive.{name} EXCEPT ALL SELECT {theirs} FROM {read}"
            assert connection.execute(sql).fetchall() == [], name
        cells = f"read_parquet('{folder / 'cells'}/year=2024/*/*.parquet')"
        assert connection.execute(f"SELECT DISTINCT year, province FROM {cells}").fetchall() == [
            (2024, "Yên Sơn")
        ]
        values = connection.execute(f"SELECT value FROM {cells} WHERE row = 1 AND col = 1").fetchall()
        assert values == [(Decimal("7.25"),)]


def test_csv_opens_in_a_spreadsheet_and_cannot_run_there(exported):
    folder = exported("csv")
    assert (folder / "cells.csv").read_bytes().startswith(b"\xef\xbb\xbftable_id,row,col,raw")
    raw = [row["raw"] for row in rows_of(folder / "cells.csv")]
    assert "'" + FORMULA in raw
    assert {row["title"] for row in rows_of(folder / "documents.csv")} == {"Trồng rừng năm 2024", "-5"}
    assert {row["value"] for row in rows_of(folder / "observations.csv")} == {
        "5",
        "7.25",
        "12345678901234567890",
    }
    assert {"plans.csv", "audit.csv", "keywords.csv"} <= {path.name for path in folder.iterdir()}


@pytest.mark.parametrize(
    "text", ["=1+1", "+A1", "-A1", "@SUM(A1)", "\tx", "\rx", "-2+3|cmd", "=1", "＝1+1", "＋A1"]
)
def test_formulas_are_made_harmless(text):
    assert harmless(text) == f"'{text}"


@pytest.mark.parametrize(
    "text", ["", "-", "-5", "+3,5", "- 5", "-1.234,5%", "Số 5", "a=b", "5-7", "a; b", "5;-5"]
)
def test_what_is_no_formula_stays(text):
    assert harmless(text) == text


def test_a_formula_after_a_semicolon_is_made_harmless():
    assert harmless("Xã A;=1+1;@x") == "Xã A;'=1+1;'@x"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Xã A\n=1+1", "Xã A\n'=1+1"),
        ("\r=1", "'\r'=1"),
        ("Xã A\r\n\t@x", "Xã A\r\n'\t@x"),
        ('Xã A\n"=1+1"', 'Xã A\n\'"=1+1"'),
        ('Xã A;"=1+1"', 'Xã A;\'"=1+1"'),
        ("Xã A\n-cmd|' /C calc'!A0", "Xã A\n'-cmd|' /C calc'!A0"),
        ("Nhiệm vụ:\n- Giảm nghèo\n+ Rà soát", "Nhiệm vụ:\n- Giảm nghèo\n+ Rà soát"),
    ],
)
def test_a_formula_behind_a_line_break_or_quote_is_made_harmless(text, expected):
    assert harmless(text) == expected


def test_a_name_of_a_column_cannot_run_either():
    """Broken: a query that turns values into columns (PIVOT) has names out of documents."""
    file = io.StringIO(newline="")
    write_rows(file, ("=1+1", "Năm"), [(1, 2)])
    assert file.getvalue() == "'=1+1,Năm\r\n1,2\r\n"


@given(st.text(alphabet='a1 ;\n\r\t"=@+-(|!', max_size=12))
def test_no_cell_runs_where_cells_are_parted_at_semicolons(text):
    """Excel in Vietnam opens a file so, and takes lines apart that quotes would have kept together."""
    file = io.StringIO(newline="")
    write_rows(file, ("a", "b"), [("x", text)])
    for cell in chain.from_iterable(csv.reader(io.StringIO(file.getvalue(), newline=""), delimiter=";")):
        opened = cell.lstrip('\t"')
        assert not opened.startswith(("=", "@"))
        assert not re.match(r"[+-].*[(|!]", opened, re.DOTALL)


@pytest.mark.parametrize("text", ["a" * 40_000, "😀" * 20_000])
def test_a_text_that_no_cell_can_hold_is_cut_and_says_so(tmp_path, text):
    cell = Cell(row=0, col=1, raw=text, evidence=at("a"))
    with Workbook(tmp_path / "t.xlsx") as book:
        write_table_sheet(book, table("1").model_copy(update={"cells": (cell,), "title": text}))
    cut = [one for one in texts(tmp_path / "t.xlsx") if one.endswith("…")]
    assert len(cut) == 1  # title and cell say the same
    assert len(cut[0].encode("utf-16-le")) // 2 <= 32_767
    assert text.startswith(cut[0][:-1])


@given(st.text(max_size=20))
def test_no_text_begins_as_a_formula_with_a_name_in_it(text):
    first = harmless(text)[:1]
    assert first not in {"=", "@", "\t", "\r"}
    assert first not in {"+", "-"} or not any(letter.isalpha() for letter in text)


def test_the_workbook_has_a_sheet_a_view_and_no_formula(exported):
    book = exported("xlsx") / "kehoach.xlsx"
    names = part(book, "xl/workbook.xml").xpath("//m:sheet/@name", namespaces=MAIN)
    assert {"plans", "observations", "audit"} <= set(names)
    with ZipFile(book) as archive:
        sheets = [name for name in archive.namelist() if name.startswith("xl/worksheets/sheet")]
    assert len(sheets) == len(names)
    for sheet in sheets:
        tree = part(book, sheet)
        assert tree.xpath("//m:f", namespaces=MAIN) == []
        assert tree.xpath("//m:pane/@ySplit", namespaces=MAIN) == ["1"]


def test_a_table_stands_in_its_own_shape(exported):
    (book,) = (exported("xlsx") / "tables").iterdir()
    assert book.name.startswith("suối bạc_ 1.")
    sheet = part(book, "xl/worksheets/sheet1.xml")
    assert sheet.xpath("//m:mergeCell/@ref", namespaces=MAIN) == ["A4:A5"]
    assert sheet.xpath("//m:pane/@ySplit", namespaces=MAIN) == ["5"]
    assert sheet.xpath("//m:f", namespaces=MAIN) == []
    numbers = sheet.xpath("//m:sheetData//m:c[not(@t)]/m:v/text()", namespaces=MAIN)
    assert numbers == ["5", "7.25"]
    assert {"Diện tích rừng", "ha", "Thôn", "Diện tích", "Trồng mới", FORMULA, "12345678901234567890"} <= set(
        texts(book)
    )


def test_every_column_is_on_the_printed_page(exported):
    """Broken: the page lacked the last columns."""
    (book,) = (exported("xlsx") / "tables").iterdir()
    sheet = part(book, "xl/worksheets/sheet1.xml")
    assert sheet.xpath("//m:pageSetup/@orientation", namespaces=MAIN) == ["landscape"]
    assert sheet.xpath("//m:pageSetUpPr/@fitToPage", namespaces=MAIN) == ["1"]


def test_a_header_is_as_high_as_its_texts():
    """Broken: merged cells stayed one line high, and showed the first words only."""
    areas = [
        ("TT", Area(0, 0, 1, 0)),
        ("Số hộ được hỗ trợ xây nhà", Area(0, 1, 1, 1)),
        ("Kinh phí", Area(0, 2, 0, 3)),
        ("Tổng số", Area(1, 2, 1, 2)),
    ]
    assert header_lines(areas, [8, 10, 10, 8]) == [1, 3]
    assert header_lines(areas, [8, 40, 10, 8]) == [1, 1]
    assert header_lines([], []) == []


@pytest.mark.parametrize(
    ("raw", "value", "expected"),
    [
        ("1.260", "1260", ("1260", "#,##0")),
        ("4,39", "4.39", ("4.39", "#,##0.##########")),
        ("-5", "-5", ("-5", "#,##0")),
        ("4,39%", "4.39", ("4.39", '#,##0.##########"%"')),
        ("12%", "12", ("12", '#,##0"%"')),
        ("12 hộ", "12", None),
        ("12345678901234567890", "12345678901234567890", None),
    ],
)
def test_a_cell_that_is_a_number_is_one_in_the_sheet(tmp_path, raw, value, expected):
    quantity = Quantity(value=Decimal(value), unit="hộ")
    cell = Cell(row=0, col=1, raw=raw, quantity=quantity, evidence=at(raw))
    with Workbook(tmp_path / "t.xlsx") as book:
        write_table_sheet(book, table("1").model_copy(update={"cells": (cell,)}))
    sheet = part(tmp_path / "t.xlsx", "xl/worksheets/sheet1.xml")
    (made,) = sheet.xpath("//m:row[last()]/m:c[m:v]", namespaces=MAIN)
    if expected is None:
        assert made.get("t") == "s"
        assert raw in texts(tmp_path / "t.xlsx")
        return
    styles = part(tmp_path / "t.xlsx", "xl/styles.xml")
    number = styles.xpath("//m:cellXfs/m:xf", namespaces=MAIN)[int(made.get("s"))].get("numFmtId")
    codes = dict(
        zip(
            styles.xpath("//m:numFmt/@numFmtId", namespaces=MAIN),
            styles.xpath("//m:numFmt/@formatCode", namespaces=MAIN),
            strict=True,
        )
    )
    assert (made.findtext("m:v", namespaces=MAIN), codes.get(number, "#,##0")) == expected


@pytest.mark.parametrize(
    ("number", "held"),
    [
        ("123456789012345", True),
        ("1234567890123456", False),
        ("-0.000123456789012345", True),
        ("12e30", True),
        ("1562499999999999999.9999999995", False),
    ],
)
def test_which_numbers_a_spreadsheet_holds(number, held):
    """Broken: digits beyond the twenty-eighth were rounded away before they were counted."""
    assert fits(Decimal(number)) == held


def test_header_cells_are_merged_as_they_stand_in_the_document():
    paths = [("TT",), ("Hộ nghèo", "Số hộ"), ("Hộ nghèo", "Tỷ lệ"), ("Hộ cận nghèo", "Số hộ"), ("Ghi chú",)]
    assert list(header_areas(paths)) == [
        ("TT", (0, 0, 1, 0)),
        ("Hộ nghèo", (0, 1, 0, 2)),
        ("Hộ cận nghèo", (0, 3, 0, 3)),
        ("Ghi chú", (0, 4, 1, 4)),
        ("Số hộ", (1, 1, 1, 1)),
        ("Tỷ lệ", (1, 2, 1, 2)),
        ("Số hộ", (1, 3, 1, 3)),
    ]


@given(st.lists(st.lists(st.sampled_from("ABC"), max_size=3).map(tuple), max_size=7))
def test_header_cells_never_overlap_and_every_text_stands_over_its_column(paths):
    covered = {}
    for text, (first_row, first_col, last_row, last_col) in header_areas(paths):
        for row in range(first_row, last_row + 1):
            for col in range(first_col, last_col + 1):
                assert (row, col) not in covered
                covered[row, col] = text
    for col, path in enumerate(paths):
        for row, text in enumerate(path):
            assert covered[row, col] == text


def test_json_lines_are_the_plans(exported, plans):
    lines = (exported("jsonl") / "plans.jsonl").read_text(encoding="utf-8").splitlines()
    read = [Plan.model_validate_json(json.dumps(json.loads(line)["plan"])) for line in lines]
    assert [item.document for item in read] == [item.document for item in plans]
    assert [item.tables[0].cells for item in read if item.tables] == [plans[0].tables[0].cells]
    assert {json.loads(line)["filename"] for line in lines} == {"suối bạc: 1.txt"}


def test_markdown_is_a_file_a_document(exported):
    first, second = sorted(exported("md").iterdir())
    assert first.name.startswith("suối bạc_ 1.") and first.name.endswith("-1.md")
    assert first.read_text(encoding="utf-8").startswith("# Kế hoạch 12/KH-UBND\n")
    assert "| Thôn 2 | 7.25 |" in first.read_text(encoding="utf-8")
    assert second.name.endswith("-2.md")


def test_nothing_is_overwritten(exported, tmp_path):
    folder = exported("md")
    with pytest.raises(FolderNotEmpty):
        export(tmp_path / "a.duckdb", folder, "csv")
    assert not list(folder.glob("*.csv"))


def test_a_file_in_place_of_the_folder(exported, tmp_path):
    exported("md")
    (tmp_path / "file").write_text("x")
    with pytest.raises(FolderUnwritable):
        export(tmp_path / "a.duckdb", tmp_path / "file", "csv")
