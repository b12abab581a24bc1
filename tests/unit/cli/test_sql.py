import csv
import io
import json
import os
import subprocess
import sys
import tempfile
import time
from decimal import Decimal

import pyarrow.parquet
import pytest

from pipeline.display import plain, shown

QUERY = "SELECT 1.50::DECIMAL(38,10) AS số, NULL AS blank, 'a,b' AS name, DATE '2024-03-05' AS day, ['A', 'B'] AS path"


def test_table(kehoach):
    done = kehoach("sql", QUERY)
    assert done.returncode == 0
    assert [cell.strip() for cell in done.stdout.splitlines()[3].split("│")[1:-1]] == [
        "1.5",
        "",
        "a,b",
        "2024-03-05",
        "A › B",
    ]


def test_csv(kehoach):
    rows = list(csv.reader(io.StringIO(kehoach("sql", QUERY, "--format", "csv").stdout)))
    assert rows == [["số", "blank", "name", "day", "path"], ["1.5", "", "a,b", "2024-03-05", "A › B"]]


def test_truth_stands_in_csv_as_sql_writes_it(kehoach):
    query = "SELECT true AS a, false AS b, [true, NULL] AS c"
    assert kehoach("sql", query, "--format", "csv").stdout == "a,b,c\ntrue,false,true › \n"


def test_csv_that_goes_into_a_file_opens_in_a_spreadsheet_and_cannot_run_there(kehoach):
    query = "SELECT '=1+1' AS số, -5 AS n, '- Giảm nghèo' AS item"
    assert kehoach.shell(f'python -m pipeline.cli sql "{query}" --format csv > a.csv').returncode == 0
    written = (kehoach.folder / "a.csv").read_bytes()
    assert written.decode() == "\ufeffsố,n,item\n'=1+1,-5,'- Giảm nghèo\n"
    assert kehoach.shell(f'python -m pipeline.cli sql "{query}" --format csv >> a.csv').returncode == 0
    assert (kehoach.folder / "a.csv").read_bytes() == written + written.removeprefix(b"\xef\xbb\xbf")


def test_csv_that_goes_to_a_program_has_no_mark_before_its_first_name(kehoach):
    assert kehoach("sql", "SELECT 1 AS a", "--format", "csv").stdout == "a\n1\n"


def test_json(kehoach):
    rows = json.loads(kehoach("sql", QUERY, "--format", "json").stdout)
    assert rows == [{"số": 1.5, "blank": None, "name": "a,b", "day": "2024-03-05", "path": ["A", "B"]}]


def test_json_keeps_numbers_that_no_float_can_hold(kehoach):
    rows = json.loads(
        kehoach("sql", "SELECT 12345678901234567890.5::DECIMAL(38,1) AS x", "--format", "json").stdout
    )
    assert rows == [{"x": "12345678901234567890.5"}]


def test_parquet(kehoach):
    assert kehoach.shell(f'python -m pipeline.cli sql "{QUERY}" --format parquet > a.parquet').returncode == 0
    table = pyarrow.parquet.read_table(kehoach.folder / "a.parquet")
    assert table.to_pylist()[0]["số"] == Decimal("1.5")


UNCARRIED = "SELECT INTERVAL 1 DAY AS i, [INTERVAL 1 MONTH] AS l, '101'::BIT AS b, union_value(k := 1) AS u"


def test_what_parquet_has_no_type_for_is_written_as_text(kehoach):
    done = kehoach.shell(f'python -m pipeline.cli sql "{UNCARRIED}" --format parquet > b.parquet')
    assert (done.returncode, done.stderr) == (0, "")
    expected = {"i": "1 day", "l": "[1 month]", "b": "101", "u": "1"}
    assert pyarrow.parquet.read_table(kehoach.folder / "b.parquet").to_pylist() == [expected]
    assert json.loads(kehoach("sql", UNCARRIED, "--format", "json").stdout) == [expected]
    rows = list(csv.DictReader(io.StringIO(kehoach("sql", UNCARRIED, "--format", "csv").stdout)))
    assert rows == [expected]


