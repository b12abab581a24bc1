import csv
import io
import json
import subprocess
import sys

import pytest

from models.plan import Plan
from models.source import Source

FILE = "corpus/plans/xa-giam-ngheo-2024.txt"


def test_json_holds_the_source_and_its_plans(kehoach):
    done = kehoach("parse", FILE)
    assert done.returncode == 0
    answer = json.loads(done.stdout)
    assert set(answer) == {"source", "plans"}
    source = Source.model_validate_json(json.dumps(answer["source"]))
    plans = [Plan.model_validate_json(json.dumps(plan)) for plan in answer["plans"]]
    assert source.filename == "xa-giam-ngheo-2024.txt"
    assert plans[0].document.doc_type == "KH"


def test_csv_has_a_line_for_every_cell(kehoach):
    plans = json.loads(kehoach("parse", FILE).stdout)["plans"]
    cells = sum(len(table["cells"]) for plan in plans for table in plan["tables"])
    rows = list(csv.DictReader(io.StringIO(kehoach("parse", FILE, "--format", "csv").stdout)))
    assert len(rows) == cells
    values = {row["raw"]: row["value"] for row in rows}
    assert values["4,39"] == "4.39"
    assert values["Xóm Đình"] == ""


def test_csv_in_a_file_begins_with_a_byte_order_mark(kehoach):
    kehoach.shell(f"python -m pipeline.cli parse {FILE} --format csv > cells.csv")
    assert (kehoach.folder / "cells.csv").read_bytes().startswith(b"\xef\xbb\xbffilename,document,")


def test_markdown_shows_header_outline_and_tables(kehoach):
    text = kehoach("parse", FILE, "--format", "md", language="vi").stdout
    assert text.startswith("# KẾ HOẠCH") or text.startswith("# Kế hoạch")
    assert "- Cơ quan ban hành: Ủy ban nhân dân xã Thanh Mỹ" in text
    assert "I. MỤC ĐÍCH, YÊU CẦU" in text
    assert "| 1 | Xóm Đình | 812 |" in text


@pytest.mark.parametrize("form", ["json", "md", "csv"])
def test_a_file_that_cannot_be_read_ends_with_1(bare, form):
    (bare.folder / "empty.txt").write_bytes(b"")
    done = bare("parse", "empty.txt", "--format", form)
    assert done.returncode == 1
    assert done.stderr.endswith("[empty_file]\n")
    assert "Traceback" not in done.stderr
    if form == "json":
        assert json.loads(done.stdout)["source"]["status"] == "failed"


def test_audit_of_all_starts_with_the_worst(kehoach):
    done = kehoach("audit")
    assert done.returncode == 0
    severities = [
        line.split()[0] for line in done.stdout.splitlines() if line.startswith("  ") and line[2] != " "
    ]
    assert severities[0] == "ERROR"
    assert "→ table" in done.stdout


@pytest.mark.parametrize("column", ["filename", "symbol", "doc_id", "doc_id[:8]"])
def test_audit_of_one_document(kehoach, column):
    query = f"SELECT {column} AS name, filename FROM audit WHERE severity = 'error' AND symbol IS NOT NULL LIMIT 1"
    row = json.loads(kehoach("sql", query, "--format", "json").stdout)[0]
    done = kehoach("audit", row["name"])
    assert done.returncode == 0
    assert row["filename"] in done.stdout
    heads = [line for line in done.stdout.splitlines() if line and not line.startswith(" ")]
    assert len(heads) <= 2


def test_audit_of_a_document_that_is_not_there(kehoach):
    done = kehoach("audit", "nowhere.txt")
    assert done.returncode == 2
    assert done.stderr.endswith("[document_unknown]\n")


def test_reading_one_file_loads_no_database():
    code = f"""
import sys
from pipeline.cli import main
sys.argv = ["kehoach", "parse", {FILE!r}]
try:
    main()
finally:
    print([name for name in ("duckdb", "pyarrow", "numpy", "pebble") if name in sys.modules])
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"
