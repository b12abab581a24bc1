"""Gaps and duplicates, where the sequence is certain, and no alarm where it is not."""

import pytest

from extractors.outline import extract_outline
from models.finding import Finding
from tests.builders import grid, paragraph, zones
from tests.unit.outline.test_outline import read


def findings(text: str) -> list[Finding]:
    return list(read(text).findings)


@pytest.mark.parametrize(
    ("text", "expected", "actual"),
    [
        ("I. MỘT\nII. HAI\nIII. BA\nV. NĂM\nVI. SÁU", "IV", "V"),
        ("I. MỘT\n1. Lúa\n3. Ngô\nII. HAI", "2", "3"),
        ("1. Lúa\n1.1. Giống\n1.3. Phân", "1.2", "1.3"),
        ("1. Lúa\na) Giống\nb) Phân\nd) Nước", "c", "d"),
        ("Điều 1. Một\nĐiều 2. Hai\nĐiều 4. Bốn", "Điều 3", "Điều 4"),
        ("I. MỘT\nII. HAI\n2. Lúa\n3. Ngô", "1", "2"),
        ("1. Lúa\n9. Ngô\n9.1. Giống", "2", "9"),
    ],
)
def test_a_gap_is_reported_once(text: str, expected: str, actual: str) -> None:
    (finding,) = findings(text)
    assert (finding.code, finding.expected, finding.actual) == ("numbering_gap", expected, actual)
    assert finding.evidence is not None
    section = read(text).sections[(finding.section_id or 0) - 1]
    assert section.label == actual


@pytest.mark.parametrize(
    "text",
    [
        "I. MỘT\n1. Lúa\n2. Ngô\n2. Khoai\nII. HAI",
        "1. Lúa\n2. Ngô\n2. Khoai\n4. Sắn",
        "1. A\n1.1. B\n1.2. C\n1.2. D",
        "1. A\n1.1. B\nGieo.\n1.1. C\nTrồng.\n1.2. D\n2. E",
        "I. MỘT\n1. Lúa\n1. Ngô\n2. Khoai\nII. HAI",
        "I. MỘT\n1. Lúa\nGieo hai vụ.\n1. Ngô\n2. Khoai\nII. HAI",
    ],
)
def test_a_label_that_stands_twice_is_reported_once(text: str) -> None:
    (finding,) = findings(text)
    assert finding.code == "duplicate_label"
    assert finding.section_id is not None


def test_a_slip_of_the_pen_is_no_list() -> None:
    reading = read("I. YÊU CẦU\n1. Một.\n1. Hai.\n1. Ba.\n2. Bốn.")
    assert [section.path for section in reading.sections] == ["I", "I/1", "I/1", "I/1", "I/2"]
    assert [finding.code for finding in reading.findings] == ["duplicate_label"]


def test_both_keep_the_printed_label() -> None:
    assert [section.path for section in read("III. BA\n1. Lúa\n2. Ngô\n2. Khoai").sections][-2:] == [
        "III/2"
    ] * 2


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "I. MỘT\n1. Lúa\n2. Ngô\n**NHIỆM VỤ KHÁC**\n1. Khoai\n2. Sắn", id="restart below a heading"
        ),
        pytest.param(
            "1. Lúa\n- Vụ xuân:\na) Một;\nb) Hai;\n- Vụ mùa:\na) Một;\nb) Hai.", id="restart in bullets"
        ),
        pytest.param("I. MỘT\n1. Lúa\n1. Ngô\n1. Khoai", id="every number is 1"),
        pytest.param("I. MỘT\n1. Lúa\n**NHIỆM VỤ KHÁC**\n1. Ngô\n2. Khoai", id="a list of one before"),
        pytest.param("I. MỘT\n1. Các cây chính:\n1. Ngô\n2. Khoai", id="a list below a colon"),
        pytest.param("I. MỘT. Gồm lúa. II. HAI\nIII. BA", id="joined into the paragraph before"),
        pytest.param("1. Lúa\na) Một\nb) Hai\nc) Ba\nd) Bốn\ne) Năm\ng) Sáu", id="no đ and no f"),
        pytest.param("1. Lúa\na) Một\nb) Hai\nc) Ba\nd) Bốn\nd) Năm\ne) Sáu", id="đ without its stroke"),
        pytest.param("I. MỘT\n1. Lúa\n15. Tháng ba", id="a number out of order is text"),
        pytest.param("V. NĂM\nVI. SÁU", id="a document cut from another"),
    ],
)
def test_no_alarm(text: str) -> None:
    assert findings(text) == []


def test_no_alarm_where_a_table_holds_the_label() -> None:
    body = [paragraph("I. MỘT"), grid([["II", "HAI"], ["1", "5"]]), paragraph("III. BA")]
    assert extract_outline(zones(body=body)).findings == ()