def test_two_columns_of_one_name_are_both_shown(kehoach):
    query = 'SELECT 1 AS x, 2 AS X, 3 AS x, 4 AS "a""b"'
    assert json.loads(kehoach("sql", query, "--format", "json").stdout) == [
        {"x": 1, "X_1": 2, "x_2": 3, 'a"b': 4}
    ]
    shown_cells = [cell.strip() for cell in kehoach("sql", query).stdout.splitlines()[3].split("│")[1:-1]]
    assert shown_cells == ["1", "2", "3", "4"]


def test_numbers_that_json_has_no_word_for_are_text(kehoach):
    query = "SELECT 'nan'::DOUBLE AS a, {'b': ['-inf'::DOUBLE]} AS s"
    written = kehoach("sql", query, "--format", "json").stdout
    assert json.loads(written, parse_constant=pytest.fail) == [{"a": "nan", "s": {"b": ["-inf"]}}]


def test_a_long_answer_is_cut_in_the_table_only(kehoach):
    query = "SELECT * FROM range(600)"
    done = kehoach("sql", query)
    assert "100 more" in done.stderr
    assert len(kehoach("sql", query, "--format", "csv").stdout.splitlines()) == 601


@pytest.mark.parametrize(
    "query", ["DROP TABLE sources", "SELECT * FROM read_csv('/etc/passwd')", "SELECT nonsense"]
)
def test_what_is_no_reading_is_refused(kehoach, query):
    done = kehoach("sql", query)
    assert done.returncode == 2
    assert done.stderr.rstrip().endswith("[query_failed]")
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("query", ["", " \n", ";", "-- nothing but this"])
def test_a_query_that_asks_nothing_is_told(kehoach, query):
    done = kehoach("sql", query)
    assert (done.returncode, done.stdout) == (2, "")
    assert "no statement was given" in done.stderr
    assert done.stderr.rstrip().endswith("[no_statement]")


@pytest.mark.parametrize("words", ["[bold]x[/bold]", "C:\\plans\\", r"\[x]", ":100:"])
def test_markup_in_text_is_shown_as_it_stands(kehoach, words):
    shown = kehoach("sql", f"""SELECT '{words}' AS "{words}" """).stdout
    assert shown.count(f" {words} ") == 2


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("3017.0000000000", "3017"),
        ("4.3900000000", "4.39"),
        ("100", "100"),
        ("0E-10", "0"),
        ("-0.5000000000", "-0.5"),
    ],
)
def test_decimals_are_shown_without_trailing_zeros(value, expected):
    assert plain(Decimal(value)) == expected


def test_blanks_are_empty():
    assert shown(None) == ""


def test_several_answers_follow_one_another_as_tables(kehoach):
    done = kehoach("sql", "SELECT 1 AS first; SELECT 2 AS second")
    assert done.stdout.index("first") < done.stdout.index("second")


@pytest.mark.parametrize("form", ["csv", "json", "parquet"])
def test_several_answers_are_no_single_file(kehoach, form):
    done = kehoach("sql", "SELECT 1; SELECT 2", "--format", form)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.endswith("[several_answers]\n")


def test_a_query_may_open_with_a_comment(kehoach):
    assert kehoach("sql", "-- how many\nSELECT 1 AS a", "--format", "csv").stdout == "a\n1\n"


def test_a_query_that_heeds_no_interrupt_ends_the_program(kehoach):
    done = kehoach("sql", "SELECT list_sum(range(400000000))", "--seconds", "0.1", "--memory", "0")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.endswith("[query_too_slow]\n")


def test_the_advice_stands_below_the_mark_under_the_wrong_word(kehoach):
    lines = kehoach("sql", "SELCT 1").stderr.splitlines()
    assert lines[-2].strip() == "^^^^^"
    assert lines[-1].startswith("Correct it")


