import pytest

from pipeline.parsing import parse_bytes
from pipeline.report.audit_text import place_of

HEAD = "ỦY BAN NHÂN DÂN\nXÃ ĐỒI MÂY\n\nSố: 12/KH-UBND\n\nĐồi Mây, ngày 05 tháng 3 năm 2024\n\nKẾ HOẠCH\nTrồng rừng năm 2024\n\n"
BODY = "I. MỤC TIÊU\n\n1. Giao cây giống trước ngày 31 tháng 6 năm 2024.\n\n2. Trồng xong trong quý III.\n"


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_a_finding_in_a_text_tells_its_line(line_end: str) -> None:
    data = (HEAD + BODY).replace("\n", line_end).encode()
    (finding,) = parse_bytes(data, "rung.txt").plans[0].findings
    assert (finding.code, finding.line) == ("malformed_date", 13)


def test_a_finding_about_a_cell_tells_the_line_of_its_row() -> None:
    rows = ["TT\tThôn\tSố cây", "1\tĐông\t40", "2\tTây\t35", "3\tNam\t20", "\tTổng cộng\t96"]
    text = HEAD + "I. MỤC TIÊU\n\nTrồng rừng theo bảng sau:\n\n" + "\n".join(rows) + "\n"
    (finding,) = parse_bytes(text.encode(), "rung.txt").plans[0].findings
    assert (finding.code, finding.line) == ("sum_mismatch", text[: text.index("Tổng cộng")].count("\n") + 1)


def test_a_web_page_has_no_lines() -> None:
    page = "<p>" + "</p><p>".join((HEAD + BODY).split("\n\n")) + "</p>"
    (finding,) = parse_bytes(page.encode(), "rung.html").plans[0].findings
    assert finding.line is None


def test_the_report_names_the_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KEHOACH_LANG", "vi")
    keys = (
        "table_ordinal", "appendix", "row_label", "header", "section_path", "page", "path", "start", "row",
    )  # fmt: skip
    row = {**dict.fromkeys(keys), "line": 13, "raw": "31 tháng 6"}
    assert place_of(row) == "dòng 13 của tệp, nguyên văn “31 tháng 6”"
