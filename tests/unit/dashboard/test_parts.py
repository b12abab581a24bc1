import csv
import io
import re
import zipfile
from importlib import import_module
from pkgutil import iter_modules

import pyarrow as pa
import pytest

from pipeline.dashboard import queries
from pipeline.dashboard.citation_graph import citation_graph
from pipeline.dashboard.downloads import _rows, csv_file, excel_file
from pipeline.dashboard.labels import label
from pipeline.dashboard.listings import _translated
from pipeline.dashboard.queries.evidence import EVIDENCE_FILE
from pipeline.dashboard.queries.files import READING_RATES
from pipeline.dashboard.queries.findings import AUDIT_CODES, WORST_ISSUERS
from pipeline.dashboard.queries.listing import Listing
from pipeline.dashboard.reading.marking import marked_html
from pipeline.dashboard.reading.page_image import DrawnBox, page_image, with_boxes
from pipeline.dashboard.reading.source_file import SourceChanged, SourceGone, source_bytes
from pipeline.exports.spreadsheet.workbook import Sheet
from pipeline.identifiers import content_id
from pipeline.messages import words_of
from tests.sample_archive import ROOT

PDF = ROOT / "corpus" / "pdf" / "huyen-quyet-dinh-y-te-2024.pdf"


def test_marks_stand_where_the_text_does_whatever_the_white_space():
    shown, left = marked_html(
        "Theo Nghị định\nsố 1 <và> khác", {"Nghị định số 1": "<a>x</a>", "không có": "<b>"}
    )
    assert shown == "Theo <a>x</a> &lt;và&gt; khác"
    assert left == {"không có": "<b>"}


def test_the_longer_of_two_marks_wins():
    shown, left = marked_html("giảm 15 hộ", {"giảm 15 hộ": "A", "15 hộ": "B"})
    assert (shown, left) == ("A", {"15 hộ": "B"})


def test_text_that_looks_like_markup_stays_text():
    assert marked_html("<script>", {}) == ("&lt;script&gt;", {})


def test_the_csv_file_opens_in_a_spreadsheet_and_runs_nothing():
    data = csv_file(["Tên"], iter([["=1+1"], ["Đức"]]))
    assert data.startswith(b"\xef\xbb\xbf")
    assert list(csv.reader(io.StringIO(data.decode("utf-8-sig")))) == [["Tên"], ["'=1+1"], ["Đức"]]


def test_the_workbook_holds_numbers_as_numbers(sample_archive):
    sheet = Sheet("a" * 40, "SELECT 3017 AS n", names=["Số"])
    with zipfile.ZipFile(io.BytesIO(excel_file(sample_archive, sheet))) as package:
        assert "<v>3017</v>" in package.read("xl/worksheets/sheet1.xml").decode()


def test_columns_and_codes_without_words_keep_their_names(monkeypatch):
    monkeypatch.setenv("KEHOACH_LANG", "vi")
    assert label("issuer") == "Cơ quan ban hành"
    assert label("of_tomorrow") == "of_tomorrow"
    assert words_of("finding", "of_tomorrow") == "of_tomorrow"


def test_every_listing_has_its_pages_and_its_count(answers):
    modules = [
        import_module(f"{queries.__name__}.{module.name}") for module in iter_modules(queries.__path__)
    ]
    listings = [value for module in modules for value in vars(module).values() if isinstance(value, Listing)]
    for listing in listings:
        given = dict.fromkeys(_parameters(listing.whole))
        whole = answers.table(listing.whole, **given)
        assert answers.count(listing, **given) == whole.num_rows
        assert answers.listed(listing, 3, 0, **given).to_pylist() == whole.slice(0, 3).to_pylist()
    assert len(listings) >= 10