@pytest.mark.parametrize("form", ["table", "csv", "json"])
def test_days_that_python_has_not_are_written_as_text(kehoach, form):
    """Broken: dates beyond the year 9999 ended in a traceback."""
    done = kehoach(
        "sql", "SELECT DATE '12000-01-02' AS day, 'infinity'::DATE AS ever, 7 AS n", "--format", form
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert "12000-01-02" in done.stdout and "7" in done.stdout


ODD_DAYS = """
    SELECT
        [DATE '12000-01-02', NULL, DATE '2024-03-05'] AS list,
        {'x': [DATE '12000-01-02'], 'y': 'a'} AS struct,
        MAP {DATE '12000-01-02': 1} AS map,
        ['infinity'::DATE, '-infinity'::DATE] AS days,
        ['infinity'::TIMESTAMP] AS times,
        '-infinity'::TIMESTAMPTZ AS zoned
"""


def test_days_that_python_has_not_are_text_in_lists_too(kehoach):
    """Broken: a list of such days ended in a traceback, `infinity` was a far year or `value out of range`."""
    done = kehoach("sql", ODD_DAYS, "--format", "json")
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout) == [
        {
            "list": ["12000-01-02", None, "2024-03-05"],
            "struct": {"x": ["12000-01-02"], "y": "a"},
            "map": [["12000-01-02", 1]],
            "days": ["infinity", "-infinity"],
            "times": ["infinity"],
            "zoned": "-infinity",
        }
    ]


def test_names_of_types_within_a_type_are_no_types(kehoach):
    """Broken: a list of a choice named `BIT` was written as text."""
    query = "SELECT ['BIT'::ENUM('BIT', 'x')] AS e, {'BIT': 1} AS s"
    assert json.loads(kehoach("sql", query, "--format", "json").stdout) == [{"e": ["BIT"], "s": {"BIT": 1}}]


@pytest.mark.skipif(sys.platform == "win32", reason="no limit of address space")
@pytest.mark.parametrize(
    "query", ["SELECT list_sum(range(1000000000))", "SELECT length(repeat('a', 3000000000))"]
)
def test_a_call_that_takes_too_much_memory_is_stopped(kehoach, query):
    """Broken: one call took gigabytes until the system ended the program, or another one."""
    done = kehoach("sql", query, "--memory", "2500")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.endswith("[query_too_hungry]\n")
    assert "2500 MB" in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="no limit of address space")
@pytest.mark.parametrize("memory", ["1", "500"])
def test_too_little_memory_for_a_query_is_told(kehoach, memory):
    """Broken: no thread could start, or no archive open, and a traceback came, or word of a damaged file."""
    done = kehoach("sql", "SELECT length(repeat('a', 3000000000))", "--memory", memory)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.endswith("[query_too_hungry]\n")


def test_what_the_program_itself_takes_is_no_memory_of_the_query(kehoach):
    """Broken: the libraries alone took 1,000 MB of what was allowed, and nothing was answered with less."""
    done = kehoach("sql", "SELECT count(*) > 0 AS a FROM cells", "--memory", "100", "--format", "csv")
    assert (done.stderr, done.stdout) == ("", "a\ntrue\n")


SPILLING = "SELECT count(*) FROM (SELECT hash(a.range, b.range) AS h FROM range(100000) a, range(100000) b ORDER BY h)"


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGTERM that a program can handle")
def test_a_query_that_the_system_ends_leaves_nothing_on_disk(kehoach, tmp_path):
    """Broken: gigabytes stayed in the system's temporary folder."""
    program = subprocess.Popen(
        [sys.executable, "-m", "pipeline.cli", "sql", SPILLING, "--memory", "100", "--seconds", "100"],
        cwd=kehoach.folder,
        env=kehoach.environment("en", TMPDIR=str(tmp_path)),
    )
    while not list(tmp_path.glob("kehoach-*/*")) and program.poll() is None:
        time.sleep(0.05)
    program.terminate()
    assert program.wait(timeout=60) == 143
    assert not list(tmp_path.iterdir())


def test_what_a_query_puts_on_disk_is_not_left_where_the_user_works(kehoach):
    """Broken: DuckDB would have made a folder `.tmp` there."""
    ((folder,),) = [
        row.values()
        for row in json.loads(
            kehoach("sql", "SELECT current_setting('temp_directory') AS x", "--format", "json").stdout
        )
    ]
    assert folder.startswith(f"{tempfile.gettempdir()}{os.sep}kehoach-")
