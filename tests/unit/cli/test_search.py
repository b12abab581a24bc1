import csv
import io
import json

import pytest

WORDS = ("giam", "ngheo")


def test_a_hit_shows_its_document_its_place_and_the_words_marked(kehoach):
    done = kehoach("search", '"hộ nghèo"', "--type", "KH")
    assert done.returncode == 0
    heads = [line for line in done.stdout.splitlines() if not line.startswith(" ")]
    bodies = [line for line in done.stdout.splitlines() if line.startswith(" ")]
    assert len(heads) == len(bodies) > 0
    assert all("«" in line for line in bodies)
    assert any(line.strip().startswith("section II/1: ") for line in bodies)


def test_the_place_is_told_in_vietnamese_too(kehoach):
    assert "mục II/1: " in kehoach("search", "ho ngheo", language="vi").stdout


@pytest.mark.parametrize("form", ["json", "csv"])
def test_forms_for_programs(kehoach, form):
    output = kehoach("search", *WORDS, "--most", "3", "--format", form).stdout
    rows = json.loads(output) if form == "json" else list(csv.DictReader(io.StringIO(output)))
    assert len(rows) == 3
    assert all("«" in row["snippet"] for row in rows)


def test_nothing_found_is_said(kehoach):
    done = kehoach("search", "khongcochunaynhuvay")
    assert (done.returncode, done.stdout, done.stderr) == (0, "Nothing found.\n", "")


def test_filters_leave_out_other_documents(kehoach):
    rows = json.loads(kehoach("search", "kế hoạch", "--year", "2025", "--format", "json").stdout)
    assert {row["year"] for row in rows} == {2025}
    rows = json.loads(kehoach("search", "kế hoạch", "--issuer", "thanh my", "--format", "json").stdout)
    assert {row["issuer"] for row in rows} == {"Ủy ban nhân dân xã Thanh Mỹ"}


def test_words_that_are_not_looked_for_are_told(kehoach):
    long = [f"w{n}" for n in range(50)]
    assert kehoach("search", *long).stderr == "Only the first 40 words are looked for.\n"
    assert kehoach("search", *long[:40]).stderr == ""