@pytest.mark.parametrize("sql", [AUDIT_CODES, WORST_ISSUERS, READING_RATES, EVIDENCE_FILE])
def test_what_is_drawn_is_downloaded_as_a_table(sample_archive, answers, sql):
    (plan,) = answers.column(
        "SELECT doc_id FROM plans WHERE filename = $name AND doc_type = 'KH'", name=PDF.name
    )
    given = {"doc_id": plan, "page": 1} if "$page" in sql else {}
    rows = list(_rows(sample_archive, sql, given))
    assert rows == [tuple(row.values()) for row in answers.rows(sql, **given)]
    assert rows or given


def test_numbers_of_findings_are_written_as_the_user_writes_them(monkeypatch):
    monkeypatch.setenv("KEHOACH_LANG", "vi")
    rows = pa.table({"expected": ["4850.5", "2024-02-05", None], "severity": ["error", "info", None]})
    assert _translated(rows).to_pydict() == {
        "expected": ["4.850,5", "05/02/2024", None],
        "severity": ["LỖI", "GHI CHÚ", None],
    }


def _parameters(sql: str) -> set[str]:
    return set(re.findall(r"\$([a-z_]+)", sql))


def test_titles_with_quotes_do_not_break_the_graph():
    plan = {"symbol": '1/"KH"', "title": "a\\b"}
    cited = [
        {
            "target_doc_id": None,
            "doc_type": "Luật",
            "symbol": None,
            "title": "X",
            "cited_text": None,
            "role": "basis",
        }
    ]
    graph = citation_graph(plan, cited, [])
    assert r'label="1/\"KH\"\na\\b"' in graph
    assert graph.count("->") == 1


def test_the_file_must_be_where_and_what_it_was(tmp_path):
    file = tmp_path / "a.pdf"
    file.write_bytes(b"%PDF")
    known = content_id(b"%PDF")
    assert source_bytes(str(file), known) == b"%PDF"
    file.write_bytes(b"%PDF other")
    with pytest.raises(SourceChanged):
        source_bytes(str(file), known)
    file.unlink()
    with pytest.raises(SourceGone, match=r"a\.pdf"):
        source_bytes(str(file), known)


def test_a_file_is_found_in_a_zip_in_a_zip(tmp_path):
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w") as package:
        package.writestr("thư mục/a.pdf", b"%PDF")
    outer = tmp_path / "b.zip"
    with zipfile.ZipFile(outer, "w") as package:
        package.writestr("in.zip", inner.getvalue())
    assert source_bytes(f"{outer}!/in.zip!/thư mục/a.pdf", content_id(b"%PDF")) == b"%PDF"
    with pytest.raises(SourceGone):
        source_bytes(f"{outer}!/in.zip!/b.pdf", content_id(b"%PDF"))


def test_the_box_of_evidence_that_goes_on_in_the_next_line_holds_both(answers):
    ((left, top, right, bottom),) = answers.connection.execute(
        "SELECT evidence_box FROM citations WHERE raw = 'Công\nvăn số 286/SLĐTBXH-GDNN ngày 19/01/2024' AND evidence_page = 1"
    ).fetchone()
    line = 12.0
    assert left < right and 1.5 * line < bottom - top < 3 * line


def test_a_box_lies_on_the_letters_that_it_is_the_evidence_of(answers):
    box, page = answers.connection.execute(
        """SELECT evidence_box, evidence_page FROM document_evidence JOIN plans USING (doc_id)
        WHERE filename = $name AND field = 'title' AND doc_type = 'KH'""",
        {"name": PDF.name},
    ).fetchone()
    image, scale = page_image(PDF.read_bytes(), page)
    inside = image.crop([int(edge * scale) for edge in box]).convert("L")
    assert inside.getextrema()[0] < 80
    above = [box[0], box[1] - 3, box[2], box[1] - 1]
    assert image.crop([int(edge * scale) for edge in above]).convert("L").getextrema()[0] > 150
    drawn = with_boxes(image, scale, [DrawnBox(box, (255, 0, 0), is_strong=True)])
    assert drawn.getpixel((int(box[0] * scale), int((box[1] - 1.5) * scale) + 1))[0] == 255
