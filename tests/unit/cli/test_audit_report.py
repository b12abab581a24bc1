"""The HTML report: one file, every text escaped, the header merged, the cells of findings marked."""

import re
from html.parser import HTMLParser
from pathlib import Path

from pipeline.archive import open_for_writing
from pipeline.messages import LANGUAGES, catalogue
from pipeline.parsing import parse_bytes
from pipeline.report.audit_html import audit_html
from pipeline.report.audit_text import MOST_QUOTED, PLACE_KEYS, audit_text, place_of
from pipeline.report.contradictions import Contradiction, contradictions
from pipeline.report.marked_tables import MarkedTable
from pipeline.report.table_html import table_html
from tests.loading import load

VOID = {"meta", "br"}


class Balance(HTMLParser):
    """Collects tags that are closed wrongly."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.wrong: list[str] = []

    def handle_starttag(self, tag, attrs):
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.wrong.append(tag)


def marked(headers, body, marks):
    cells = {(row, col): raw for row, line in enumerate(body) for col, raw in enumerate(line) if raw}
    return MarkedTable(headers, cells, marks)


def test_a_shared_header_stands_once_over_its_columns() -> None:
    table = marked([["TT"], ["Hộ nghèo", "Số hộ"], ["Hộ nghèo", "Tỷ lệ (%)"]], [["1", "12", "5,17"]], {})
    page = table_html(table, set(), {})
    assert re.findall(r"<th colspan=(\d) rowspan=(\d)>([^<]*)</th>", page) == [
        ("1", "2", "TT"),
        ("2", "1", "Hộ nghèo"),
        ("1", "1", "Số hộ"),
        ("1", "1", "Tỷ lệ (%)"),
    ]


def test_the_accused_cell_and_those_of_its_equation_are_told_apart() -> None:
    table = marked([["A"], ["B"]], [["1", "<b>2</b>"]], {(0, 0): [3], (0, 1): [3]})
    page = table_html(table, {(0, 0)}, {3: 1})
    assert '<td class="number accused">1<sup>1</sup></td>' in page
    assert '<td class="involved">&lt;b&gt;2&lt;/b&gt;</td>' in page


def test_of_a_long_table_the_rows_around_a_mark_are_shown() -> None:
    table = marked([["A"]], [[str(row)] for row in range(100)], {(50, 0): [1]})
    shown = re.findall(r"<td[^>]*>(\d+)<", table_html(table, {(50, 0)}, {1: 1}))
    assert shown == ["0", "49", "50", "51", "99"]


def test_the_report_is_one_sound_file_with_every_finding(kehoach) -> None:
    done = kehoach("audit", "--format", "html")
    assert done.returncode == 0
    parser = Balance()
    parser.feed(done.stdout)
    assert (parser.wrong, parser.open) == ([], [])
    assert "src=" not in done.stdout
    assert "href=" not in done.stdout
    listed = kehoach("audit").stdout
    assert done.stdout.count("<li>") == listed.count("      → ") + sum(
        1
        for line, after in zip(listed.splitlines(), [*listed.splitlines()[1:], ""], strict=True)
        if re.match(r"  \S.* – ", line) and "      → " not in after
    )
    assert 'class="number accused"' in done.stdout


BETWEEN = Contradiction("12/KH: 1 < 2", ("x.txt, 1", "y.txt, 2"))


def test_what_places_say_against_each_other_ends_the_report() -> None:
    *_, sentence, first, second = audit_text([], [BETWEEN])
    assert sentence.endswith(" 12/KH: 1 < 2")
    assert [first, second] == ["      → x.txt, 1", "      → y.txt, 2"]


def test_the_report_as_html_ends_with_them_too(kehoach) -> None:
    page = audit_html(kehoach.archive, [], [BETWEEN])
    assert "12/KH: 1 &lt; 2<br><span class=place>→ x.txt, 1</span>" in page


def test_rows_of_two_tables_that_differ_are_told_once_by_their_total(tmp_path) -> None:
    head = "ỦY BAN NHÂN DÂN\nXÃ SUỐI BẠC\nSố: {}/KH-UBND\nSuối Bạc, ngày 5 tháng 3 năm 2024\nKẾ HOẠCH\nTrồng rừng năm 2024\n"
    rows = "TT\tThôn\tDiện tích rừng trồng mới năm 2024\n1\tĐông\t12\n2\tTây\t{}\n\tTổng cộng\t{}\n"
    base = (
        head
        + "Căn cứ Kế hoạch số 3/KH-UBND ngày 02/01/2024 của Ủy ban nhân dân huyện Mường Vi;\nI. MỤC TIÊU\n"
        + rows
    )
    files = {"a.txt": base.format(7, 9, 21), "b.txt": base.format(8, 11, 23)}
    archive = tmp_path / "kho.duckdb"
    with open_for_writing(archive) as connection:
        load(connection, [parse_bytes(one.encode(), name) for name, one in files.items()])
    (found,) = contradictions(archive, None)
    assert re.search("21 .*23 .*1 ", found.sentence)
    assert "Tổng cộng" in found.places[0]


def test_an_instrument_that_another_document_cites_otherwise_is_told_with_both_dates(tmp_path) -> None:
    archive = tmp_path / "kho.duckdb"
    days = {"a": "27/01/2021", "b": "27/01/2021", "c": "17/01/2021"}
    basis = "KẾ HOẠCH\nCăn cứ Nghị định số 6/2021/NĐ-CP ngày {} của Chính phủ;\nI. MỤC TIÊU {}\n"
    files = {f"{name}.txt": basis.format(day, name).encode() for name, day in days.items()}
    with open_for_writing(archive) as connection:
        load(connection, [parse_bytes(data, name) for name, data in files.items()])
    (found,) = contradictions(archive, None)
    assert "17/01/2021" in found.sentence
    assert "27/01/2021" in found.sentence
    assert found.places[0].startswith("c.txt")


def test_every_code_of_a_finding_has_a_name_for_people() -> None:
    page = (Path(__file__).parents[3] / "docs" / "codes.md").read_text(encoding="utf-8")
    codes = re.findall(r"^\| `(\w+)` \|", page.split("\n## ")[1], re.MULTILINE)
    assert len(codes) > 20
    for language in LANGUAGES:
        assert [code for code in codes if f"finding.{code}" not in catalogue(language)] == []


NOWHERE = dict.fromkeys((*PLACE_KEYS, "path", "start"))


def test_a_place_is_told_as_a_clerk_finds_it() -> None:
    """Elements of a page and counts of characters are found by programs only."""
    where = {"section_path": "II/3", "raw": "12/KH ngày 31/02/2023", "path": "/html/body/p[7]", "start": 1641}
    assert re.fullmatch(".* II/3, .* “12/KH ngày 31/02/2023”", place_of({**NOWHERE, **where}))


def test_of_a_place_that_nothing_else_tells_the_characters_are() -> None:
    assert place_of({**NOWHERE, "start": 1641}).endswith(" 1641")


def test_a_long_quotation_is_cut_between_words() -> None:
    raw = "các đơn vị báo cáo kết quả " * 20
    told = place_of({**NOWHERE, "raw": raw})
    assert told.endswith(" …”")
    assert len(told) < MOST_QUOTED + 20
